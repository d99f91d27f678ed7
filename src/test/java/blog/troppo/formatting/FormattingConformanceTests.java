package blog.troppo.formatting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.formatting.RecordedCases.Case;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded answer of WordPress must be ours, but for the listed differences, and
 * those must still differ. There are no exceptions to the further answers: broken tags,
 * stray references, quotes in all places.
 */
class FormattingConformanceTests {

	@TestFactory
	Stream<DynamicTest> answersAreWordPresss() {
		// Recorded without a current post, so that all are empty.
		return tests("formatting.jsonl", RecordedCases.knownDifferences())
			.filter((test) -> !test.getDisplayName().equals("excerpt"));
	}

	@TestFactory
	Stream<DynamicTest> excerptsAreWordPresss() {
		return tests("excerpts.jsonl", Set.of());
	}

	@TestFactory
	Stream<DynamicTest> furtherAnswersAreWordPresss() {
		return tests("formatting-more.jsonl", Set.of());
	}

	private static Stream<DynamicTest> tests(String file, Set<String> differences) {
		Map<String, List<Case>> cases = RecordedCases.of(file).stream().collect(Collectors.groupingBy(Case::function));
		return cases.entrySet()
			.stream()
			.map((entry) -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry.getValue(), differences)));
	}

	private static void compare(List<Case> cases, Set<String> differences) {
		SoftAssertions softly = new SoftAssertions();
		for (Case recorded : cases) {
			String answer = RecordedFunctions.answer(recorded);
			String expected = recorded.answer().asString();
			if (differences.contains(recorded.name())) {
				softly.assertThat(answer).as("%s is listed as different", recorded).isNotEqualTo(expected);
			}
			else {
				softly.assertThat(answer).as("%s", recorded).isEqualTo(expected);
			}
		}
		softly.assertAll();
	}

}
