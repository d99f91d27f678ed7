package blog.troppo.formatting.block;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.RecordedBlocks.Rendered;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.data.MediaView;
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
 * Galleries that show what is attached to their post: the orders they ask for, links,
 * sizes, captions and shapes.
 */
class RecordedGalleriesTests {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static final Pattern NAMES = Pattern.compile("wp-image-(\\d+)");

	private final SiteData site = withMedia(RecordedSite.data());

	private final PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);

	@Test
	void attachedPicturesAreShownAsInWordPress() {
		RecordedBlocks.of("blocks-galleries").check((recorded) -> {
			ContentPage page = page(recorded.json().path("post").asLong(0));
			return switch (recorded.json().path("filter").asString("")) {
				case "the_content" -> new Rendered(this.filters.content(recorded.markup(), page), "");
				case "excerpt" -> new Rendered(this.filters.excerpt(recorded.markup(), page, 55, " [&hellip;]"), "");
				default -> new Rendered(page.render(recorded.markup()), page.blocks().page().styles().css());
			};
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			<!-- wp:gallery {"randomOrder":true,"dynamicContent":{"source":"core/attached-media"}} /-->""",
			"""
					<!-- wp:gallery {"randomOrder":true} --><figure class="wp-block-gallery"><!-- wp:image {"id":9302} --><figure \
					class="wp-block-image"><img src="a" class="wp-image-9302"></figure><!-- /wp:image --><!-- wp:image {"id":9301} \
					--><figure class="wp-block-image"><img src="a" class="wp-image-9301"></figure><!-- /wp:image --></figure>\
					<!-- /wp:gallery -->""" })
	void noPictureIsLostInAnyOrder(String markup) {
		TreeSet<String> all = new TreeSet<>(names(page(44).render(markup.replace("\"randomOrder\":true,", ""))));
		assertThat(names(page(44).render(markup))).hasSizeGreaterThan(1).containsExactlyInAnyOrderElementsOf(all);
	}

	private static List<String> names(String html) {
		return NAMES.matcher(html).results().map(MatchResult::group).toList();
	}

	private ContentPage page(long post) {
		return ContentPage
			.open(this.filters, CoreBlocks.library(), BlocksConformanceTests.recordedTheme(), this.site,
					RequestView.NONE)
			.inPost(post);
	}

	private static SiteData withMedia(SiteData site) {
		List<Attached> media = new ArrayList<>();
		JsonMapper.shared()
			.readTree(String.join("\n", RecordedBlocks.lines("blocks-galleries.json")))
			.forEach((file) -> media.add(attached(file)));
		media.sort(Comparator.comparingInt(Attached::order));
		return new SiteData(site.site(), site.posts(), site.terms(), site.comments(), site.users(),
				new MoreMedia(site.media(), media), site.markup(), site.feeds());
	}

	private static Attached attached(JsonNode file) {
		List<MediaView.Size> sizes = new ArrayList<>();
		file.get("sizes")
			.forEach((size) -> sizes.add(new MediaView.Size(size.get(0).asString(), size.get(1).asString(),
					size.get(2).asInt(), size.get(3).asInt())));
		return new Attached(file.get("parent").asLong(), file.get("order").asInt(),
				new MediaView(file.get("id").asLong(), file.get("mime").asString(),
						LocalDateTime.parse(file.get("date").asString(), DATE), file.get("url").asString(),
						file.get("page").asString(), file.get("title").asString(), file.get("caption").asString(), "",
						file.get("alt").asString(), file.get("width").asInt(), file.get("height").asInt(), sizes,
						Map.of()));
	}

	private record Attached(long parent, int order, MediaView file) {
	}

	/** The recorded site's, and some more. */
	private record MoreMedia(MediaSource recorded, List<Attached> more) implements MediaSource {

		@Override
		public MediaView media(long id) {
			return this.more.stream()
				.map(Attached::file)
				.filter((file) -> file.id() == id)
				.findFirst()
				.orElseGet(() -> this.recorded.media(id));
		}

		@Override
		public List<MediaView> attachedTo(long postId) {
			List<MediaView> files = new ArrayList<>(this.recorded.attachedTo(postId));
			this.more.stream().filter((each) -> each.parent() == postId).map(Attached::file).forEach(files::add);
			return files;
		}

	}

}
