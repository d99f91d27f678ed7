package blog.troppo.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Little is lost by a crash soon after a change, and no disk is worn out. */
class SavingTimesTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			nothing changes          | none                       | 1 6 66 126
			one change               | 10                         | 1 6 12 16 76 136
			one long after another   | 20 50                      | 1 6 21 26 51 56 116
			one soon after another   | 10 12                      | 1 6 13 18 78 138
			changes without an end   | 3 4 5 6 7 8 9 10 11 12 13  | 1 14 19 79 139
			one each fifteen seconds | 3 6 9 12 15 18 21 24 27 30 | 1 7 13 19 25 31 36 96
			""")
	void pagesAreWrittenSoonAfterAChangeAndNotAllTheTime(String what, String changes, String expected) {
		List<Integer> changed = (changes != null) ? Arrays.stream(changes.split(" ")).map(Integer::valueOf).toList()
				: List.of();
		SavingTimes times = new SavingTimes();
		boolean[] written = new boolean[1];
		List<String> due = IntStream.range(1, 140).filter((look) -> {
			written[0] &= !changed.contains(look);
			boolean now = times.isDue(changed.contains(look), written[0]);
			written[0] |= now;
			return now;
		}).mapToObj(String::valueOf).toList();
		assertThat(String.join(" ", due)).isEqualTo(expected);
	}

}
