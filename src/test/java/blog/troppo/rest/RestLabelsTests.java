package blog.troppo.rest;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.testing.TroppoTest;
import blog.troppo.theme.folder.CorePatterns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Types, taxonomies and statuses are called as the site or who asks speaks. */
class RestLabelsTests extends AmongPeople {

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@BeforeAll
	void beginInEnglish() {
		speakEnglish();
	}

	@AfterEach
	void speakEnglish() {
		this.settings.store("WPLANG", "");
		this.database.sql("delete from user_meta where name = 'locale'").update();
	}

	@ParameterizedTest
	@CsvSource({ "types/post, Posts, Beiträge", "types/page, Pages, Seiten",
			"taxonomies/category, Categories, Kategorien", "taxonomies/post_tag, Tags, Schlagwörter",
			"statuses/publish, Published, Veröffentlicht" })
	void asTheSiteSpeaks(String thing, String english, String german) {
		assertThat(read(RestPeople.NOBODY, thing).path("name").asString()).isEqualTo(english);
		this.settings.store("WPLANG", "de_DE");
		assertThat(read(RestPeople.NOBODY, thing).path("name").asString()).isEqualTo(german);
		this.settings.store("WPLANG", "fr_FR");
		assertThat(read(RestPeople.NOBODY, thing).path("name").asString()).isEqualTo(english);
	}

	@Test
	void asWhoAsksSpeaksWhereThatIsSaid() {
		this.database
			.sql("insert into user_meta (user_id, name, value) "
					+ "select id, 'locale', 'de_DE' from users where login = 'editor'")
			.update();
		assertThat(label("editor", "types/post?context=edit&_locale=user")).isEqualTo("Beitragsbild festlegen");
		assertThat(label("editor", "types/post?context=edit")).isEqualTo("Set featured image");
		assertThat(label("admin", "types/post?context=edit&_locale=user")).isEqualTo("Set featured image");
		this.settings.store("WPLANG", "de_DE");
		assertThat(label("admin", "types/post?context=edit&_locale=user")).isEqualTo("Beitragsbild festlegen");
	}

	@Test
	void inListsToo() {
		this.settings.store("WPLANG", "de_DE");
		assertThat(read("admin", "types").path("wp_block").path("name").asString()).isEqualTo("Vorlagen");
		assertThat(read("admin", "taxonomies").path("nav_menu").path("name").asString()).isEqualTo("Navigationsmenüs");
		assertThat(read("admin", "statuses").path("draft").path("name").asString()).isEqualTo("Entwurf");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			categories | columns                   | label       | Columns | Spalten
			categories | about                     | description | Introduce yourself. | Stelle dich vor.
			patterns   | core/query-standard-posts | title       | Standard | Standard
			patterns   | core/query-medium-posts   | title       | Image at left | Bild links
			""")
	void patternsAndTheirCategoriesToo(String list, String name, String field, String english, String german) {
		String path = "block-patterns/" + list;
		assertThat(named(read("editor", path), name).path(field).asString()).isEqualTo(english);
		this.settings.store("WPLANG", "de_DE");
		assertThat(named(read("editor", path), name).path(field).asString()).isEqualTo(german);
		this.database
			.sql("insert into user_meta (user_id, name, value) "
					+ "select id, 'locale', 'en_US' from users where login = 'editor'")
			.update();
		assertThat(named(read("editor", path + "?_locale=user"), name).path(field).asString()).isEqualTo(english);
	}

	/** Nothing that a pattern says is English, and its blocks are the same. */
	@Test
	void whatStandsInAPatternIsGermanAndItsMarkupStays() {
		String path = "block-patterns/patterns";
		JsonNode english = read("editor", path);
		this.settings.store("WPLANG", "de_DE");
		JsonNode german = read("editor", path);
		Set<String> said = new TreeSet<>();
		for (JsonNode pattern : english) {
			String before = pattern.path("content").asString();
			String after = named(german, pattern.path("name").asString()).path("content").asString();
			said.addAll(texts(before));
			assertThat(texts(after)).hasSameSizeAs(texts(before)).noneMatch(texts(before)::contains);
			assertThat(after.replaceAll(">[^<>]*<", "><")).isEqualTo(before.replaceAll(">[^<>]*<", "><"));
		}
		assertThat(said).contains("Learn more", "Get started today!");
	}

	/** Between tags, and in what blocks are told to say. */
	private static Set<String> texts(String markup) {
		return Pattern
			.compile(">([^<>]*\\p{L}[^<>]*)<|\"(?:label|placeholder|buttonText|moreText|alt|title)\":\"([^\"]+)\"")
			.matcher(markup)
			.results()
			.map((text) -> (text.group(1) != null) ? text.group(1).strip() : text.group(2))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static JsonNode named(JsonNode list, String name) {
		return list.valueStream().filter((one) -> one.path("name").asString().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void whatIsNoLabelStays() {
		JsonNode english = read("admin", "types/post?context=edit");
		this.settings.store("WPLANG", "de_DE");
		JsonNode german = read("admin", "types/post?context=edit");
		assertThat(german.propertyNames()).containsExactlyElementsOf(english.propertyNames());
		Stream.of("slug", "rest_base", "rest_namespace", "capabilities", "supports", "taxonomies", "template")
			.forEach((name) -> assertThat(german.path(name)).as(name).isEqualTo(english.path(name)));
		assertThat(german.path("labels").propertyNames())
			.containsExactlyElementsOf(english.path("labels").propertyNames());
	}

	@Test
	void eachLabelIsSaidInGerman() {
		JsonNode german = resource("labels-de");
		Set<String> said = new TreeSet<>();
		Stream.of("types", "taxonomies", "statuses").forEach((registry) -> resource(registry).forEach((thing) -> {
			Stream.concat(Stream.of(thing.path("name"), thing.path("description")), thing.path("labels").valueStream())
				.filter(JsonNode::isString)
				.map(JsonNode::asString)
				.filter((text) -> !text.isEmpty() && !text.equals(thing.path("slug").asString()))
				.forEach(said::add);
		}));
		CorePatterns.all().forEach((pattern) -> {
			said.add(pattern.path("title").asString());
			said.addAll(texts(pattern.path("content").asString()));
		});
		resource("block-pattern-categories").forEach((category) -> {
			said.add(category.path("label").asString());
			said.add(category.path("description").asString());
		});
		assertThat(said).hasSizeGreaterThan(250);
		assertThat(german.propertyNames()).containsExactlyInAnyOrderElementsOf(said);
	}

	private String label(String who, String path) {
		return read(who, path).path("labels").path("set_featured_image").asString();
	}

	private JsonNode read(String who, String path) {
		return JsonMapper.shared().readTree(this.people.ask(who, "GET", "/wp/v2/" + path, "").text());
	}

	private static JsonNode resource(String name) {
		return JsonMapper.shared()
			.readTree(RestLabelsTests.class.getResourceAsStream("/blog/troppo/rest/registry/" + name + ".json"));
	}

}
