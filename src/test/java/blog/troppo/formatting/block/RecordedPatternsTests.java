package blog.troppo.formatting.block;

import blog.troppo.formatting.block.RecordedBlocks.Rendered;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.junit.jupiter.api.Test;

/**
 * Patterns that stand in texts by their names: in blocks alone, in whole texts and in
 * excerpts, around each other and in themselves.
 */
class RecordedPatternsTests {

	private static final int EXCERPT_WORDS = 55;

	private final SiteData site = RecordedSite.data();

	private final PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);

	@Test
	void patternsAreShownInTheirPlaceAsWordPressShowsThem() {
		RecordedBlocks.of("blocks-patterns").check((recorded) -> {
			ContentPage page = ContentPage
				.open(this.filters, CoreBlocks.library(), BlocksConformanceTests.recordedTheme(), this.site,
						RequestView.NONE)
				.inPost(recorded.json().path("post").asLong(0));
			return new Rendered(html(recorded, page), "");
		});
	}

	private String html(RecordedBlocks.Case recorded, ContentPage page) {
		return switch (recorded.json().path("filter").asString("")) {
			case "the_content" -> this.filters.content(recorded.markup(), page);
			case "excerpt" -> this.filters.excerpt(recorded.markup(), page, EXCERPT_WORDS, " [&hellip;]");
			default -> page.render(recorded.markup());
		};
	}

}
