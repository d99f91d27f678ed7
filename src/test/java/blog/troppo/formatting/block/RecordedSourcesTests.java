package blog.troppo.formatting.block;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.RecordedBlocks.Rendered;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import blog.troppo.formatting.shortcode.ShortcodeScope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The sizes of pictures that browsers may choose from: whole ones and copies, with and
 * without width and height, in lists and links, and with attributes of their own.
 */
class RecordedSourcesTests {

	private final ShortcodeEngine shortcodes = ShortcodeEngine.core();

	private final PostContent filters = new PostContent(this.shortcodes, EmbedSource.NONE, RecordedSite.URL);

	@Test
	void picturesHaveTheSourcesThatWordPressGivesThem() {
		RecordedBlocks.of("images-sources").check((recorded) -> {
			MediaSource media = new OnePicture(picture(recorded.json().get("media")));
			ContentPage page = new ContentPage(new BlockRenderer(CoreBlocks.library(), ThemeSettings.none()),
					ShortcodeScope.page(this.shortcodes, media));
			return new Rendered(this.filters.content(recorded.markup(), page), "");
		});
	}

	private static MediaView picture(JsonNode media) {
		List<MediaView.Size> sizes = new ArrayList<>();
		media.get("sizes")
			.forEach((size) -> sizes.add(new MediaView.Size(size.get(0).asString(), size.get(1).asString(),
					size.get(2).asInt(), size.get(3).asInt())));
		return new MediaView(media.get("id").asLong(), "image/jpeg", LocalDateTime.MIN, media.get("url").asString(), "",
				"", "", "", "", media.get("width").asInt(), media.get("height").asInt(), sizes, Map.of());
	}

	private record OnePicture(MediaView picture) implements MediaSource {

		@Override
		public MediaView media(long id) {
			return (id == this.picture.id()) ? this.picture : null;
		}

		@Override
		public List<MediaView> attachedTo(long postId) {
			return List.of();
		}

	}

}
