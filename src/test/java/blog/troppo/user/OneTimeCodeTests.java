package blog.troppo.user;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodeTests {

	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);

	/** The test vectors of RFC 6238, appendix B. */
	@ParameterizedTest
	@CsvSource({ "59, 94287082, HmacSHA1, 20", "59, 46119246, HmacSHA256, 32", "59, 90693936, HmacSHA512, 64",
			"1111111109, 07081804, HmacSHA1, 20", "1111111109, 68084774, HmacSHA256, 32",
			"1111111109, 25091201, HmacSHA512, 64", "1111111111, 14050471, HmacSHA1, 20",
			"1111111111, 67062674, HmacSHA256, 32", "1111111111, 99943326, HmacSHA512, 64",
			"1234567890, 89005924, HmacSHA1, 20", "1234567890, 91819424, HmacSHA256, 32",
			"1234567890, 93441116, HmacSHA512, 64", "2000000000, 69279037, HmacSHA1, 20",
			"2000000000, 90698825, HmacSHA256, 32", "2000000000, 38618901, HmacSHA512, 64",
			"20000000000, 65353130, HmacSHA1, 20", "20000000000, 77737706, HmacSHA256, 32",
			"20000000000, 47863826, HmacSHA512, 64" })
	void codesAreThoseOfTheStandard(long seconds, String code, String algorithm, int length) {
		byte[] secret = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.UTF_8);
		assertThat(OneTimeCode.at(secret, OneTimeCode.step(seconds), 8, algorithm)).isEqualTo(code);
	}

	@Test
	void aClockMayBeHalfAMinuteOffAndACodeIsTakenOnce() {
		String code = OneTimeCode.at(SECRET, 100, 6, "HmacSHA1");
		assertThat(OneTimeCode.match(SECRET, code, 99, 0)).isEqualTo(100);
		assertThat(OneTimeCode.match(SECRET, code, 101, 0)).isEqualTo(100);
		assertThat(OneTimeCode.match(SECRET, code, 102, 0)).isEqualTo(-1);
		assertThat(OneTimeCode.match(SECRET, code, 100, 100)).isEqualTo(-1);
		assertThat(OneTimeCode.match(SECRET, "", 100, 0)).isEqualTo(-1);
	}

	/** The test vectors of RFC 4648 without padding. */
	@ParameterizedTest
	@CsvSource({ "'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB",
			"foobar, MZXW6YTBOI" })
	void theSecretIsWrittenInBase32(String text, String base32) {
		assertThat(OneTimeCode.base32(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(base32);
	}

}
