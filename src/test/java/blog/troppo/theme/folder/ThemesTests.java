package blog.troppo.theme.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import blog.troppo.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ThemesTests {

	@TempDir
	Path data;

	private final TestClock clock = new TestClock();

	private Themes themes;

	@BeforeEach
	void open() {
		this.themes = new Themes(this.data, this.clock);
	}

	private void write(String path, String text) throws IOException {
		Path file = this.data.resolve("themes").resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	@Test
	void theBuiltInThemesAreThere() {
		assertThat(this.themes.names()).contains("classic", "verandah").doesNotContain("shared");
		assertThat(this.themes.get("classic").title()).isEqualTo("Classic");
		assertThat(this.themes.get("gone").name()).isEqualTo("classic");
	}

	@Test
	void theHeaderIsReadAsWordPressReadsIt() {
		StyleHeader header = StyleHeader
			.parse("/*!\r\n * Theme Name: A: B\n\tversion: 1.2\n# Template:classic\nno field\n*/\nauthor: x");
		assertThat(header.name()).isEqualTo("A: B");
		assertThat(header.version()).isEqualTo("1.2");
		assertThat(header.template()).isEqualTo("classic");
		assertThat(header.author()).isEmpty();
		assertThat(StyleHeader.parse("").name()).isEmpty();
	}

	@Test
	void patternsAreFoundByTheirNames() throws IOException {
		write("parent/style.css", "/* Theme Name: Parent */");
		write("parent/patterns/a.html", "<!--\nTitle: A\nSlug: mine/a\n-->\nof the parent");
		write("parent/patterns/b.php", "<?php\n/*\nTitle: B\nSlug: mine/b\n*/\n?>\nof the parent");
		write("child/style.css", "/* Theme Name: Child\nTemplate: parent */");
		write("child/patterns/a.html", "<!--\nTitle: A\nSlug: mine/a\n-->\nof the child");
		write("child/patterns/c.html", "<!--\nTitle: C\nSlug: core/query-grid-posts\n-->\nof the child");
		Theme child = this.themes.get("child");
		assertThat(child.pattern("mine/a")).hasValue("of the child");
		assertThat(child.pattern("mine/b")).hasValue("of the parent");
		assertThat(child.pattern("mine/c")).isEmpty();
		assertThat(child.pattern("")).isEmpty();
		assertThat(child.pattern("core/query-grid-posts")).get().asString().startsWith("<!-- wp:query ");
	}

	@Test
	void aChildTakesFromItsParentWhatItLacks() throws IOException {
		write("child/style.css", "/* Theme Name: Child\nTemplate: classic */");
		write("child/views/404.html", "mine");
		write("child/theme.json", "{\"version\":3,\"settings\":{\"layout\":{\"contentSize\":\"500px\"}}}");
		Theme child = this.themes.get("child");
		assertThat(child.text("views/404.html")).contains("mine");
		assertThat(child.text("views/single.html")).isEqualTo(this.themes.get("classic").text("views/single.html"));
		assertThat(child.ownerOf("views/single.html")).map(Theme::name).contains("classic");
		assertThat(child.json().setting("layout/contentSize").asString()).isEqualTo("500px");
		assertThat(child.json().setting("layout/wideSize").asString()).isEqualTo("694px");
		assertThat(child.options().menus()).containsKey("primary");
	}

	@Test
	void parentsInACircleEndSomewhere() throws IOException {
		write("a/style.css", "/* Template: b */");
		write("b/style.css", "/* Template: a */");
		write("c/style.css", "/* Template: c */");
		assertThat(this.themes.get("a").line()).hasSizeLessThanOrEqualTo(2);
		assertThat(this.themes.get("c").line()).hasSize(1);
	}

	@Test
	void anOwnersChangeIsSeenSoon() throws IOException {
		write("own/style.css", "/* Theme Name: One */");
		assertThat(this.themes.get("own").title()).isEqualTo("One");
		write("own/style.css", "/* Theme Name: Two, longer */");
		write("own/views/index.html", "x");
		this.clock.advance(Duration.ofSeconds(3));
		assertThat(this.themes.get("own").title()).isEqualTo("Two, longer");
	}

	@Test
	void noNameLeadsOutOfTheFolder() throws IOException {
		Files.writeString(this.data.resolve("style.css"), "/* Theme Name: Outside */");
		for (String name : new String[] { "..", ".", "../themes", "a/b", "", "%2e%2e", "a\u0000b" }) {
			assertThat(this.themes.find(name)).isEmpty();
		}
		assertThat(this.themes.get("classic").files().read("../verandah/style.css")).isEmpty();
	}

	@Test
	void brokenSettingsAreNone() throws IOException {
		write("odd/style.css", "");
		write("odd/settings.json", "{ \"menus\": [");
		write("odd/theme.json", "[1]");
		assertThat(this.themes.get("odd").options()).isEqualTo(ThemeOptions.NONE);
		assertThat(this.themes.get("odd").json().root().isEmpty()).isTrue();
		assertThat(this.themes.get("odd").title()).isEqualTo("odd");
	}

	@Test
	void aSettingHasOnlyValuesOfItsKind() {
		ThemeOptions.ThemeSetting colour = ThemeOptions
			.parse("{\"settings\":{\"a\":{\"type\":\"color\",\"default\":\"#fff\"}}}")
			.settings()
			.getFirst();
		assertThat(colour.checked("#123456")).isEqualTo("#123456");
		assertThat(colour.checked("red;}")).isEqualTo("#fff");
	}

}
