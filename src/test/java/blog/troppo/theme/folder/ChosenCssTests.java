package blog.troppo.theme.folder;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules as WordPress 7.1.4 writes them for the same choices, but for dark grounds. */
class ChosenCssTests {

	private static final ThemeJson LIGHT = ThemeJson.parse("{}");

	private static final ThemeJson DARK = ThemeJson.parse("""
			{"settings": {"custom": {"dark": {"base": "#000"}}}}""");

	private static String css(String chosen) {
		return css(chosen, LIGHT);
	}

	private static String css(String chosen, ThemeJson theme) {
		return ChosenCss.of((ObjectNode) JsonMapper.shared().readTree(chosen), theme);
	}

	@Test
	void nothingChosenIsNothing() {
		assertThat(css("{}")).isEmpty();
		assertThat(css("{\"settings\": {}, \"styles\": {}}", DARK)).isEmpty();
	}

	@Test
	void presetsOfOnesOwnAreCustomPropertiesAndClasses() {
		assertThat(css("""
				{"settings": {"color": {"palette": {"theme": [{"slug": "base", "color": "#fefefe"}],
				"custom": [{"slug": "mine", "color": "#123456"}]},
				"gradients": {"custom": [{"slug": "dawn", "gradient": "linear-gradient(90deg,red,blue)"}]}},
				"spacing": {"spacingSizes": {"custom": [{"slug": "huge", "size": "9rem"}]}},
				"layout": {"contentSize": "700px"}, "custom": {"lineHeight": {"body": 1.9}}}}"""))
			.contains("--wp--preset--color--base: #fefefe;", "--wp--preset--color--mine: #123456;",
					"--wp--preset--gradient--dawn: linear-gradient(90deg,red,blue);",
					"--wp--preset--spacing--huge: 9rem;", "--wp--custom--line-height--body: 1.9;",
					"--wp--style--global--content-size: 700px;",
					".has-mine-color{color: var(--wp--preset--color--mine) !important;}",
					".has-dawn-gradient-background{background: var(--wp--preset--gradient--dawn) !important;}")
			.doesNotContain("vivid");
	}

	@Test
	void stylesGoToThePageItsElementsAndItsBlocks() {
		assertThat(css("""
				{"styles": {"color": {"background": "#eeeeee", "text": "var:preset|color|mine"},
				"elements": {"link": {"color": {"text": "#ff0000"}, ":hover": {"color": {"text": "#00ff00"}}},
				"heading": {"typography": {"fontFamily": "var:preset|font-family|zed"}},
				"button": {"color": {"background": "#222222"}, ":hover": {"color": {"background": "#333333"}}},
				"caption": {"color": {"text": "#444444"}}},
				"blocks": {"core/quote": {"elements": {"link": {"color": {"text": "#666666"}}}},
				"core/paragraph": {"typography": {"lineHeight": "2"}},
				"core/button": {"border": {"radius": "0"}}}, "css": ".x{color:red}"}}""")).contains(
				"body{color:var(--wp--preset--color--mine);background-color:#eeeeee;}",
				"a:where(:not(.wp-element-button)){color:#ff0000;}",
				":root :where(a:where(:not(.wp-element-button)):hover){color:#00ff00;}",
				"h1, h2, h3, h4, h5, h6{font-family:var(--wp--preset--font-family--zed);}",
				":root :where(.wp-element-button, .wp-block-button__link){background-color:#222222;}",
				":root :where(.wp-element-button:hover, .wp-block-button__link:hover){background-color:#333333;}",
				".wp-block-image figcaption, .wp-block-table figcaption, .wp-block-video figcaption){color:#444444;}",
				":root :where(.wp-block-quote a:where(:not(.wp-element-button))){color:#666666;}",
				":root :where(p){line-height:2;}",
				":root :where(.wp-block-button .wp-block-button__link){border-radius:0;}")
			.endsWith(".x{color:red}");
	}

	@Test
	void fontsThatAreInstalledComeWithTheirFiles() {
		assertThat(css("""
				{"settings": {"typography": {"fontFamilies": {"custom": [{"slug": "zed", "fontFamily": "Zed, serif",
				"fontFace": [
				{"fontFamily": "Zed", "fontWeight": "400", "fontStyle": "normal", "src": "http://a.example/a.woff2"},
				{"fontFamily": "Open Zed", "fontWeight": "700", "fontStyle": "italic", "fontDisplay": "swap",
				"unicodeRange": "U+0-FF", "src": ["http://a.example/b.woff2", "http://a.example/b.ttf"]},
				{"fontFamily": "Nowhere", "src": "javascript:alert(1)"}, {"fontFamily": "Empty"}]}]}}}}"""))
			.contains("--wp--preset--font-family--zed: Zed, serif;")
			.contains("@font-face{font-family:Zed;font-style:normal;font-weight:400;font-display:fallback;"
					+ "src:url('http://a.example/a.woff2') format('woff2');}")
			.contains("@font-face{font-family:\"Open Zed\";font-style:italic;font-weight:700;font-display:swap;"
					+ "src:url('http://a.example/b.woff2') format('woff2'), url('http://a.example/b.ttf') "
					+ "format('truetype');unicode-range:U+0-FF;}")
			.doesNotContain("Nowhere", "Empty", "javascript");
	}

