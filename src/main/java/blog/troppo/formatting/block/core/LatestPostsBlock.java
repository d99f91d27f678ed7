package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Excerpts;
import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.data.PostQuery;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.UserView;
import blog.troppo.formatting.markup.TagEditor;
import blog.troppo.formatting.shortcode.ImageTag;

/**
 * The newest posts as a list or grid.
 */
final class LatestPostsBlock implements DynamicBlock {

	/** How many are shown where nothing is said. */
	private static final int USUAL = 5;

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		StringBuilder items = new StringBuilder();
		for (PostView post : block.site().posts().find(query(attributes)).posts()) {
			items.append("<li>")
				.append(image(block, post))
				.append(title(block, post))
				.append(author(block, post))
				.append(date(block, post))
				.append(content(block, post))
				.append("</li>\n");
		}
		List<String> classes = new ArrayList<>(List.of("wp-block-latest-posts__list"));
		if (attributes.text("postLayout").equals("grid")) {
			classes.add("is-grid");
			if (attributes.has("columns")) {
				classes.add("columns-" + attributes.text("columns"));
			}
		}
		if (attributes.isTrue("displayPostDate")) {
			classes.add("has-dates");
		}
		if (attributes.isTrue("displayAuthor")) {
			classes.add("has-author");
		}
		return "<ul " + block.wrapper(PostBlock.withLinkColor(block, String.join(" ", classes))) + ">" + items
				+ "</ul>";
	}

	private static PostQuery query(Attributes attributes) {
		int most = attributes.number("postsToShow", USUAL);
		PostQuery query = PostQuery.latest((most != 0) ? most : USUAL)
			.ordered(attributes.text("orderBy"), attributes.text("order").equalsIgnoreCase("asc"));
		List<Long> categories = new ArrayList<>();
		for (Object each : attributes.list("categories")) {
			categories.addAll(QueryResult.ids((each instanceof Map<?, ?> category) ? category.get("id") : each));
		}
		Map<String, List<Long>> terms = new LinkedHashMap<>();
		if (!categories.isEmpty()) {
			terms.put("category", categories);
		}
		return query.in(terms).by(QueryResult.ids(attributes.get("selectedAuthor")));
	}

	private static String image(BlockInstance block, PostView post) {
		Attributes attributes = block.attributes();
		MediaView media = block.site().media().media(post.featuredMediaId());
		if (!attributes.isTrue("displayFeaturedImage") || media == null || post.locked()) {
			return "";
		}
		StringBuilder style = new StringBuilder();
		for (String side : new String[] { "Width", "Height" }) {
			String length = attributes.text("featuredImageSize" + side);
			style.append(
					length.isEmpty() ? "" : "max-" + side.toLowerCase(java.util.Locale.ROOT) + ":" + length + "px;");
		}
		TagEditor tags = new TagEditor(ImageTag.of(media, attributes.text("featuredImageSizeSlug"),
				" style=\"" + style + "\"", block.page().isInText()));
		tags.nextTag();
		tags.addClass("wp-post-image");
		String html = tags.html();
		if (attributes.isTrue("addLinkToFeaturedImage")) {
			html = "<a href=\"" + Urls.escape(post.url()) + "\" aria-label=\"" + Escape.attr(shownTitle(block, post))
					+ "\">" + html + "</a>";
		}
		String align = attributes.text("featuredImageAlign");
		return "<div class=\"wp-block-latest-posts__featured-image" + (align.isEmpty() ? "" : " align" + align) + "\">"
				+ html + "</div>";
	}

	private static String shownTitle(BlockInstance block, PostView post) {
		String title = block.texts().title(post);
		return title.isEmpty() ? block.say("(no title)") : title;
	}

	private static String title(BlockInstance block, PostView post) {
		return "<a class=\"wp-block-latest-posts__post-title\" href=\"" + Urls.escape(post.url()) + "\">"
				+ shownTitle(block, post) + "</a>";
	}

	private static String author(BlockInstance block, PostView post) {
		UserView author = block.site().users().user(post.authorId());
		return (!block.attributes().isTrue("displayAuthor") || author == null) ? ""
				: "<div class=\"wp-block-latest-posts__post-author\">" + block.say("by %s", Escape.html(author.name()))
						+ "</div>";
	}

	private static String date(BlockInstance block, PostView post) {
		return !block.attributes().isTrue("displayPostDate") ? ""
				: "<time datetime=\"" + PhpDateFormat.format("c", post.date())
						+ "\" class=\"wp-block-latest-posts__post-date\">"
						+ block.site().site().date(block.site().site().dateFormat(), post.date()) + "</time>";
	}

	private static String content(BlockInstance block, PostView post) {
		Attributes attributes = block.attributes();
		if (!attributes.isTrue("displayPostContent")) {
			return "";
		}
		if (attributes.text("displayPostContentRadio").equals("full_post")) {
			return "<div class=\"wp-block-latest-posts__post-full-content\">"
					+ (post.locked() ? locked(block) : block.texts().content(post)) + "</div>";
		}
		return "<div class=\"wp-block-latest-posts__post-excerpt\">"
				+ (post.locked() ? locked(block) : excerpt(block, post)) + "</div>";
	}

	private static String locked(BlockInstance block) {
		return block.say("This content is password protected.");
	}

	/** What the author wrote as an excerpt stands whole, with its markup. */
	private static String excerpt(BlockInstance block, PostView post) {
		if (!post.excerpt().isBlank()) {
			return post.excerpt();
		}
		int words = block.attributes().number("excerptLength", 55);
		String full = block.texts().excerpt(post, Math.max(words, 55) + 1);
		String cut = Excerpts.trimWords(full, words, "", block.site().site().wordCount());
		if (cut.equals(full)) {
			return full;
		}
		return cut + "… <a class=\"wp-block-latest-posts__read-more\" href=\"" + Urls.escape(post.url())
				+ "\" rel=\"noopener\">" + block.say("Read more") + "<span class=\"screen-reader-text\">: "
				+ shownTitle(block, post) + "</span></a>";
	}

}
