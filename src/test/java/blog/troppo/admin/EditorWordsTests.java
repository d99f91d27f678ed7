package blog.troppo.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The block editor says all that it says in German, too. */
class EditorWordsTests {

	/** What the build found in the bundle. */
	private static final Map<Said, List<String>> ENGLISH = all(
			JsonMapper.shared().readTree(read(new ClassPathResource("blog/troppo/admin/blocks/bundle/texts.json"))));

	private static final Map<Said, List<String>> GERMAN = all(
			JsonMapper.shared().readTree(new FileSystemResource("src/main/editor/source/words/de.json").getFile()));

	private static final Pattern PLACEHOLDER = Pattern.compile("%(?:\\d\\$)?[sd]|%%|</?[a-zA-Z]+(?: ?/)?>");

	/** Words that German has from English, names and codes. */
	private static final double SAME_IN_BOTH = 0.1;

	/**
	 * A text and where it is said: the same words may mean two things.
	 */
	private record Said(String context, String words) implements Comparable<Said> {

		@Override
		public int compareTo(Said other) {
			return (this.context + '\u0004' + this.words).compareTo(other.context + '\u0004' + other.words);
		}

	}

	/** One text each, or two for a plural. */
	private static Map<Said, List<String>> all(JsonNode contexts) {
		Map<Said, List<String>> all = new TreeMap<>();
		contexts.properties()
			.forEach((context) -> context.getValue()
				.properties()
				.forEach((text) -> all.put(new Said(context.getKey(), text.getKey()), texts(text.getValue()))));
		return all;
	}

	private static List<String> texts(JsonNode value) {
		return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
	}

	private static byte[] read(ClassPathResource resource) {
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void nothingIsLeftInEnglish() {
		assertThat(ENGLISH).hasSizeGreaterThan(3000);
		assertThat(ENGLISH.keySet()).filteredOn((said) -> !GERMAN.containsKey(said)).isEmpty();
	}

	@Test
	void nothingIsTranslatedThatNobodySays() {
		assertThat(GERMAN.keySet()).filteredOn((said) -> !ENGLISH.containsKey(said)).isEmpty();
	}

	@Test
	void eachPluralHasTwoForms() {
		assertThat(ENGLISH).allSatisfy((said, forms) -> assertThat(GERMAN.get(said)).as(said.words())
			.hasSameSizeAs(forms)
			.allMatch((text) -> !text.isBlank() || said.words().isBlank()));
	}

	@Test
	void placeholdersAndTagsAreKept() {
		assertThat(ENGLISH).allSatisfy((said, forms) -> {
			for (int i = 0; i < forms.size(); i++) {
				assertThat(placeholders(GERMAN.getOrDefault(said, forms).get(i))).as(said.words())
					.isEqualTo(placeholders(forms.get(i)));
			}
		});
	}

	/** Headings that are put together with what comes behind them end with a space. */
	@Test
	void whatEndsWithASpaceDoesSoInGerman() {
		assertThat(ENGLISH.keySet()).filteredOn((said) -> said.words().endsWith(" "))
			.isNotEmpty()
			.allSatisfy((said) -> assertThat(GERMAN.get(said)).allMatch((text) -> text.endsWith(" ")));
	}

	@Test
	void germanIsNotEnglish() {
		long same = GERMAN.entrySet()
			.stream()
			.filter((line) -> line.getValue().contains(line.getKey().words()))
			.count();
		assertThat(same).isLessThan((long) (GERMAN.size() * SAME_IN_BOTH));
	}

	/** A line of each kind of call, and of what blocks say of themselves. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			                     | Publish                        | Veröffentlichen
			                     | Save draft                     | Entwurf speichern
			                     | Type / to choose a block       | Gib / ein, um einen Block auszuwählen
			                     | Bold                           | Fett
			                     | %s word                        | %s Wort
			noun                 | View                           | Ansicht
			verb                 | View                           | Anzeigen
			block title          | Paragraph                      | Absatz
			block title          | Custom HTML                    | Individuelles HTML
			block keyword        | bullet list                    | Aufzählung
			block style label    | Rounded                        | Abgerundet
			block description    | Display a list of all pages.   | Zeigt eine Liste aller Seiten an.
			medium date format   | M j, Y                         | j. M Y
			""")
	void aTextIsSaidInGerman(String context, String english, String german) {
		Said said = new Said((context != null) ? context : "", english);
		assertThat(ENGLISH).containsKey(said);
		assertThat(GERMAN.get(said)).startsWith(german);
	}

	/** What a computer reads stays as it is. */
	@ParameterizedTest
	@CsvSource({ "Word count type. Do not translate!, words", "date order, dmy" })
	void whatAComputerReadsIsNoGerman(String context, String code) {
		assertThat(GERMAN.get(new Said(context, code))).containsExactly(code);
	}

	private static List<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
	}

}
