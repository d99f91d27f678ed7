package blog.troppo.mail;

import blog.troppo.support.InvalidException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A letter goes to one address, and its head is ours. */
class MailAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "a@b.example", "a.b+c@sub.b.example", "müller@bücher.example", "o'neil@b.example",
			"a@localhost", "=?utf-8?q?a?=@b.example" })
	void oneAddressIsTaken(String address) {
		assertThat(MailWriter.address(address)).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "@b.example", "a@", "a@b.example,c@d.example", "a@b.example c@d.example",
			"Ann <a@b.example>", "a@b.example\r\nBcc: c@d.example", "a\n@b.example", "a@b.example\0",
			"\"a b\"@b.example", "a@[127.0.0.1]", "a@b@c.example", "a@b.example;c", "a:b@c.example", "(x)a@b.example",
			"a@b.example\u2028x", "a\u0085b@c.example", "a@b_c.example" })
	void nothingElseIs(String address) {
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> MailWriter.address(address));
	}

	@ParameterizedTest
	@ValueSource(ints = { 255, 1000, 1_000_000 })
	void norIsALongOne(int length) {
		String address = "a".repeat(length - 10) + "@b.example";
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> MailWriter.address(address));
	}

}
