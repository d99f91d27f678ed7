package blog.troppo.transfer.wxr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.Slugs;

/**
 * Makes records of a file's elements. Each is read whole, its children in any order.
 */
final class WxrItems {

	private static final Set<String> ITEM = Set.of("title", "link", "pubDate", "dc:creator", "guid", "description",
			"content:encoded", "excerpt:encoded", "wp:post_id", "wp:post_date", "wp:post_date_gmt", "wp:post_modified",
			"wp:post_modified_gmt", "wp:comment_status", "wp:ping_status", "wp:post_name", "wp:status",
			"wp:post_parent", "wp:menu_order", "wp:post_type", "wp:post_password", "wp:is_sticky", "wp:attachment_url");

	private static final Set<String> COMMENT = Set.of("wp:comment_id", "wp:comment_author", "wp:comment_author_email",
			"wp:comment_author_url", "wp:comment_author_IP", "wp:comment_date", "wp:comment_date_gmt",
			"wp:comment_content", "wp:comment_approved", "wp:comment_type", "wp:comment_parent", "wp:comment_user_id");

	private static final Set<String> AUTHOR = Set.of("wp:author_id", "wp:author_login", "wp:author_email",
			"wp:author_display_name", "wp:author_first_name", "wp:author_last_name");

	private static final Set<String> TERM = Set.of("wp:term_id", "wp:category_nicename", "wp:category_parent",
			"wp:cat_name", "wp:category_description", "wp:tag_slug", "wp:tag_name", "wp:tag_description",
			"wp:term_taxonomy", "wp:term_slug", "wp:term_parent", "wp:term_name", "wp:term_description",
			"wp:posts_private", "wp:links_private");

	private final WxrElements elements;

	private final Map<String, Long> unknown = new HashMap<>();

	private boolean wxr;

	private long items;

	WxrItems(WxrElements elements) {
		this.elements = elements;
	}

	boolean sawWxr() {
		return this.wxr;
	}

	Map<String, Long> unknown() {
		return this.unknown;
	}

	WxrAuthor author() {
		WxrFields fields = new WxrFields();
		for (String name = this.elements.next(); name != null; name = this.elements.next()) {
			field(name, AUTHOR, fields);
		}
		return new WxrAuthor(fields.number("wp:author_id"), fields.text("wp:author_login").strip(),
				fields.text("wp:author_email").strip(), fields.text("wp:author_display_name"),
				fields.text("wp:author_first_name"), fields.text("wp:author_last_name"));
	}

	WxrTerm term(String element) {
		WxrFields fields = new WxrFields();
		List<WxrMeta> meta = new ArrayList<>(0);
		for (String name = this.elements.next(); name != null; name = this.elements.next()) {
			if (name.equals("wp:termmeta")) {
				meta.add(meta());
			}
			else {
				field(name, TERM, fields);
			}
		}
		String kind = element.substring("wp:".length());
		String taxonomy = switch (kind) {
			case "category" -> "category";
			case "tag" -> "post_tag";
			default -> fields.text("wp:term_taxonomy").strip();
		};
		String slug = fields.text(kind.equals("category") ? "wp:category_nicename" : "wp:" + kind + "_slug").strip();
		String name = fields.text(kind.equals("category") ? "wp:cat_name" : "wp:" + kind + "_name");
		// WordPress leaves out a name that is 0
		return new WxrTerm(fields.number("wp:term_id"), taxonomy, slug, name.isEmpty() ? slug : name,
				fields.text("wp:" + kind + "_parent").strip(), fields.text("wp:" + kind + "_description"), meta);
	}

	WxrItem item() {
		WxrFields fields = new WxrFields();
		List<WxrCategory> categories = new ArrayList<>(4);
		List<WxrMeta> meta = new ArrayList<>(4);
		List<WxrComment> comments = new ArrayList<>(0);
		for (String name = this.elements.next(); name != null; name = this.elements.next()) {
			switch (name) {
				case "category" -> categories.add(new WxrCategory(this.elements.attribute("domain").strip(),
						this.elements.attribute("nicename").strip(), this.elements.text()));
				case "wp:postmeta" -> meta.add(meta());
				case "wp:comment" -> comments.add(comment());
				default -> field(name, ITEM, fields);
			}
		}
		this.items++;
		return item(fields, categories, meta, comments);
	}

	private WxrItem item(WxrFields fields, List<WxrCategory> categories, List<WxrMeta> meta,
			List<WxrComment> comments) {
		return new WxrItem(this.items, this.elements.size(), fields.text("title"), fields.text("link").strip(),
				WxrDates.parsePubDate(fields.text("pubDate")), fields.text("dc:creator").strip(),
				fields.text("guid").strip(), fields.text("description"), fields.text("content:encoded"),
				fields.text("excerpt:encoded"), fields.number("wp:post_id"), fields.date("wp:post_date"),
				fields.date("wp:post_date_gmt"), fields.date("wp:post_modified"), fields.date("wp:post_modified_gmt"),
				fields.text("wp:comment_status", "closed"), fields.text("wp:ping_status", "closed"),
				Slugs.sanitizeTitle(fields.text("wp:post_name").strip()), fields.text("wp:status", "publish"),
				fields.number("wp:post_parent"),
				Math.clamp(fields.number("wp:menu_order"), Integer.MIN_VALUE, Integer.MAX_VALUE),
				fields.text("wp:post_type", "post"), fields.text("wp:post_password"),
				fields.number("wp:is_sticky") != 0, fields.text("wp:attachment_url").strip(), categories, meta,
				comments);
	}

	private WxrComment comment() {
		WxrFields fields = new WxrFields();
		List<WxrMeta> meta = new ArrayList<>(0);
		for (String name = this.elements.next(); name != null; name = this.elements.next()) {
			if (name.equals("wp:commentmeta")) {
				meta.add(meta());
			}
			else {
				field(name, COMMENT, fields);
			}
		}
		return new WxrComment(fields.number("wp:comment_id"), fields.text("wp:comment_author"),
				fields.text("wp:comment_author_email").strip(), fields.text("wp:comment_author_url").strip(),
				fields.text("wp:comment_author_IP").strip(), fields.date("wp:comment_date"),
				fields.date("wp:comment_date_gmt"), fields.text("wp:comment_content"),
				fields.text("wp:comment_approved", "1"), fields.text("wp:comment_type").strip(),
				fields.number("wp:comment_parent"), fields.number("wp:comment_user_id"), meta);
	}

	private WxrMeta meta() {
		String key = "";
		String value = "";
		for (String name = this.elements.next(); name != null; name = this.elements.next()) {
			switch (name) {
				case "wp:meta_key" -> key = this.elements.text();
				case "wp:meta_value" -> value = this.elements.text();
				default -> leave(name);
			}
		}
		return new WxrMeta(key, value);
	}

	private void field(String name, Set<String> known, WxrFields fields) {
		this.wxr = this.wxr || name.startsWith("wp:");
		if (known.contains(name)) {
			fields.put(name, this.elements.text());
		}
		else {
			leave(name);
		}
	}

	private void leave(String name) {
		if (this.unknown.size() < 100 || this.unknown.containsKey(name)) {
			this.unknown.merge(name, 1L, Long::sum);
		}
		this.elements.skip();
	}

}
