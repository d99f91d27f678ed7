package blog.troppo.formatting.block;

import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What WordPress makes of the sizes that a cloud of tags is given. */
class TagCloudSizesTests {

	private static String sizes(String smallest, String largest) {
		PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);
		ContentPage page = ContentPage.open(filters, CoreBlocks.library(), ThemeSettings.none(), RecordedSite.data(),
				RequestView.NONE);
		String html = page.blocks()
			.render("<!-- wp:tag-cloud {\"smallestFontSize\":%s,\"largestFontSize\":%s} /-->"
				.formatted(BlockJson.write(smallest), BlockJson.write(largest)));
		return String.join(" ",
				Jsoup.parse(html)
					.select("a")
					.eachAttr("style")
					.stream()
					.filter((style) -> !style.contains(".") || style.length() < 20)
					.sorted()
					.distinct()
					.toList());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			8pt,          8pt,    font-size: 8pt;
			1.5EM,        1.5EM,  font-size: 1.5EM;
			.5px,         .5px,   font-size: 0.5px;
			8,            8,      font-size: 8pt;
			x,            x,      font-size: 0pt;
			8 pt,         8 pt,   font-size: 8pt;
			-3pt,         -3pt,   font-size: -3pt;
			1e2pt,        1e2pt,  font-size: 100pt;
			8%,           8%,     font-size: 8%;
			1.2.3px,      1.2px,  font-size: 1.2px;
			'1" onx="b',  1,      font-size: 1pt;
			'',           '',     font-size: 0pt;
			""")
	void aSizeIsANumberWithAUnitOfLetters(String smallest, String largest, String style) {
		assertThat(sizes(smallest, largest)).isEqualTo(style);
	}

	@Test
	void aSizeBeyondAllNumbersIsNone() {
		assertThat(sizes("9".repeat(400) + "px", "0px")).isEqualTo("font-size: 0px;");
	}

}