	@Test
	void whatWouldEndADeclarationIsNoValue() {
		assertThat(css("""
				{"settings": {"color": {"palette": {"custom": [{"slug": "bad", "color": "red;}body{display:none"}]}},
				"layout": {"wideSize": "1px}</style><script>"}},
				"styles": {"typography": {"fontSize": "1px;} * {color: red"}}}""")).doesNotContain("display:none",
				"script", "* {");
	}

	@Test
	void coloursAreForTheLightGroundWhereAThemeHasADarkOne() {
		String css = css("""
				{"settings": {"color": {"palette": {"theme": [{"slug": "base", "color": "#fefefe"},
				{"slug": "other", "color": "#eeeeee"}]}}},
				"styles": {"color": {"text": "#123123"}, "typography": {"lineHeight": "1.7"},
				"elements": {"link": {"color": {"text": "#ff0000"}}}}}""", DARK);
		String always = css.substring(0, css.indexOf("@media"));
		String light = css.substring(css.indexOf("@media not screen and (prefers-color-scheme: dark){"));
		assertThat(always).contains("--wp--preset--color--other: #eeeeee", "body{line-height:1.7;}")
			.doesNotContain("#fefefe", "#123123", "#ff0000");
		assertThat(light).contains("--wp--preset--color--base: #fefefe", "body{color:#123123;}", "{color:#ff0000;}")
			.endsWith("}}");
	}

	@Test
	void blocksAreDrawnByWhatIsChosenOverTheTheme() {
		ThemeJson theme = ThemeJson.parse("""
				{"settings": {"spacing": {"blockGap": true}}, "styles": {"blocks": {"core/button": {
				"variations": {"outline": {"border": {"width": "1px"}}}}}}}""");
		ObjectNode chosen = (ObjectNode) JsonMapper.shared().readTree("""
				{"styles": {"blocks": {"core/button": {"variations": {"outline": {"color": {"text": "red"}}}}}}}""");
		var outline = theme.blockSettings(chosen).blockStyles("core/button").object("variations", "outline");
		assertThat(outline.text("color", "text")).isEqualTo("red");
		assertThat(outline.text("border", "width")).isEqualTo("1px");
		assertThat(theme.blockSettings(chosen).hasBlockGap()).isTrue();
		assertThat(theme.blockSettings(ThemeJson.chosen(""))).isSameAs(theme.blockSettings());
	}

	@Test
	void presetsThatSomebodyChoseCountInBlocksBesideTheThemes() {
		ThemeJson theme = ThemeJson.parse("""
				{"settings": {"typography": {"fluid": true, "fontSizes": [{"slug": "small", "size": "14px"},
				{"slug": "big", "size": "30px"}]}, "layout": {"contentSize": "600px"}}}""");
		ObjectNode chosen = (ObjectNode) JsonMapper.shared().readTree("""
				{"settings": {"typography": {"fontSizes": {"theme": [{"slug": "small", "size": "15px"}],
				"custom": [{"slug": "mine", "size": "40px"}]}}, "layout": {"wideSize": "1200px"}}}""");
		var settings = theme.blockSettings(chosen);
		assertThat(settings.presets("size", "typography", "fontSizes"))
			.containsExactly(java.util.Map.entry("small", "15px"), java.util.Map.entry("mine", "40px"));
		assertThat(settings.settings().text("layout", "contentSize")).isEqualTo("600px");
		assertThat(settings.settings().text("layout", "wideSize")).isEqualTo("1200px");
		ObjectNode own = (ObjectNode) JsonMapper.shared().readTree("""
				{"settings": {"typography": {"fontSizes": {"custom": [{"slug": "mine", "size": "40px"}]}}}}""");
		assertThat(theme.blockSettings(own).presets("size", "typography", "fontSizes")).containsOnlyKeys("small", "big",
				"mine");
	}

	@Test
	void tonesAreTheUsualOnesTheThemesAndTheChosen() {
		ThemeJson theme = ThemeJson.parse("""
				{"settings": {"color": {"duotone": [{"slug": "dawn", "colors": ["#000", "#f00"]}]}}}""");
		ObjectNode chosen = (ObjectNode) JsonMapper.shared().readTree("""
				{"settings": {"color": {"duotone": {"custom": [{"slug": "mine", "colors": ["#111", "#222"]}]}}}}""");
		assertThat(theme.duotones(chosen)).containsKeys("dark-grayscale", "dawn")
			.containsEntry("mine", java.util.List.of("#111", "#222"));
	}

	@Test
	void onlyWhatAnEditorWroteIsAChoice() {
		assertThat(ThemeJson.chosen("{\"styles\": {\"css\": \"x\"}}")).isEmpty();
		assertThat(ThemeJson.chosen("no json")).isEmpty();
		assertThat(ThemeJson.chosen("{\"isGlobalStylesUserThemeJSON\": true, \"version\": 3}")).isNotEmpty();
	}

}
