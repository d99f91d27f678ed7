package blog.troppo.mail;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails speak German, too, and say the same in it. */
class MailTemplatesTests {

	private static final Path ENGLISH = Path.of("src/main/resources/templates/mail");

	private static final Path GERMAN = ENGLISH.resolve("de");

	private static final String SAME_IN_BOTH = "Website";

	private static final Pattern GAP = Pattern.compile("\\$\\{(\\w+)}");

	static List<String> mails() throws IOException {
		try (Stream<Path> files = Files.list(ENGLISH)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".txt"))
				.map((name) -> name.replace(".txt", ""))
				.toList();
		}
	}

	private static TreeSet<String> gaps(Path file) throws IOException {
		TreeSet<String> gaps = new TreeSet<>();
		GAP.matcher(Files.readString(file)).results().forEach((gap) -> gaps.add(gap.group(1)));
		return gaps;
	}

	private static Properties subjects(String language) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files
			.newBufferedReader(Path.of("src/main/resources/messages/mail" + language + ".properties"))) {
			properties.load(reader);
		}
		return properties;
	}

	@ParameterizedTest
	@MethodSource("mails")
	void germanTellsWhatEnglishTells(String mail) throws IOException {
		assertThat(gaps(GERMAN.resolve(mail + ".txt"))).isEqualTo(gaps(ENGLISH.resolve(mail + ".txt")));
		assertThat(gaps(GERMAN.resolve(mail + ".html"))).isEqualTo(gaps(ENGLISH.resolve(mail + ".html")));
		assertThat(subjects("_de").getProperty("mail." + mail + ".subject"))
			.isNotEqualTo(subjects("").getProperty("mail." + mail + ".subject"))
			.isNotBlank();
	}

	/** An English word that German has not would be a line that was left. */
	@ParameterizedTest
	@MethodSource("mails")
	void noLineIsLeftInEnglish(String mail) throws IOException {
		for (String kind : List.of(".txt", ".html")) {
			List<String> english = Files.readAllLines(ENGLISH.resolve(mail + kind));
			assertThat(Files.readAllLines(GERMAN.resolve(mail + kind))).filteredOn(MailTemplatesTests::says)
				.doesNotContainAnyElementsOf(english.stream().filter(MailTemplatesTests::says).toList());
		}
	}

	private static boolean says(String line) {
		return line
			.replaceAll("\\[[(\\[].*?[)\\]]]|\\[#[^]]*]|\\[/]|<\\w+[^>]* th:text=[^>]*>[^<]*|<[^>]*>|" + SAME_IN_BOTH,
					"")
			.matches(".*\\p{L}{2}.*");
	}

	@Test
	void thereAreSome() throws IOException {
		assertThat(mails()).hasSizeGreaterThan(20);
	}

}
