package blog.troppo.theme;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page of two-toned pictures needs. */
class DuotonePresetsTests {

	private static final Map<String, List<String>> KNOWN = Map.of("dawn", List.of("#000000", "#ff0000"), "dusk",
			List.of("#000", "#fff"));

	private static final String NAMING_DAWN = """
			<html><head><style>img{filter:var(--wp--preset--duotone--dawn);}</style></head><body><img></body></html>""";

	@Test
	void aPresetThatThePageNamesIsDefinedAndComesWithItsFilter() {
		assertThat(DuotonePresets.complete(NAMING_DAWN, KNOWN)).contains(
				"<style id=\"duotone-presets-css\">:root{--wp--preset--duotone--dawn:url('#wp-duotone-dawn');}</style>\n</head>")
			.containsPattern("<filter id=\"wp-duotone-dawn\">.*</svg></body>")
			.doesNotContain("dusk");
	}

	@Test
	void eachIsThereOnce() {
		String twice = NAMING_DAWN.replace("<img>", "<p style=\"filter:var(--wp--preset--duotone--dawn)\"></p>");
		assertThat(DuotonePresets.complete(twice, KNOWN)).containsOnlyOnce("<filter id=\"wp-duotone-dawn\">");
	}

	@Test
	void aPageThatNamesNoneOrNothingKnownStaysAsItIs() {
		for (String page : List.of("<html><head></head><body></body></html>",
				NAMING_DAWN.replace("duotone--dawn", "duotone--nobody"), "var(--wp--preset--duotone--dawn)")) {
			assertThat(DuotonePresets.complete(page, KNOWN)).isEqualTo(page);
		}
	}

}
