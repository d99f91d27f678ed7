package blog.troppo.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The admin's looks know a beginning and an end of lines, not a left and a right. */
class AdminStyleTests {

	/**
	 * Properties and values that stay where they are when the text runs the other way.
	 */
	private static final Pattern PHYSICAL = Pattern
		.compile("(?:^|[\\s;{])(?:(?:margin|padding|border)-(?:left|right)(?:-\\w+)?"
				+ "|left|right|border-(?:top|bottom)-(?:left|right)-radius)\\s*:"
				+ "|(?:float|clear|text-align)\\s*:\\s*(?:left|right)\\b");

	/** The four sides in one: the right one, and the left one if it is another. */
	private static final Pattern FOUR = Pattern
		.compile("(?:^|[\\s;{])(?:margin|padding|inset)\\s*:\\s*[^\\s;]+ ([^\\s;]+) [^\\s;]+ ([^;\\s}]+)");

	private static List<String> physical(String css) {
		return css.lines()
			.map((line) -> line.replaceAll("/\\*.*?\\*/", ""))
			.filter((line) -> PHYSICAL.matcher(line).find()
					|| FOUR.matcher(line).results().anyMatch((sides) -> !sides.group(1).equals(sides.group(2))))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "src/main/resources/templates/admin/admin.css", "themes/shared/assets/toolbar.css" })
	void allOfItTurnsWithTheText(String sheet) throws IOException {
		assertThat(physical(Files.readString(Path.of(sheet)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a { margin-left: 1rem }            | true
			a { left: 0; }                     | true
			a{float:right}                     | true
			a { text-align: left; }            | true
			a { padding: 0 1rem 0 2rem; }      | true
			a { border-left: 1px solid; }      | true
			a { margin-inline-start: 1rem; }   | false
			a { padding: 0 1rem 0 1rem; }      | false
			a { text-align: start; }           | false
			a { inset-inline: 0 auto; }        | false
			/* left: of the */ a { top: 0; }   | false
			""")
	void whatIsLookedForIsFound(String css, boolean found) {
		assertThat(!physical(css).isEmpty()).isEqualTo(found);
	}

	@ParameterizedTest
	@ValueSource(strings = "src/main/resources/templates/admin")
	void noTemplateHasLooksOfItsOwn(String folder) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".html")).toList()) {
				assertThat(Files.readString(file)).as(file.toString()).doesNotContain(" style=\"");
			}
		}
	}

}
