package blog.troppo.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PasswordsTests {

	/** Each hash was made by the software that its form belongs to. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "secret, 5ebe2294ecd0e0f08eab7690d2a6ee69",
			"secret, $wp$2y$10$EXH2wqZ2EA0YiEaoyuABouPr262VxbYadoX7NUnOQW9kXX893FOCu",
			"test12345, $P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0", "secret, $P$BQTXb/2cRy/gdos8We16ouAy13S1Hw1",
			"sécret wörd, $wp$2y$10$xYhKZEBGRGJiZS5JQcnqcuEB/pthgjNHa1FXeEE/jhVhM0yolL/UW",
			"secret, $2y$10$kvBkxoKjlYbZ51pZ/stx6.yDISZFzOVWBPo.ALP23xU.Vo1uhTOBy",
			"secret, \"$argon2id$v=19$m=65536,t=4,p=1$dE9sMUVmM1IxSFViRXZOMQ$vKCL/iaL1FB4TmAkqCeSNRejZBElU5rb4+QJBMff8QQ\"" })
	void anOldPasswordWorksOnTheFirstTry(String password, String hash) {
		assertThat(Passwords.matches(password, hash)).isTrue();
		assertThat(Passwords.matches(password + "x", hash)).isFalse();
	}

	@Test
	void aNewHashIsWordPresssStrongest() {
		String hash = Passwords.hash("correct horse", Passwords.USUAL_COST);
		assertThat(hash).startsWith("$wp$2y$10$");
		assertThat(Passwords.matches("correct horse", hash)).isTrue();
		assertThat(Passwords.isOutdated(hash, Passwords.USUAL_COST)).isFalse();
		assertThat(Passwords.isOutdated("5ebe2294ecd0e0f08eab7690d2a6ee69", Passwords.USUAL_COST)).isTrue();
	}

	@Test
	void whatIsHashedTodayIsNotOutdated() {
		assertThat(Passwords.isOutdated(Passwords.hash("correct horse"))).isFalse();
		assertThat(Passwords.isOutdated("5ebe2294ecd0e0f08eab7690d2a6ee69")).isTrue();
		assertThat(Passwords.isOutdated(Passwords.hash("correct horse", 5))).isTrue();
	}

	@Test
	void nobodyHasAnEmptyHash() {
		assertThat(Passwords.matches("", "")).isFalse();
		assertThat(Passwords.matches("*", "*")).isFalse();
		assertThat(Passwords.matches("x", "$P$")).isFalse();
		assertThat(Passwords.matches("x", "$P$zzzzzzzzzzzzzzzz")).isFalse();
	}

	@Test
	void aPasswordTooLongToHashIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Passwords.hash("x".repeat(4097)));
		assertThat(Passwords.matches("x".repeat(4097), "5ebe2294ecd0e0f08eab7690d2a6ee69")).isFalse();
	}

	@Test
	void anApplicationPasswordIsHashedAsWordPressHashesIt() {
		assertThat(ApplicationPasswords.hash("abc def")).isEqualTo("$generic$gZbm6Xl6RsuCYw_5MZgZS1mEpQ5QHSeYhgza4ZhB");
	}

}
