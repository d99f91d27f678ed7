package blog.troppo.theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThemeStylesTests {

	private static final String PAGE = """
			<head><!-- block styles -->
			<script defer src="/content.js"></script>
			<script defer src="/blocks.js"></script>
			</head><body>%s</body>""";

	@Test
	void aPlainPageLoadsNoScriptAndHasNoStyles() {
		assertThat(ThemeStyles.withBlockStyles(PAGE.formatted("<p>text</p>"), ""))
			.isEqualTo("<head></head><body><p>text</p></body>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<div class=\"wp-block-archives-dropdown wp-block-archives\">",
			"<div class=\"wp-block-categories-dropdown wp-block-categories\">",
			"<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\">" })
	void menusAndEmbedsLoadTheirScript(String content) {
		assertThat(ThemeStyles.withBlockStyles(PAGE.formatted(content), ""))
			.isEqualTo("<head><script defer src=\"/content.js\"></script>\n</head><body>" + content + "</body>");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "core/tabs", "core/accordion", "core/playlist", "core/image", "core/file", "core/navigation" })
	void blocksThatCanDoMoreWithAScriptLoadTheirs(String block) {
		String content = "<div data-wp-interactive=\"" + block + "\">";
		assertThat(ThemeStyles.withBlockStyles(PAGE.formatted(content), ""))
			.isEqualTo("<head><script defer src=\"/blocks.js\"></script>\n</head><body>" + content + "</body>");
	}

	@Test
	void aPageMayNeedBoth() {
		String content = "<iframe class=\"wp-embedded-content\"><i data-wp-interactive=\"core/tabs\">";
		assertThat(ThemeStyles.withBlockStyles(PAGE.formatted(content), "")).contains("content.js", "blocks.js");
	}

	@Test
	void stylesOfBlocksComeBeforeTheScriptAndCannotEndTheirElement() {
		assertThat(ThemeStyles.withBlockStyles(PAGE.formatted(""), "a{}</style><script>"))
			.contains("<style id=\"core-block-supports-inline-css\">\na{}<\\/style><script>\n</style>\n</head>");
	}

	@Test
	void aPageWithoutThePlaceStaysAsItIs() {
		assertThat(ThemeStyles.withBlockStyles("<p>own</p>", "a{}")).isEqualTo("<p>own</p>");
	}

}
