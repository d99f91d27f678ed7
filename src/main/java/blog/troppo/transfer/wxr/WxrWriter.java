package blog.troppo.transfer.wxr;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Writes WXR 1.2 as WordPress 7.1 does: what {@link WxrReader} reads, in the same order.
 * Texts stand in CDATA sections as they are, control characters included, for those who
 * read an export bear them and no other form would keep them.
 */
public final class WxrWriter {

	private static final DateTimeFormatter MYSQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	private static final DateTimeFormatter PUB_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z",
			Locale.ENGLISH);

	private final Writer out;

	public WxrWriter(Writer out) {
		this.out = out;
	}

	/** The file's beginning; the records follow, then {@link #end}. */
	public void begin(WxrSite site, LocalDateTime now) throws IOException {
		this.out.write("""
				<?xml version="1.0" encoding="UTF-8" ?>
				<!-- A WordPress eXtended RSS file: posts, pages, comments, categories and other content of a site. -->
				<!-- generator="%s" created="%s" -->
				<rss version="2.0"
					xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
					xmlns:content="http://purl.org/rss/1.0/modules/content/"
					xmlns:wfw="http://wellformedweb.org/CommentAPI/"
					xmlns:dc="http://purl.org/dc/elements/1.1/"
					xmlns:wp="http://wordpress.org/export/1.2/">
				<channel>
				""".formatted(site.generator(), MYSQL.format(now).substring(0, 16)));
		text("title", site.title());
		text("link", site.link());
		text("description", site.description());
		text("pubDate", pubDate(now));
		text("language", site.language());
		text("wp:wxr_version", site.version());
		text("wp:base_site_url", site.baseSiteUrl());
		text("wp:base_blog_url", site.baseBlogUrl());
	}

	public void end() throws IOException {
		this.out.write("</channel>\n</rss>\n");
	}

	public void write(WxrAuthor author) throws IOException {
		open("wp:author");
		text("wp:author_id", author.id());
		cdata("wp:author_login", author.login());
		cdata("wp:author_email", author.email());
		cdata("wp:author_display_name", author.displayName());
		cdata("wp:author_first_name", author.firstName());
		cdata("wp:author_last_name", author.lastName());
		close("wp:author");
	}

	public void write(WxrTerm term) throws IOException {
		switch (term.taxonomy()) {
			case "category" -> write(term, "wp:category", "wp:category_nicename", "wp:category_parent", "wp:cat_name",
					"wp:category_description");
			case "post_tag" -> write(term, "wp:tag", "wp:tag_slug", "", "wp:tag_name", "wp:tag_description");
			default -> write(term, "wp:term", "wp:term_slug", "wp:term_parent", "wp:term_name", "wp:term_description");
		}
	}

	private void write(WxrTerm term, String element, String slug, String parent, String name, String description)
			throws IOException {
		open(element);
		text("wp:term_id", term.id());
		if (element.equals("wp:term")) {
			cdata("wp:term_taxonomy", term.taxonomy());
		}
		cdata(slug, term.slug());
		if (!parent.isEmpty()) {
			cdata(parent, term.parent());
		}
		cdata(name, term.name());
		if (!term.description().isEmpty()) {
			cdata(description, term.description());
		}
		write("wp:termmeta", term.meta());
		close(element);
	}

	public void write(WxrItem item) throws IOException {
		open("item");
		cdata("title", item.title());
		text("link", item.link());
		text("pubDate", (item.published() != null) ? pubDate(item.published()) : "");
		cdata("dc:creator", item.creator());
		this.out.write("<guid isPermaLink=\"false\">" + escape(item.guid()) + "</guid>\n");
		text("description", item.description());
		cdata("content:encoded", item.content());
		cdata("excerpt:encoded", item.excerpt());
		text("wp:post_id", item.id());
		cdata("wp:post_date", mysql(item.date()));
		cdata("wp:post_date_gmt", mysql(item.dateGmt()));
		cdata("wp:post_modified", mysql(item.modified()));
		cdata("wp:post_modified_gmt", mysql(item.modifiedGmt()));
		cdata("wp:comment_status", item.commentStatus());
		cdata("wp:ping_status", item.pingStatus());
		cdata("wp:post_name", item.name());
		cdata("wp:status", item.status());
		text("wp:post_parent", item.parent());
		text("wp:menu_order", item.menuOrder());
		cdata("wp:post_type", item.type());
		cdata("wp:post_password", item.password());
		text("wp:is_sticky", item.sticky() ? 1 : 0);
		if (!item.attachmentUrl().isEmpty()) {
			cdata("wp:attachment_url", item.attachmentUrl());
		}
		for (WxrCategory category : item.categories()) {
			this.out.write("<category domain=\"" + escape(category.domain()) + "\" nicename=\""
					+ escape(category.nicename()) + "\">" + section(category.name()) + "</category>\n");
		}
		write("wp:postmeta", item.meta());
		for (WxrComment comment : item.comments()) {
			write(comment);
		}
		close("item");
	}

	private void write(WxrComment comment) throws IOException {
		open("wp:comment");
		text("wp:comment_id", comment.id());
		cdata("wp:comment_author", comment.author());
		cdata("wp:comment_author_email", comment.authorEmail());
		text("wp:comment_author_url", comment.authorUrl());
		cdata("wp:comment_author_IP", comment.authorIp());
		cdata("wp:comment_date", mysql(comment.date()));
		cdata("wp:comment_date_gmt", mysql(comment.dateGmt()));
		cdata("wp:comment_content", comment.content());
		cdata("wp:comment_approved", comment.approved());
		cdata("wp:comment_type", comment.type());
		text("wp:comment_parent", comment.parent());
		text("wp:comment_user_id", comment.userId());
		write("wp:commentmeta", comment.meta());
		close("wp:comment");
	}

	private void write(String element, List<WxrMeta> meta) throws IOException {
		for (WxrMeta entry : meta) {
			open(element);
			cdata("wp:meta_key", entry.key());
			cdata("wp:meta_value", entry.value());
			close(element);
		}
	}

	private void open(String name) throws IOException {
		this.out.write("<" + name + ">\n");
	}

	private void close(String name) throws IOException {
		this.out.write("</" + name + ">\n");
	}

	private void text(String name, Object value) throws IOException {
		this.out.write("<" + name + ">" + escape(value.toString()) + "</" + name + ">\n");
	}

	private void cdata(String name, String value) throws IOException {
		this.out.write("<" + name + ">" + section(value) + "</" + name + ">\n");
	}

	private static String section(String value) {
		return "<![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]>";
	}

	private static String escape(String value) {
		return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	private static String mysql(@Nullable LocalDateTime date) {
		return (date != null) ? MYSQL.format(date) : "0000-00-00 00:00:00";
	}

	private static String pubDate(LocalDateTime utc) {
		return PUB_DATE.format(utc.atOffset(ZoneOffset.UTC));
	}

}
