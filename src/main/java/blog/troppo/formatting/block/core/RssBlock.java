package blog.troppo.formatting.block.core;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Excerpts;
import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.References;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.FeedEntry;
import org.jspecify.annotations.Nullable;

/**
 * Another site's feed, from the copy that is kept of it. A page is not kept waiting for
 * another site, so without a copy it says that the feed is down, as WordPress does when
 * it cannot be fetched.
 */
final class RssBlock implements DynamicBlock {

	private static final String NOTICE = "<div class=\"components-placeholder\"><div class=\"notice notice-error\">%s</div></div>";

	private static final String DOWN = "An error has occurred, which probably means the feed is down. Try again later.";

	private static final String OWN = "Adding an RSS feed to this site’s homepage is not supported, as it could lead to a"
			+ " loop that slows down your site. Try using another block, like the <strong>Latest Posts</strong> block, to"
			+ " list posts from the site.";

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String url = attributes.text("feedURL");
		String home = block.site().site().homeUrl();
		if (!home.isEmpty() && url.replaceFirst("/+$", "").equals(home)) {
			return NOTICE.formatted(block.say(OWN));
		}
		List<FeedEntry> entries = block.site().feeds().entries(url);
		if (entries == null || entries.isEmpty()) {
			return NOTICE.formatted(block.say(DOWN));
		}
		StringBuilder html = new StringBuilder("<ul ").append(block.wrapper(classes(attributes))).append('>');
		entries.stream()
			.limit(Math.max(1, attributes.number("itemsToShow", 5)))
			.forEach((entry) -> html.append("<li class='wp-block-rss__item'>")
				.append(title(entry, block))
				.append(date(entry, block))
				.append(author(entry, block))
				.append(excerpt(entry, attributes))
				.append("</li>"));
		return html.append("</ul>").toString();
	}

	private static String classes(Attributes attributes) {
		String grid = attributes.text("blockLayout").equals("grid") ? "is-grid columns-" + attributes.text("columns")
				: "";
		return (grid + flag(attributes, "displayDate", " has-dates") + flag(attributes, "displayAuthor", " has-authors")
				+ flag(attributes, "displayExcerpt", " has-excerpts"))
			.strip();
	}

	private static String flag(Attributes attributes, String name, String written) {
		return attributes.isTrue(name) ? written : "";
	}

	private static String title(FeedEntry entry, BlockInstance block) {
		Attributes attributes = block.attributes();
		String plain = StripTags.stripAll(References.decode(entry.title()));
		String title = plain.isEmpty() ? block.say("(no title)") : Escape.html(plain);
		String link = Urls.escape(entry.link());
		if (!link.startsWith("http")) {
			return "<div class='wp-block-rss__item-title'>" + title + "</div>";
		}
		String rel = attributes.text("rel");
		return "<div class='wp-block-rss__item-title'><a href='" + link + "'"
				+ flag(attributes, "openInNewTab", " target=\"_blank\"")
				+ (rel.isEmpty() ? "" : " rel=\"" + Escape.attr(rel) + "\"") + ">" + title + "</a></div>";
	}

	private static String date(FeedEntry entry, BlockInstance block) {
		@Nullable Instant published = entry.published();
		if (published == null || !block.attributes().isTrue("displayDate")) {
			return "";
		}
		ZonedDateTime date = published.atZone(block.site().site().clock().getZone());
		return "<time datetime=\"" + PhpDateFormat.format("c", date) + "\" class=\"wp-block-rss__item-publish-date\">"
				+ block.site().site().date(block.site().site().dateFormat(), date) + "</time> ";
	}

	private static String author(FeedEntry entry, BlockInstance block) {
		Attributes attributes = block.attributes();
		String author = StripTags.stripAll(entry.author());
		return (author.isEmpty() || !attributes.isTrue("displayAuthor")) ? ""
				: "<span class=\"wp-block-rss__item-author\">" + block.say("by %s", Escape.html(author)) + "</span>";
	}

	private static String excerpt(FeedEntry entry, Attributes attributes) {
		if (entry.description().isEmpty() || !attributes.isTrue("displayExcerpt")) {
			return "";
		}
		String cut = Excerpts.trimWords(References.decode(entry.description()), attributes.number("excerptLength", 55),
				" [&hellip;]");
		String excerpt = cut.endsWith("[...]") ? cut.substring(0, cut.length() - 5) + "[&hellip;]" : cut;
		return "<div class=\"wp-block-rss__item-excerpt\">" + Escape.html(excerpt) + "</div>";
	}

}
