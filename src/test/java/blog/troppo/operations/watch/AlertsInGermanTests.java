package blog.troppo.operations.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import blog.troppo.site.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the administrator is warned of is said in the site's language. */
class AlertsInGermanTests {

	private static final Path CODE = Path.of("src/main/java/blog/troppo/operations");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					The disk of blog1 is nearly full: 512 MB are left. Make room, or nothing can be written any more. | Die Platte von blog1 ist fast voll: Es sind noch 512 MB frei. Schaffe Platz, sonst lässt sich nichts mehr schreiben.
					Tasks fail again and again: mail (3), backup (1). The log says why; the admin's page of tasks lists them. | Aufgaben scheitern immer wieder: mail (3), backup (1). Das Protokoll sagt, warum; die Seite der Aufgaben in der Verwaltung führt sie auf.
					A backup is overdue: the last in /backups that could be restored is of 2026-11-24T03:30:00Z. Make one by hand (troppo backup FILE), and look into the log. | Eine Sicherung ist überfällig: Die letzte in /backups, die sich wiederherstellen ließ, ist von 2026-11-24T03:30:00Z. Mache eine von Hand (troppo backup DATEI), und sieh ins Protokoll.
					The folder of the backups, /backups, cannot be read: see to its permissions. | Der Ordner der Sicherungen, /backups, ist nicht zu lesen: Sieh nach seinen Rechten.
					The database does not answer blog1: readers get what is in memory, nothing can be written. Look whether its server runs. | Die Datenbank antwortet blog1 nicht: Leser bekommen, was im Speicher ist, geschrieben werden kann nichts. Sieh nach, ob ihr Server läuft.
					""")
	void eachIsSaidInGerman(String english, String german) {
		assertThat(Sentences.in(Locale.GERMANY, english)).isEqualTo(german);
		assertThat(Sentences.in(Locale.US, english)).isEqualTo(english);
	}

	/** Who adds a warning has it said in German, too; what is logged is English. */
	@ParameterizedTest
	@ValueSource(strings = { "watch/DiskSpace.java", "watch/FailedTasks.java", "watch/SharedUploads.java",
			"watch/Lookout.java", "backup/BackupHealth.java" })
	void theBundleHasTheirWords(String file) throws IOException {
		String bundle = Files.readString(Path.of("src/main/resources/messages/sentences.properties"));
		Pattern words = Pattern.compile("\"((?:The|Tasks|A) [^\"]{5,}?)\"");
		List<String> said = words.matcher(Files.readString(CODE.resolve(file)))
			.results()
			.map((MatchResult found) -> found.group(1).strip())
			.filter((text) -> !text.contains("{}"))
			.toList();
		assertThat(said).isNotEmpty().allSatisfy((text) -> assertThat(bundle).contains(text));
	}

	@Test
	void allThatWatchAreLookedAtHere() throws IOException {
		try (var files = Files.walk(Path.of("src/main/java"))) {
			List<String> watching = files.filter((file) -> file.toString().endsWith(".java")).filter((file) -> {
				try {
					return Files.readString(file).matches("(?s).*class \\w+ implements [^{]*\\bWatched\\b.*");
				}
				catch (IOException ex) {
					throw new java.io.UncheckedIOException(ex);
				}
			}).map((file) -> file.getFileName().toString()).sorted().toList();
			assertThat(watching).containsExactly("BackupHealth.java", "DiskSpace.java", "FailedTasks.java",
					"SharedUploads.java");
		}
	}

}
