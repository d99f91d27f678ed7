package blog.troppo.formatting.block;

import blog.troppo.formatting.block.RecordedBlocks.Rendered;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.junit.jupiter.api.Test;

/**
 * When the pictures and frames of a post load, in the main loop and beside it.
 */
class RecordedImagesTests {

	private final SiteData site = RecordedSite.data();

	private final PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);

	@Test
	void picturesLoadWhenWordPressWantsThemTo() {
		RecordedBlocks.of("images").check((recorded) -> {
			ContentPage page = ContentPage
				.open(this.filters, CoreBlocks.library(), ThemeSettings.none(), this.site, RequestView.NONE)
				.inPost(recorded.json().path("post").asLong());
			ContentPage shown = recorded.json().has("loop") ? page.inMainLoop() : page;
			return new Rendered(this.filters.content(recorded.markup(), shown), "");
		});
	}

}
