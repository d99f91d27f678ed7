package blog.troppo.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What features say to people can be said in German, all of it. */
class SentencesTests {

	private static final Path CODE = Path.of("src/main/java/blog/troppo");

	/** Those whose refusals reach people who look at pages. */
	private static final List<String> MODULES = List.of("support", "site", "user", "content", "media", "discussion",
			"embed", "kept", "mail", "theme", "transfer", "admin", "account", "reader", "feed/checkup",
			"operations/watch/DiskSpace.java", "operations/watch/FailedTasks.java", "operations/watch/Lookout.java",
			"operations/watch/MachineHealth.java", "operations/backup/BackupHealth.java",
			"operations/backup/ScheduledBackup.java", "operations/backup/Backup.java",
			"operations/backup/Passphrase.java", "operations/backup/ObjectStorage.java",
			"operations/backup/ObjectStorageSettings.java");

	/**
	 * What stands in brackets: literals, in which anything may stand, and what is around
	 * them.
	 */
	private static final String WORDS = "((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^;\"])*?)";

	/**
	 * Where something is said: refusals, findings, and what a look at the site's health
	 * tells.
	 */
	private static final Pattern SAID = Pattern.compile(Stream
		.of("new (?:Invalid|Forbidden|NotFound|Conflict|Gone|TooManyRequests|Wxr|Import|CannotProceed)Exception\\(",
				"new SpamFinding\\(", "\\breason\\((?=\")", "new Result\\(", "tally\\s*\\.(?:skipped|note)\\(",
				"Optional\\.of\\((?=\")", "Sentences\\.in\\(\\w+, (?=\")", "pages\\.html\\((?=\")",
				"\\bsend\\(response, [^,]+, (?=\"[A-Z])")
		.map((call) -> call + WORDS + "\\)+;")
		.collect(Collectors.joining("|")) + "|orElseThrow\\(\\(\\) -> new (?!IllegalState)\\w+Exception\\(" + WORDS
			+ "\\)\\);", Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

	private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);

	private static ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle("messages.sentences", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** Words in the code, and where they stand. */
	private static Map<String, Path> said() throws IOException {
		Map<String, Path> said = new TreeMap<>();
		for (String module : MODULES) {
			try (Stream<Path> files = Files.walk(CODE.resolve(module))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
					Matcher calls = SAID.matcher(Files.readString(file));
					while (calls.find()) {
						LITERAL.matcher(calls.group())
							.results()
							.map((literal) -> literal.group(1).replace("\\\"", "\"").strip())
							.filter((words) -> words.contains(" "))
							.forEach((words) -> said.put(words, file));
					}
				}
			}
		}
		return said;
	}

	@Test
	void eachSentenceOfTheCodeStandsInTheBundle() throws IOException {
		String all = ENGLISH.keySet()
			.stream()
			.map(ENGLISH::getString)
			.map((text) -> text.replaceAll("\\{\\d}", "§"))
			.collect(Collectors.joining("\n"));
		List<String> missing = new ArrayList<>();
		said().forEach((words, file) -> {
			String sought = words.replaceAll("%d|%s|%%", "§").replaceAll("§ §", "§ %");
			boolean there = Stream.of(sought.split("§"))
				.map(String::strip)
				.filter((part) -> part.length() > 3)
				.allMatch(all::contains);
			if (!there) {
				missing.add(file + ": " + words);
			}
		});
		assertThat(said()).hasSizeGreaterThan(100);
		assertThat(missing).isEmpty();
	}

	@Test
	void germanHasEachOfThemAndTheSameGaps() {
		ResourceBundle german = bundle(Locale.GERMAN);
		assertThat(german.keySet()).isEqualTo(ENGLISH.keySet());
		for (String code : ENGLISH.keySet()) {
			assertThat(gaps(german.getString(code))).as(code).isEqualTo(gaps(ENGLISH.getString(code)));
			assertThat(german.getString(code)).as(code).isNotBlank();
		}
	}

	private static List<String> gaps(String text) {
		return Pattern.compile("\\{\\d}").matcher(text).results().map((gap) -> gap.group()).sorted().toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Please type your comment text.  | Bitte gib deinen Kommentar ein.
			There is no post 7              | Einen Beitrag 7 gibt es nicht
			There is no post 7.             | Einen Beitrag 7. gibt es nicht
			12 links                        | 12 Links
			Error:                          | Fehler:
			Comment Submission Failure      | Der Kommentar wurde nicht angenommen
			You may not do this             | Das darfst du nicht
			Go back and try another way.    | Geh zurück und versuche es anders.
			It has 3 links; those with 2 or more are held | Er hat 3 Links; solche mit 2 oder mehr werden zurückgehalten
			“spam” is on the list of disallowed words     | „spam“ steht auf der Liste der verbotenen Wörter
			99 % likely spam by its words: pills, casino  | Nach seinen Wörtern zu 99 % Spam: pills, casino
			post: id 5 was taken and is 9 now | post: die Nummer 5 war vergeben und ist jetzt 9
			Something that nobody wrote down  | Something that nobody wrote down
			""")
	void aSentenceIsSaidInGerman(String english, String german) {
		assertThat(Sentences.in(Locale.GERMANY, english)).isEqualTo(german);
		assertThat(Sentences.in(Locale.US, english)).isEqualTo(english);
		assertThat(Sentences.in(Locale.ROOT, english)).isEqualTo(english);
	}

	@Test
	void aLanguageThatNobodyWroteIsEnglish() {
		assertThat(Sentences.in(Locale.FRANCE, "There is no post 7")).isEqualTo("There is no post 7");
	}

}
