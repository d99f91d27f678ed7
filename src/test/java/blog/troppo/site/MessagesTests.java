package blog.troppo.site;

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
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each string of the engine's own pages stands in a bundle, in English and in German:
 * those of the admin, of the doors, around a comment, of the status page.
 */
class MessagesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final String ENGLISH = "";

	private static final String GERMAN = "_de";

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** What the engine says on readers' pages, which are a theme's. */
	private static final Path OF_THEMES = Path.of("src/main/resources/blog/troppo/theme/views/messages.properties");

	/** Written once for each language. */
	private static final Path MAILS = TEMPLATES.resolve("mail");

	private static final Path CODE = Path.of("src/main/java/blog/troppo");

	/** Words that German has from English, or that are the same in both. */
	private static final Set<String> SAME = Set.of("comments.spam", "comments.tab.spam", "comments.type.pings",
			"comment.name", "account.secondstep.code", "profile.name", "profile.passkeys", "moderate.author",
			"moderate.url", "uploads", "media.bytes.KB", "media.bytes.MB", "media.bytes.GB", "media.bytes.TB",
			"widget.video", "backups.made.bytes");

	private static final Set<String> SAME_FOR_READERS = Set.of("form.name", "form.url", "widget.meta", "post.in");

	/** Keys whose end is a word of the program. */
	private static final Pattern IN_CODE = Pattern.compile("\\b(?:say|message)\\(\\s*\"([a-z][a-zA-Z.-]*[a-z])\"[,)]");

	private static final Pattern IN_TEMPLATE = Pattern.compile("(?:#\\{|messages\\.msg\\(')([a-z][a-zA-Z.-]*)[}(']");

	private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "content");

	private static final Set<String> TOLD = Set.of("th:text", "th:utext", "th:title", "th:alt", "th:placeholder",
			"th:aria-label");

	/** {@code #{key}} and <code>${value}</code>, with what is in brackets within them. */
	private static final Pattern EXPRESSION = Pattern.compile("[#$@~*]\\{(?:[^{}]|\\{[^{}]*})*}");

	/** What stands in a literal itself: more than marks, and no name. */
	private static final Pattern LITERAL_WORDS = Pattern.compile("\\|[^|]*?\\p{L}{3}[^|]*\\||'[^']*\\p{L}{3}[^']*'");

	private static final String NAME = "WordPress";

	static List<String> bundles() throws IOException {
		return files(MESSAGES, ".properties").stream()
			.map((file) -> file.getFileName().toString().replace(".properties", ""))
			.filter((name) -> !name.endsWith(GERMAN))
			.toList();
	}

	/** All that is said, in one language. */
	private static Properties words(String language) throws IOException {
		Properties properties = new Properties();
		for (String bundle : bundles()) {
			properties.putAll(bundle(bundle + language));
		}
		return properties;
	}

	private static Properties bundle(String name) throws IOException {
		return read(MESSAGES.resolve(name + ".properties"));
	}

	private static Properties read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return properties;
	}

	static List<Path> templates() throws IOException {
		return files(TEMPLATES, ".html").stream().filter((file) -> !file.startsWith(MAILS)).toList();
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void germanHasWhatEnglishHas(String bundle) throws IOException {
		assertThat(new TreeSet<>(bundle(bundle + GERMAN).keySet())).isEqualTo(new TreeSet<>(bundle(bundle).keySet()));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void germanIsNotEnglish(String bundle) throws IOException {
		Properties english = bundle(bundle);
		Properties german = bundle(bundle + GERMAN);
		assertThat(english.stringPropertyNames()).filteredOn((key) -> !SAME.contains(key))
			.allSatisfy((key) -> assertThat(german.getProperty(key)).as(key)
				.isNotBlank()
				.isNotEqualTo(english.getProperty(key)));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void whatStandsInStandsInGermanToo(String bundle) throws IOException {
		Properties english = bundle(bundle);
		Properties german = bundle(bundle + GERMAN);
		assertThat(english.stringPropertyNames()).allSatisfy(
				(key) -> assertThat(gaps(german.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key))));
	}

	private static Set<String> gaps(String message) {
		return new TreeSet<>(
				Pattern.compile("\\{(\\d)").matcher(message).results().map((gap) -> gap.group(1)).toList());
	}

	/** The engine's words on readers' pages, and those that a theme has of its own. */
	@ParameterizedTest
	@ValueSource(strings = { "src/main/resources/blog/troppo/theme/views", "themes/verandah", "themes/classic" })
	void themesSpeakGermanToo(String folder) throws IOException {
		Properties english = read(Path.of(folder, "messages.properties"));
		Properties german = read(Path.of(folder, "messages_de.properties"));
		assertThat(new TreeSet<>(german.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
		assertThat(english.stringPropertyNames()).filteredOn((key) -> !SAME_FOR_READERS.contains(key))
			.allSatisfy((key) -> assertThat(german.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key)));
		assertThat(english.stringPropertyNames()).allSatisfy(
				(key) -> assertThat(gaps(german.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key))));
		assertThat(german.values())
			.allSatisfy((message) -> assertThat(new MessageFormat(message.toString(), Locale.GERMAN)).isNotNull());
	}

	/** German says du to everybody, as WordPress's does. */
	@Test
	void nobodyIsAddressedAsSie() throws IOException {
		Pattern formal = Pattern
			.compile("\\b(?:Ihnen|Ihre[mnrs]?|\\p{L}+en Sie|Sie (?:haben|können|müssen|dürfen))\\b");
		assertThat(words(GERMAN).values()).filteredOn((text) -> formal.matcher(text.toString()).find())
			.allSatisfy(
					(text) -> assertThat(text.toString()).as("a thing that is she").startsWith("In dieser Datenbank"));
		for (Path mail : files(MAILS.resolve("de"), "")) {
			assertThat(Files.isRegularFile(mail) ? Files.readString(mail) : "").doesNotContainPattern(formal);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { ENGLISH, GERMAN })
	void eachMessageIsAPattern(String language) throws IOException {
		assertThat(words(language).values())
			.allSatisfy((message) -> assertThat(new MessageFormat(message.toString(), Locale.ROOT)).isNotNull());
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
		Properties english = words(ENGLISH);
		english.putAll(read(OF_THEMES));
		assertThat(said).hasSizeGreaterThan(500)
			.filteredOn((key) -> key.contains(".") && !key.endsWith("."))
			.allSatisfy((key) -> assertThat(english).containsKey(key));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noTextOfATemplateStandsThereItself(Path template) throws IOException {
		List<String> untold = new ArrayList<>();
		for (Element element : Jsoup.parse(Files.readString(template)).getAllElements()) {
			boolean told = element.hasAttr("th:text") || element.hasAttr("th:utext")
					|| Set.of("script", "style").contains(element.normalName());
			element.childNodes()
				.stream()
				.filter((node) -> !told && node instanceof TextNode text && says(text.text()))
				.forEach((node) -> untold.add(element + ": " + node));
			element.attributes()
				.asList()
				.stream()
				.filter((attribute) -> standsThere(element, attribute))
				.forEach((attribute) -> untold.add(element + ": " + attribute));
		}
		assertThat(untold).isEmpty();
	}

	/** Text around or between expressions. */
	private static boolean says(String text) {
		return text.replaceAll("\\[\\[.*?]]", "").matches(".*\\p{L}.*");
	}

	/** A text in an attribute, or words within an expression for one. */
	private static boolean standsThere(Element element, Attribute attribute) {
		String name = attribute.getKey();
		String value = attribute.getValue();
		if (TOLD.contains(name)) {
			return LITERAL_WORDS.matcher(EXPRESSION.matcher(value).replaceAll("").replace(NAME, "")).find();
		}
		return SPOKEN.contains(name) && !value.isEmpty() && !element.normalName().equals("meta");
	}

	/** The tests above see what they are to see. */
	@ParameterizedTest
	@ValueSource(strings = { "<p>Words</p>", "<p>[[${a}]] words</p>", "<p title='Words'></p>",
			"<p th:text=\"|${a} words|\"></p>", "<p th:title=\"${a} ? 'One word' : #{b}\"></p>",
			"<img th:alt=\"'Words of ' + ${a}\">" })
	void whatStandsInATemplateIsSeen(String html) {
		Element element = Jsoup.parse(html).body().child(0);
		assertThat(says(element.text())
				|| element.attributes().asList().stream().anyMatch((attribute) -> standsThere(element, attribute)))
			.isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>[[#{a.b}]] · 2</p>", "<p th:text=\"|${a} ‹ #{${'b.' + c}} — WordPress|\"></p>",
			"<p th:text=\"${a == 'hold' ? b : c}\"></p>", "<p th:title=\"#{a.b(${c})}\"></p>" })
	void whatIsToldIsNot(String html) {
		Element element = Jsoup.parse(html).body().child(0);
		assertThat(says(element.text())).isFalse();
		assertThat(element.attributes()).noneMatch((attribute) -> standsThere(element, attribute));
	}

}
