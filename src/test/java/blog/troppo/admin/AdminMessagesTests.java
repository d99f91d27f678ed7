package blog.troppo.admin;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each string of the admin stands in a bundle, in English and in German. */
class AdminMessagesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final List<String> BUNDLES = List.of("admin", "appearance", "tools", "toolbar");

	private static final String ENGLISH = "";

	private static final String GERMAN = "_de";

	private static final Path TEMPLATES = Path.of("src/main/resources/templates/admin");

	private static final Path CODE = Path.of("src/main/java/blog/troppo/admin");

	/** Words that German has from English, or that are the same in both. */
	private static final Set<String> SAME = Set.of("comments.spam", "comments.tab.spam", "comments.type.pings",
			"comment.name");

	/** Keys whose end is a word of the program. */
	private static final Pattern IN_CODE = Pattern.compile("say\\(\\s*\"([a-z][a-z.-]*[a-z])\"[,)]");

	private static final Pattern IN_TEMPLATE = Pattern.compile("(?:#\\{|messages\\.msg\\(')([a-z][a-zA-Z.-]*)[}(']");

	private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "content");

	/** All that is said to those who are logged in, in one language. */
	private static Properties words(String language) throws IOException {
		Properties properties = new Properties();
		for (String bundle : BUNDLES) {
			properties.putAll(bundle(bundle + language + ".properties"));
		}
		return properties;
	}

	private static Properties bundle(String name) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
			properties.load(reader);
		}
		return properties;
	}

	static List<Path> templates() throws IOException {
		return files(TEMPLATES, ".html");
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
	}

	@Test
	void germanHasWhatEnglishHas() throws IOException {
		assertThat(new TreeSet<>(words(GERMAN).keySet())).isEqualTo(new TreeSet<>(words(ENGLISH).keySet()));
	}

	@Test
	void germanIsNotEnglish() throws IOException {
		Properties english = words(ENGLISH);
		Properties german = words(GERMAN);
		assertThat(english.stringPropertyNames()).filteredOn((key) -> !SAME.contains(key))
			.allSatisfy((key) -> assertThat(german.getProperty(key)).as(key)
				.isNotBlank()
				.isNotEqualTo(english.getProperty(key)));
	}

	@Test
	void eachMessageIsAPattern() throws IOException {
		for (String language : List.of(ENGLISH, GERMAN)) {
			assertThat(words(language).values())
				.allSatisfy((message) -> assertThat(new MessageFormat(message.toString(), Locale.ROOT)).isNotNull());
		}
	}

	@Test
	void eachMessageThatIsSaidIsThere() throws IOException {
		List<String> said = new ArrayList<>();
		for (Path file : files(CODE, ".java")) {
			IN_CODE.matcher(Files.readString(file)).results().forEach((match) -> said.add(match.group(1)));
		}
		for (Path file : templates()) {
			IN_TEMPLATE.matcher(Files.readString(file)).results().forEach((match) -> said.add(match.group(1)));
		}
		assertThat(said).hasSizeGreaterThan(50)
			.filteredOn((key) -> !key.endsWith("."))
			.allSatisfy((key) -> assertThat(words(ENGLISH)).containsKey(key));
	}

	/** Other faces draw within the admin's frame, too. */
	@ParameterizedTest
	@CsvSource({ "account/profile.html, account", "account/audit-log.html, account",
			"account/authorize-application.html, account", "feed/readers.html, feed" })
	void screensOfOtherFacesSpeakGerman(String template, String name) throws IOException {
		Properties german = bundle(name + "_de.properties");
		german.putAll(words(GERMAN));
		assertThat(IN_TEMPLATE.matcher(Files.readString(TEMPLATES.resolveSibling(template))).results()).isNotEmpty()
			.allSatisfy((match) -> assertThat(german).containsKey(match.group(1)));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noTextOfATemplateStandsThereItself(Path template) throws IOException {
		List<String> untold = new ArrayList<>();
		for (Element element : Jsoup.parse(Files.readString(template)).getAllElements()) {
			boolean told = element.hasAttr("th:text") || element.hasAttr("th:utext");
			element.childNodes()
				.stream()
				.filter((node) -> !told && node instanceof TextNode text && text.text().matches(".*\\p{L}.*"))
				.forEach((node) -> untold.add(element + ": " + node));
			element.attributes()
				.asList()
				.stream()
				.filter((attribute) -> SPOKEN.contains(attribute.getKey()) && !attribute.getValue().isEmpty()
						&& !element.normalName().equals("meta"))
				.forEach((attribute) -> untold.add(element + ": " + attribute));
		}
		assertThat(untold).isEmpty();
	}

}
