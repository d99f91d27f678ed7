package blog.troppo.theme.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The recorded style sheets are WordPress 7.1.4's for the theme.json beside them. */
class ThemeCssTests {

	private static String file(String name) throws IOException {
		try (InputStream file = ThemeCssTests.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String css(String json) {
		return ThemeCss.of(ThemeJson.parse(json));
	}

	private static String lines(String css) {
		return css.replaceAll("(?<=[};])(?=.)", "\n");
	}

	@Test
	void presetsAreTheCustomPropertiesThatWordPressMakesOfThem() throws IOException {
		String css = css(file("theme.json"));
		assertThat(lines(css.substring(0, css.indexOf('}') + 1)).strip())
			.isEqualTo(lines(file("variables.css").replace("\n", "")).strip());
	}

	@Test
	void presetsAreTheClassesThatWordPressMakesOfThem() throws IOException {
		assertThat(css(file("theme.json"))).contains(file("classes.css").replace("\n", ""));
	}

	@Test
	void measuresAreCustomProperties() throws IOException {
		assertThat(css(file("theme.json"))).contains("--wp--style--global--content-size: 38rem;")
			.contains("--wp--style--block-gap: 1.2rem;")
			.contains("--wp--style--root--padding-left: var(--wp--preset--spacing--50);");
	}

	@Test
	void thePageAndItsBlocksHaveTheThemesStyles() {
		assertThat(css("""
				{"styles": {"color": {"text": "var:preset|color|contrast"}, "spacing": {"padding": {"left": "1px"}},
				"blocks": {"core/quote": {"spacing": {"blockGap": "1rem"}, "color": {"text": "red"}}}}}"""))
			.contains("body{color:var(--wp--preset--color--contrast);}")
			.contains(":root :where(.wp-block-quote){color:red;}")
			.contains(":root :where(.wp-block-quote-is-layout-flex, .wp-block-quote-is-layout-grid){gap: 1rem;}");
	}

	@Test
	void aThemeMayDoWithoutTheUsualPresets() {
		assertThat(css("{\"settings\": {\"color\": {\"defaultPalette\": false, \"defaultGradients\": false}}}"))
			.doesNotContain("vivid");
	}

	@Test
	void aThemeWithoutSettingsHasTheUsualPresets() {
		assertThat(css("{}")).contains("--wp--preset--color--vivid-red: #cf2e2e;",
				"--wp--preset--font-size--large: 36px;", "--wp--preset--spacing--20: 0.44rem;");
	}

}
