package blog.troppo.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * The recorded cases that Troppo still answers differently, each with its reason. The
 * list only shrinks: a case that has become equal must be taken off it, a new one fails.
 */
public final class Differences {

	private Differences() {
	}

	/** One test for each case of a file. */
	public static Stream<DynamicTest> tests(Conformance conformance, String cases, String differences) {
		Map<String, String> known = load(differences);
		List<RecordedCase> recorded = RecordedCase.load(cases);
		DynamicTest listed = dynamicTest("every listed difference is a case's",
				() -> assertThat(recorded.stream().map(RecordedCase::id).toList()).containsAll(known.keySet()));
		return Stream.concat(Stream.of(listed), recorded.stream().map((one) -> dynamicTest(one.id(), () -> {
			List<String> found = conformance.differences(one);
			if (known.containsKey(one.id())) {
				assertThat(found).as("It has become equal: take it off %s", differences).isNotEmpty();
			}
			else {
				assertThat(found).as(one.method() + " " + one.text("path")).isEmpty();
			}
		})));
	}

	/** Lines of number and name, a tab, and the reason; none where nothing differs. */
	private static Map<String, String> load(String file) {
		Map<String, String> known = new LinkedHashMap<>();
		try (InputStream in = Differences.class.getResourceAsStream("/conformance/" + file)) {
			if (in == null) {
				return known;
			}
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split("\t", 2))
				.forEach((parts) -> known.put(parts[0], parts[1]));
			return known;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

}
