package blog.troppo.formatting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All that blocks, titles and feeds say of themselves is said in German, too. */
class LanguageTests {

	private static final Path CODE = Path.of("src/main/java/blog/troppo");

	private static final Language GERMAN = Language.of("de_DE");

	private static final Map<String, String> TABLE = Tables.lines("words-de.txt")
		.stream()
		.map((line) -> line.split("\t", -1))
		.collect(Collectors.toMap((line) -> line[0], (line) -> line[1], (one, other) -> one, TreeMap::new));

	/** What speaks to readers beside themes and pages of the engine's own. */
	private static final List<String> SPEAKERS = List.of("formatting/block/core", "formatting/block/support",
			"formatting/content", "formatting/shortcode", "formatting/data", "formatting/Numbers.java",
			"feed/CommentFeed.java", "feed/PostFeed.java", "feed/Channels.java", "theme/Titles.java",
			"theme/PageTree.java", "theme/FeedTexts.java", "theme/FeedLinks.java", "theme/RequestViews.java",
			"theme/ThemeStyles.java");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$|^@\\w+\\([^)]*\\)",
			Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"",
			Pattern.DOTALL);

	/** Between tags, in attributes that are read out, or a phrase of its own. */
	private static final List<Pattern> WORDS = List.of(Pattern.compile(">\\s*([^<>\\\\\"]*\\p{L}{3,}[^<>\\\\\"]*)<"),
			Pattern.compile("(?:aria-label|placeholder|alt|title|value)=\\\\?[\"']([A-Z][^\"'\\\\%]{2,})"),
			Pattern.compile("^([A-Z][a-z]{2,}(?:[ :,.].*)?)$"),
			Pattern.compile("^([A-Z]?[a-z]*’?[a-z]+ [^-=;{}<>]*[a-z]{3}[.:]?)$"));

	/**
	 * Codes that look like words: classes, names of what is kept, values of attributes.
	 */
	private static final Set<String> CODES = Set.of("Icon", "Width", "Height", "Post", "Page", "Media", "GET", "POST");

	private static final Pattern CODE_OF_PARTS = Pattern
		.compile("(?:even|odd alt|thread-.*|cat-item.*|is-.*|wp-.*|menu-.*|playlist .*|navigation |comments of .*"
				+ "|\\w+ !important|&hellip;|screen .*|current-.*|post .*|published .*|attachment .*|core .*|term .*|ngg .*)");

	@Test
	void eachTextThatIsSaidStandsInTheTable() throws IOException {
		Map<String, Path> said = said();
		assertThat(said).hasSizeGreaterThan(110);
		assertThat(said.keySet()).filteredOn((text) -> !TABLE.containsKey(text)).isEmpty();
	}

	@Test
	void nothingIsTranslatedThatNobodySays() throws IOException {
		String all = files().stream().map(LanguageTests::read).collect(Collectors.joining("\n"));
		String labels = read(CODE.resolve("content/Taxonomy.java")) + read(CODE.resolve("content/PostType.java"));
		assertThat(TABLE.keySet())
			.filteredOn((text) -> !all.contains('"' + text.replace("\"", "\\\"") + '"')
					&& !labels.contains('"' + text + '"') && !joined(all).contains(text.replace("\"", "\\\"")))
			.isEmpty();
	}

	/** Literals that a line's end divides. */
	private static String joined(String code) {
		return code.replaceAll("\"\\s*\\+\\s*\"", "");
	}

	/** A text that is written out for readers, and is not asked for in their language. */
	@Test
	void nothingIsSaidInEnglishAlone() throws IOException {
		List<String> untold = new ArrayList<>();
		for (Path file : files()) {
			String code = joined(COMMENT.matcher(read(file)).replaceAll(" ").replace("'\"'", "quote"));
			LITERAL.matcher(code)
				.results()
				.filter((literal) -> !isAsked(code, literal))
				.flatMap((literal) -> words(text(literal)))
				.forEach((words) -> untold.add(file.getFileName() + ": " + words));
		}
		assertThat(untold).isEmpty();
	}

	/** Handed to say, to count, kept in a table for them, or said to programmers. */
	private static boolean isAsked(String code, MatchResult literal) {
		String before = code.substring(Math.max(0, literal.start() - 400), literal.start());
		int statement = Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')));
		String within = before.substring(statement + 1);
		return Pattern.compile("(?:\\b(?:say|said|count)\\(|Exception\\(|SuppressWarnings|Pattern|Set\\.of\\()")
			.matcher(within)
			.find() || TABLE.containsKey(text(literal).replace("\\\"", "\""));
	}

	private static String text(MatchResult literal) {
		return (literal.group(1) != null) ? literal.group(1) : literal.group(2);
	}

	private static Stream<String> words(String literal) {
		return WORDS.stream()
			.flatMap((pattern) -> pattern.matcher(literal).results())
			.map((match) -> match.group(1).strip())
			.filter((words) -> !words.replace("&nbsp;", "").isBlank() && !words.contains("%s submenu")
					&& !CODES.contains(words) && !CODE_OF_PARTS.matcher(words).matches());
	}

	private static Map<String, Path> said() throws IOException {
		Pattern call = Pattern.compile("\\b(?:say|count)\\((?=[^)]*\")");
		Map<String, Path> said = new TreeMap<>();
		for (Path file : files()) {
			String code = joined(COMMENT.matcher(read(file)).replaceAll(" ").replace("'\"'", "quote"));
			call.matcher(code).results().forEach((match) -> {
				String arguments = arguments(code, match.end());
				LITERAL.matcher(arguments)
					.results()
					.map((literal) -> literal.group(2))
					.filter((text) -> text != null && !text.startsWith("<") && text.matches(".*(?:\\p{L}{2}|F j).*")
							&& !text.matches("[a-z]+"))
					.forEach((text) -> said.put(text.replace("\\\"", "\""), file));
			});
		}
		return said;
	}

	/** Up to the bracket that closes the call. */
	private static String arguments(String code, int from) {
		int depth = 1;
		int at = from;
		boolean literal = false;
		while (depth > 0 && at < code.length()) {
			char letter = code.charAt(at);
			if (letter == '\\') {
				at++;
			}
			else if (letter == '"') {
				literal = !literal;
			}
			else if (!literal) {
				depth += (letter == '(') ? 1 : (letter == ')') ? -1 : 0;
			}
			at++;
		}
		return code.substring(from, at);
	}

	private static List<Path> files() throws IOException {
		List<Path> files = new ArrayList<>();
		for (String speaker : SPEAKERS) {
			try (Stream<Path> found = Files.walk(CODE.resolve(speaker))) {
				found.filter((file) -> file.toString().endsWith(".java")).sorted().forEach(files::add);
			}
		}
		return files;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Test
	void whatStandsInStandsInGermanToo() {
		assertThat(TABLE).allSatisfy((english, german) -> {
			assertThat(gaps(german)).as(english).isEqualTo(gaps(english));
			assertThat(german).as(english).isNotBlank();
		});
	}

	private static List<String> gaps(String text) {
		return Pattern.compile("%(?:\\d\\$)?s").matcher(text).results().map(MatchResult::group).sorted().toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "en_US", "fr_FR", "de" })
	void aTextWithoutAGapStaysAsItIsWhereNobodyTranslatedIt(String name) {
		Language language = Language.of(name);
		assertThat(language.say("100% of nothing")).isEqualTo("100% of nothing");
		assertThat(language.say("No comments to show."))
			.isEqualTo(name.equals("de") ? "Es sind keine Kommentare vorhanden." : "No comments to show.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0  | 0 comments | 0 Kommentare
			1  | 1 comment  | 1 Kommentar
			12 | 12 comments | 12 Kommentare
			""")
	void thereAreWordsForOneAndForMany(int number, String english, String german) {
		assertThat(Language.ENGLISH.count(number, "%s comment", "%s comments")).isEqualTo(english);
		assertThat(GERMAN.count(number, "%s comment", "%s comments")).isEqualTo(german);
	}

	@Test
	void oneOfSomethingMayStandWithoutItsNumber() {
		assertThat(GERMAN.count(1, "One response to %2$s", "%1$s responses to %2$s", "„A“"))
			.isEqualTo("Eine Antwort zu „A“");
		assertThat(GERMAN.count(2, "One response to %2$s", "%1$s responses to %2$s", "100%"))
			.isEqualTo("2 Antworten zu 100%");
	}

	@ParameterizedTest
	@CsvSource({ "30, vor 30 Sekunden", "60, vor 1 Minute", "7200, vor 2 Stunden", "86400, vor 1 Tag",
			"1209600, vor 2 Wochen", "20736000, vor 8 Monaten", "63072000, vor 2 Jahren" })
	void aSpanOfTimeStandsInItsCase(long seconds, String german) {
		assertThat(GERMAN.say("%s ago", Numbers.timeDifference(Instant.EPOCH, Instant.ofEpochSecond(seconds), GERMAN)))
			.isEqualTo(german);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''           | en-US | March 2, 2026
			de_DE        | de-DE | März 2, 2026
			de_DE_formal | de-DE | März 2, 2026
			de_CH        | de-CH | März 2, 2026
			fr_FR        | fr-FR | mars 2, 2026
			""")
	void monthsAreTheLanguages(String name, String tag, String date) {
		Language language = Language.of(name);
		assertThat(language.locale()).isEqualTo(Locale.forLanguageTag(tag));
		assertThat(language.date("F j, Y", LocalDate.of(2026, 3, 2).atStartOfDay(ZoneOffset.UTC))).isEqualTo(date);
	}

	@ParameterizedTest
	@CsvSource({ "de_DE, WORDS", "ja, CHARACTERS_AND_SPACES", "zh_TW, CHARACTERS" })
	void aLanguageKnowsWhatItCountsAsWords(String name, WordCount count) {
		assertThat(Language.of(name).wordCount()).isEqualTo(count);
	}

}
