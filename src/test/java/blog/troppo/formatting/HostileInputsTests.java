package blog.troppo.formatting;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts made to be slow or to grow: nothing is refused, and no answer is out of all
 * proportion. {@code bench/formatting --hostile} tells how long they take.
 */
class HostileInputsTests {

	private static final int LENGTH = 3000;

	/** A smiley of two characters becomes an image tag of 150. */
	private static final int MOST_GROWTH = 200;

	@ParameterizedTest
	@MethodSource("functions")
	void everyTextHasAnAnswerInProportion(String function) {
		HostileInputs.of(LENGTH)
			.forEach((text) -> assertThat(RecordedFunctions.answer(BenchInputs.call(function, text)))
				.as(text.substring(0, 20))
				.hasSizeLessThan(LENGTH * MOST_GROWTH));
	}

	static Stream<String> functions() {
		return RecordedFunctions.names().stream().filter((function) -> !function.equals("human_time_diff"));
	}

}
