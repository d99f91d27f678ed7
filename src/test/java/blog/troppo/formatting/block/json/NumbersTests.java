package blog.troppo.formatting.block.json;

import blog.troppo.support.PhpSerialized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Floating point numbers in what PHP writes, as it answers. */
class NumbersTests {

	@ParameterizedTest
	@CsvSource({ "1.0, 1, d:1;", "12345678.5, 12345678.5, d:12345678.5;", "1e14, 100000000000000, d:100000000000000;",
			"1e15, 1000000000000000, d:1000000000000000;", "1.0E+16, 10000000000000000, d:10000000000000000;",
			"99999999999999999.0, 1.0e+17, d:1.0E+17;", "1e17, 1.0e+17, d:1.0E+17;", "-0.0, -0, d:-0;",
			"-1500000000000000.5, -1500000000000000.5, d:-1500000000000000.5;",
			"12345678901234567.0, 12345678901234568, d:12345678901234568;", "0.0001, 0.0001, d:0.0001;",
			"0.00012345, 0.00012345, d:0.00012345;", "1.25e-5, 1.25e-5, d:1.25E-5;", "1e25, 1.0e+25, d:1.0E+25;",
			"-1.5e300, -1.5e+300, d:-1.5E+300;", "0.1, 0.1, d:0.1;", "-1e999, 0, d:-INF;",
			"12345678901234567890, 1.2345678901234567e+19, d:1.2345678901234567E+19;",
			"123456.789e3, 123456789, d:123456789;" })
	void areWrittenAsPhpWritesThem(String read, String json, String serialized) {
		Object number = BlockJson.read(read);
		assertThat(BlockJson.write(number)).isEqualTo(json);
		assertThat(BlockJson.writePlain(number)).isEqualTo(json);
		assertThat(PhpSerialized.write(number)).isEqualTo(serialized);
	}

}
