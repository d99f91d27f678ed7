package blog.troppo.support;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhpNumbersTests {

	@ParameterizedTest
	@CsvSource({ "12, 12", "' \t-7 days', -7", "+3, 3", "x1, 0", "'', 0", "1.9, 1", "-1.9, -1", ".5, 0", "1e3, 1000",
			"1e, 1", "0x1A, 0", "9223372036854775807, 9223372036854775807", "9223372036854775808, 9223372036854775807",
			"-99999999999999999999, -9223372036854775808", "1e999999999, 9223372036854775807" })
	void aWholeNumberIsWhatATextBeginsWith(String text, long number) {
		assertThat(PhpNumbers.integer(text)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource({ "1.5kg, 1.5", "-.5, -0.5", "1e-3, 0.001", "nothing, 0", "1., 1", "2e400, Infinity" })
	void aRealOneToo(String text, double number) {
		assertThat(PhpNumbers.real(text)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "-0.0, -0", "3, 3", "0.1, 0.1", "-2.50, -2.5", "100000, 100000", "1e13, 10000000000000",
			"1e14, 1.0E+14", "123456789012345678, 1.2345678901235E+17", "0.0001, 0.0001", "0.00001, 1.0E-5",
			"-0.000012, -1.2E-5", "NaN, NAN", "Infinity, INF", "-Infinity, -INF" })
	void numbersAreWrittenWithFourteenDigits(double number, String text) {
		assertThat(PhpNumbers.text(number)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "-0.0, -0", "100000, 100000", "0.1, 0.1", "1e15, 1000000000000000", "1.5e15, 1500000000000000",
			"123456789012345678, 1.2345678901234568E+17", "1e17, 1.0E+17", "0.0000125, 1.25E-5", "0.00012, 0.00012",
			"-1e-7, -1.0E-7", "0.3333333333333333, 0.3333333333333333", "9007199254740993, 9007199254740992" })
	void orWithAllTheyHave(double number, String text) {
		assertThat(PhpNumbers.exact(number)).isEqualTo(text);
	}

	@Test
	void manyDigitsCostNoTime() {
		assertThat(PhpNumbers.real("1" + "0".repeat(1_000_000))).isZero();
		assertThat(PhpNumbers.integer("9".repeat(100_000))).isEqualTo(Long.MAX_VALUE);
	}

}
