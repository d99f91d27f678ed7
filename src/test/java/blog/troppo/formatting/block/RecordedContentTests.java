package blog.troppo.formatting.block;

import blog.troppo.formatting.block.RecordedBlocks.Rendered;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole texts, of a post and of none, in the main loop and beside it: when their pictures
 * and frames load, and what is read of blocks that are not closed as they are opened.
 */
class RecordedContentTests {

	private final SiteData site = RecordedSite.data();

	private final PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);

	@ParameterizedTest
	@ValueSource(strings = { "images", "blocks-broken", "blocks-pictures" })
	void textsAreShownAsWordPressShowsThem(String file) {
		RecordedBlocks.of(file).check((recorded) -> {
			if (!recorded.json().has("filter")) {
				return blocks(recorded);
			}
			ContentPage page = ContentPage
				.open(this.filters, CoreBlocks.library(), ThemeSettings.none(), this.site, RequestView.NONE)
				.inPost(recorded.json().path("post").asLong());
			ContentPage shown = recorded.json().has("loop") ? page.inMainLoop() : page;
			return new Rendered(this.filters.content(recorded.markup(), shown), "");
		});
	}

	private Rendered blocks(RecordedBlocks.Case recorded) {
		ContentPage page = ContentPage.open(this.filters, CoreBlocks.library(), ThemeSettings.none(), this.site,
				RequestView.NONE);
		return new Rendered(page.render(recorded.markup()), "");
	}

}
