package blog.troppo.formatting.block;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every recorded page of blocks must be rendered as WordPress renders it, but for the
 * listed differences, and those must still differ.
 */
class BlocksConformanceTests {

	private final BlockLibrary library = CoreBlocks.library();

	private final SiteData site = RecordedSite.data();

	private final PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);

	private final ThemeSettings theme = recordedTheme();

	@ParameterizedTest
	@ValueSource(strings = { "blocks", "blocks-more", "blocks-varied", "blocks-states", "blocks-generated",
			"blocks-captions" })
	void blocksAreRenderedAsWordPressRendersThem(String file) {
		check(file, this.site);
	}

	@ParameterizedTest
	@ValueSource(strings = { "blocks-bound", "blocks-styled", "blocks-featured" })
	void blocksAreRenderedAmongPatternsAndBoundPosts(String file) {
		check(file, RecordedSite.data(BoundPosts.views(file)));
	}

	@Test
	void howeverManyCommentsTheyAreNoCaption() {
		String picture = "<figure><img src=\"a.png\"/>%s</figure>";
		String comments = "<!-- x -->".repeat(100_000);
		BlockRenderer renderer = new BlockRenderer(this.library, this.theme);
		assertThat(renderer.render("<!-- wp:image -->" + picture.formatted("<figcaption>" + comments + "</figcaption>")
				+ "<!-- /wp:image -->", Map.of()))
			.isEqualTo(picture.formatted(""));
		String unclosed = picture.formatted("<figcaption><!--".repeat(100_000));
		assertThat(renderer.render("<!-- wp:image -->" + unclosed + "<!-- /wp:image -->", Map.of()))
			.isEqualTo(unclosed);
	}

	private void check(String file, SiteData site) {
		RecordedBlocks.of(file).check((recorded) -> {
			BlockRenderer renderer = ContentPage.open(this.filters, this.library, this.theme, site, RequestView.NONE)
				.blocks();
			PostView post = site.posts().post(recorded.json().path("post").asInt(0));
			String html = renderer.render(recorded.markup(),
					(post != null) ? Map.of("postId", (int) post.id(), "postType", post.type()) : Map.of());
			return new RecordedBlocks.Rendered(html, renderer.page().styles().css());
		});
	}

	static ThemeSettings recordedTheme() {
		JsonNode recorded = JsonMapper.shared().readTree(read("theme-settings.json"));
		Map<String, Object> blocks = new LinkedHashMap<>();
		recorded.get("block styles with a gap or layout of their own")
			.properties()
			.forEach((block) -> blocks.put(block.getKey(), Map.of("spacing", block.getValue())));
		return ThemeSettings.read(JsonMapper.shared()
			.writeValueAsString(Map.of("settings", recorded, "styles",
					Map.of("spacing", recorded.get("styles.spacing"), "blocks", blocks))));
	}

	private static String read(String name) {
		try (InputStream in = BlocksConformanceTests.class.getResourceAsStream("/conformance/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
