package blog.troppo.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scripts of pages say nothing of their own: their words come with the page, in its
 * language.
 */
class WordsOfScriptsTests {

	/** What is read or heard, and what it is set to. */
	private static final Pattern SPOKEN = Pattern
		.compile("(?:\\b(?:ariaLabel|textContent|innerText|innerHTML|title|alt|placeholder)\\s*(?:=(?!=)|:)"
				+ "|\"(?:aria-label|title|alt|placeholder)\",|\\balert\\(|\\bconfirm\\()([^;\\n]*)");

	private static final Pattern LOOKED_UP = Pattern
		.compile("\\b(?:querySelector(?:All)?|closest|getAttribute|getElementById)\\(\"[^\"]*\"\\)");

	private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|`([^`]*)`");

	static List<Path> scripts() throws IOException {
		try (Stream<Path> themes = Files.walk(Path.of("themes"));
				Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
			return Stream.concat(themes, templates).filter((file) -> file.toString().endsWith(".js")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void aScriptHasItsWordsFromThePage(Path script) throws IOException {
		assertThat(words(Files.readString(script))).isEmpty();
	}

	@Test
	void eachScriptIsRead() throws IOException {
		assertThat(scripts()).extracting((script) -> script.getFileName().toString())
			.contains("blocks.js", "verandah.js", "admin.js", "media.js", "passkeys.js");
	}

	@ParameterizedTest
	@ValueSource(strings = { "button.ariaLabel = \"Close\";", "make(\"button\", { textContent: \"Close\" });",
			"dialog.ariaLabel = picture.alt || \"Picture\";", "button.ariaLabel = `Enlarge ${name}`;",
			"bar.setAttribute(\"aria-label\", \"Progress\");", "alert(\"That failed\");" })
	void whatAScriptSaysIsSeen(String code) {
		assertThat(words(code)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "button.ariaLabel = words.close;", "make(\"a\", { ariaLabel: name, textContent: \"#\" });",
			"state.textContent = `${done} / ${all} MB`;", "link.alt === \"Picture\";" })
	void whatItIsGivenIsNot(String code) {
		assertThat(words(code)).isEmpty();
	}

	private static List<String> words(String code) {
		return SPOKEN.matcher(LOOKED_UP.matcher(code).replaceAll(""))
			.results()
			.flatMap((spoken) -> LITERAL.matcher(spoken.group(1)).results())
			.map((literal) -> (literal.group(1) != null) ? literal.group(1) : literal.group(2))
			.map((text) -> text.replaceAll("\\$\\{[^}]*}", ""))
			.filter((text) -> text.matches(".*\\p{Ll}{2}.*"))
			.toList();
	}

}
