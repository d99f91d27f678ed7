package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NaturalOrderTests {

	@ParameterizedTest
	@ValueSource(strings = { "a1 a2 a10 a11 b1", "1 2 10 100 a", "7 07x 8", "img9.png img10.png img010b.png",
			"99999999999999999998 99999999999999999999 100000000000000000000", "a ab abc", "Ä ä1 Ä2" })
	void numbersStandByTheirValue(String inOrder) {
		List<String> expected = List.of(inOrder.split(" "));
		List<String> shuffled = new ArrayList<>(expected);
		for (int seed = 0; seed < 20; seed++) {
			java.util.Collections.shuffle(shuffled, new Random(seed));
			shuffled.sort(NaturalOrder.IGNORING_CASE);
			assertThat(shuffled).isEqualTo(expected);
		}
	}

	@Test
	void caseAndLeadingZerosMakeNoDifference() {
		assertThat(NaturalOrder.IGNORING_CASE.compare("Tag 01", "tAG 1")).isZero();
		assertThat(NaturalOrder.IGNORING_CASE.compare("0", "000")).isZero();
	}

	/** Or sorting fails, some time or other. */
	@Test
	void itIsAnOrder() {
		Random random = new Random(7);
		String[] texts = random.ints(100)
			.mapToObj((n) -> Integer.toString(n, 36).replace("-", "").replaceAll("[d-z]", "0"))
			.toArray(String[]::new);
		for (String a : Arrays.copyOf(texts, 40)) {
			for (String b : texts) {
				int order = Integer.signum(NaturalOrder.IGNORING_CASE.compare(a, b));
				assertThat(Integer.signum(NaturalOrder.IGNORING_CASE.compare(b, a))).isEqualTo(-order);
				for (String c : Arrays.copyOf(texts, 40)) {
					if (order < 0 && NaturalOrder.IGNORING_CASE.compare(b, c) < 0) {
						assertThat(NaturalOrder.IGNORING_CASE.compare(a, c)).as("%s %s %s", a, b, c).isNegative();
					}
				}
			}
		}
	}

}
