package blog.troppo.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class PhpSerializedTests {

	@Test
	void anArrayIsReadInItsOrder() {
		Map<Object, Object> read = PhpSerialized
			.readArray("a:3:{s:5:\"width\";i:640;i:0;d:0.5;s:4:\"deep\";a:1:{i:7;b:1;}}");
		assertThat(read.keySet()).containsExactly("width", 0L, "deep");
		assertThat(read).containsEntry("width", 640L).containsEntry(0L, 0.5).containsEntry("deep", Map.of(7L, true));
	}

	@Test
	void lengthsCountBytes() {
		assertThat(PhpSerialized.read("s:6:\"ključ\";")).contains("ključ");
		assertThat(PhpSerialized.read("s:5:\"ključ\";")).isEmpty();
		assertThat(PhpSerialized.write(Map.of("ključ", "😀"))).isEqualTo("a:1:{s:6:\"ključ\";s:4:\"😀\";}");
	}

	@Test
	void whatIsReadIsWrittenTheSame() {
		String text = "a:3:{i:0;N;s:1:\"o\";O:8:\"stdClass\":1:{s:1:\"a\";i:-5;}s:0:\"\";b:0;}";
		assertThat(PhpSerialized.write(PhpSerialized.read(text).orElseThrow())).isEqualTo(text);
	}

	@Test
	void aListIsAnArrayWithNumbersForKeys() {
		assertThat(PhpSerialized.write(List.of("a", 2))).isEqualTo("a:2:{i:0;s:1:\"a\";i:1;i:2;}");
	}

	@Test
	void whatIsNothingToJavaIsNothingToPhp() {
		assertThat(PhpSerialized.write(Arrays.asList(null, 1))).isEqualTo("a:2:{i:0;N;i:1;i:1;}");
	}

	/** Null, what is endless and what is no number have words of PHP's own. */
	@ParameterizedTest
	@ValueSource(strings = { "N;", "a:1:{i:0;N;}", "d:INF;", "d:-INF;", "d:NAN;", "d:0.5;", "d:-1.0E+25;", "d:1;",
			"d:-0;", "d:0.00012;", "d:1000000000000000;", "d:1.2345678901234568E+17;", "b:0;",
			"a:2:{i:-1;d:INF;s:0:\"\";N;}" })
	void eachFormSurvivesTheRoundTrip(String text) {
		assertThat(PhpSerialized.write(PhpSerialized.read(text).orElseThrow())).isEqualTo(text);
	}

	/** As PHP answers. */
	@ParameterizedTest
	@ValueSource(strings = { "d:1f;", "d:Infinity;", "d:NaN;", "d:0x1p3;", "d: 1;", "b:2;", "b:;", "i:1.5;",
			"a:1:{b:1;i:2;}", "a:1:{d:1.5;i:2;}", "a:1:{N;i:2;}", "a:1:{a:0:{}i:2;}" })
	void whatPhpDoesNotReadIsNoValue(String text) {
		assertThat(PhpSerialized.read(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "a:", "i:;", "s:99:\"x\";", "a:1:{i:0;}", "a:999999999:{}", "i:1;i:2;", "b:2",
			"O:-1:\"x\":0:{}", "s:3:\"abc\"", "i:99999999999999999999;" })
	void anythingElseIsNoValue(String text) {
		assertThat(PhpSerialized.read(text)).isEmpty();
	}

	@Test
	void nestingWithoutEndIsNoValue() {
		assertThat(PhpSerialized.read("a:1:{i:0;".repeat(100_000) + "i:1;" + "}".repeat(100_000))).isEmpty();
	}

	@Property(tries = 300)
	void anyTextSurvivesTheRoundTrip(@ForAll String text) {
		String clean = text.replaceAll("\\p{Cs}", "");
		assertThat(PhpSerialized.readArray(PhpSerialized.write(Map.of(clean, clean)))).isEqualTo(Map.of(clean, clean));
	}

	@Property(tries = 300)
	void noTextBreaksTheReader(@ForAll String text) {
		assertThatCode(() -> PhpSerialized.read("a:1:{" + text + "}")).doesNotThrowAnyException();
	}

}
