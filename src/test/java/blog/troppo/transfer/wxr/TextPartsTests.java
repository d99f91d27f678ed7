package blog.troppo.transfer.wxr;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextPartsTests {

	/** Around the length of a piece, 2 to the 15th. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 32_767, 32_768, 32_769, 65_535, 65_536, 65_537, 200_000 })
	void whatIsTakenIsWhatCame(int length) {
		AtomicLong came = new AtomicLong();
		TextParts parts = new TextParts(came::addAndGet);
		String text = "\ud83d\ude00é".repeat(length / 3 + 1).substring(0, length);
		char[] within = ("xx" + text + "x").toCharArray();
		for (int step : new int[] { 1000, 7, 32_768, 100_000 }) {
			for (int from = 0; from < length; from += step) {
				int count = Math.min(step, length - from);
				parts.write(within, from + 2, count);
			}
			assertThat(parts.take()).isEqualTo(text);
			assertThat(parts.take()).isEmpty();
		}
		assertThat(came).hasValue(4L * length);
	}

}
