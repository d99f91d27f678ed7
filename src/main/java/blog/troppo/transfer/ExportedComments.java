package blog.troppo.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.discussion.CommentStatus;
import blog.troppo.transfer.wxr.WxrComment;
import blog.troppo.transfer.wxr.WxrMeta;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static blog.troppo.transfer.ExportedItems.raw;

/** The comments of an export: of every type and status but spam. */
@Component
class ExportedComments {

	private final JdbcClient jdbc;

	ExportedComments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The comments of these posts, by the post's id. */
	Map<Long, List<WxrComment>> of(List<Long> posts) {
		Map<Long, List<WxrMeta>> meta = meta(posts);
		Map<Long, List<WxrComment>> comments = new HashMap<>();
		this.jdbc.sql("""
				select post_id, id, author_name, author_email, author_url, author_ip, published_local,
					published_at at time zone 'UTC', content, status, type, coalesce(parent_id, 0), coalesce(user_id, 0)
				from comments where post_id in (:posts) and status <> 'spam' order by id""")
			.param("posts", posts)
			.query((row) -> {
				comments.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
					.add(comment(row, meta.getOrDefault(row.getLong(2), List.of())));
			});
		return comments;
	}

	private Map<Long, List<WxrMeta>> meta(List<Long> posts) {
		Map<Long, List<WxrMeta>> meta = new HashMap<>();
		this.jdbc.sql("""
				select comment_id, m.name, m.value from comment_meta m join comments c on c.id = comment_id
				where c.post_id in (:posts) and c.status <> 'spam' order by m.id""")
			.param("posts", posts)
			.query((row) -> {
				meta.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
					.add(new WxrMeta(raw(row.getString(2)), raw(row.getString(3))));
			});
		return meta;
	}

	private static WxrComment comment(ResultSet row, List<WxrMeta> meta) throws SQLException {
		return new WxrComment(row.getLong(2), raw(row.getString(3)), raw(row.getString(4)), raw(row.getString(5)),
				raw(row.getString(6)), row.getObject(7, LocalDateTime.class), row.getObject(8, LocalDateTime.class),
				raw(row.getString(9)), new CommentStatus(row.getString(10)).stored(), row.getString(11),
				row.getLong(12), row.getLong(13), meta);
	}

}
