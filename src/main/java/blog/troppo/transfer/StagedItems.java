package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import blog.troppo.formatting.Slugs;
import blog.troppo.support.PhpSerialized;
import blog.troppo.transfer.wxr.WxrCategory;
import blog.troppo.transfer.wxr.WxrComment;
import blog.troppo.transfer.wxr.WxrDates;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrMeta;
import org.jspecify.annotations.Nullable;

/** Posts of a database as items, with their fields, terms and comments. */
final class StagedItems {

	private final StagedTables tables;

	private final Map<Long, String> logins;

	private final StagedTerms terms;

	private final StagedFiles files;

	private final Set<String> sticky = new HashSet<>();

	private long number;

	StagedItems(StagedTables tables, Map<Long, String> logins, StagedTerms terms, StagedFiles files,
			Map<String, String> options) {
		this.tables = tables;
		this.logins = logins;
		this.terms = terms;
		this.files = files;
		PhpSerialized.readArray(options.getOrDefault("sticky_posts", ""))
			.values()
			.forEach((id) -> this.sticky.add(String.valueOf(id)));
	}

	List<WxrItem> of(List<StagedRow> posts) throws SQLException {
		List<Long> ids = posts.stream().map(StagedRow::id).toList();
		Map<Long, List<StagedRow>> meta = this.tables.of(StagedTable.POSTMETA, ids);
		Map<Long, List<StagedRow>> relations = this.tables.of(StagedTable.TERM_RELATIONSHIPS, ids);
		Map<Long, List<StagedRow>> comments = this.tables.of(StagedTable.COMMENTS, ids);
		Map<Long, List<StagedRow>> commentMeta = this.tables.of(StagedTable.COMMENTMETA,
				comments.values().stream().flatMap(List::stream).map(StagedRow::id).toList());
		List<WxrItem> items = new ArrayList<>();
		for (StagedRow post : posts) {
			items.add(item(post, fields(meta.get(post.id())), categories(relations.get(post.id())),
					rows(comments.get(post.id())).stream()
						.map((comment) -> comment(comment, fields(commentMeta.get(comment.id()))))
						.toList()));
		}
		return items;
	}

	private static List<StagedRow> rows(@Nullable List<StagedRow> rows) {
		return (rows != null) ? rows : List.of();
	}

	private static List<WxrMeta> fields(@Nullable List<StagedRow> rows) {
		return rows(rows).stream().map((row) -> new WxrMeta(row.text("meta_key"), row.text("meta_value"))).toList();
	}

	/** Links have numbers of their own, and categories that relations name alike. */
	private List<WxrCategory> categories(@Nullable List<StagedRow> relations) {
		return rows(relations).stream()
			.map((relation) -> this.terms.byRelation().get(relation.id()))
			.filter(Objects::nonNull)
			.filter((term) -> !term.taxonomy().equals("link_category"))
			.toList();
	}

	private WxrItem item(StagedRow post, List<WxrMeta> meta, List<WxrCategory> categories, List<WxrComment> comments) {
		String type = post.text("post_type").isEmpty() ? "post" : post.text("post_type");
		String file = meta.stream()
			.filter((field) -> field.key().equals("_wp_attached_file"))
			.map(WxrMeta::value)
			.findFirst()
			.orElse("");
		return new WxrItem(++this.number, size(post, meta, comments), post.text("post_title"), "", null,
				this.logins.getOrDefault(post.number("post_author"), ""), post.text("guid"), "",
				post.text("post_content"), post.text("post_excerpt"), post.id(), WxrDates.parse(post.text("post_date")),
				WxrDates.parse(post.text("post_date_gmt")), WxrDates.parse(post.text("post_modified")),
				WxrDates.parse(post.text("post_modified_gmt")), post.text("comment_status"), post.text("ping_status"),
				Slugs.sanitizeTitle(post.text("post_name").strip()), post.text("post_status"),
				post.number("post_parent"), Math.clamp(post.number("menu_order"), Integer.MIN_VALUE, Integer.MAX_VALUE),
				type, post.text("post_password"), this.sticky.contains(String.valueOf(post.id())),
				type.equals("attachment") ? this.files.url(post, file) : "", categories, meta, comments,
				new WxrItem.Unexported(post.text("post_mime_type"), post.text("post_content_filtered"),
						post.text("to_ping"), post.text("pinged")));
	}

	private static long size(StagedRow post, List<WxrMeta> meta, List<WxrComment> comments) {
		return post.text("post_content").length() + meta.stream().mapToLong((field) -> field.value().length()).sum()
				+ comments.stream().mapToLong((comment) -> comment.content().length()).sum();
	}

	private static WxrComment comment(StagedRow row, List<WxrMeta> meta) {
		return new WxrComment(row.id(), row.text("comment_author"), row.text("comment_author_email"),
				row.text("comment_author_url"), row.text("comment_author_ip"), WxrDates.parse(row.text("comment_date")),
				WxrDates.parse(row.text("comment_date_gmt")), row.text("comment_content"), row.text("comment_approved"),
				row.text("comment_type"), row.number("comment_parent"), row.number("user_id"), meta,
				row.text("comment_agent"),
				Math.clamp(row.number("comment_karma"), Integer.MIN_VALUE, Integer.MAX_VALUE));
	}

}
