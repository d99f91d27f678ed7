package blog.troppo.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.troppo.content.Post;
import blog.troppo.support.NotRead;
import blog.troppo.user.AuthorRow;
import blog.troppo.user.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Comments as pages show them, without meta; as posts are read to be shown. */
@Component
class CommentRows {

	private static final String COLUMNS = "select c.id, c.parent_id, c.type, c.status, c.author_name, c.author_email, "
			+ "c.author_url, c.author_ip, c.agent, c.published_local, c.published_at, c.content, c.karma, "
			+ AuthorRow.COLUMNS;

	/** Where its author begins in a comment's row. */
	private static final int AUTHOR = 14;

	/** Where begins what is read besides. */
	private static final int BESIDES = AUTHOR + AuthorRow.WIDTH;

	private static final String APPROVED = COLUMNS
			+ " from comments c left join users u on u.id = c.user_id where c.post_id = ? "
			+ "and c.status = 'approved' and c.type <> 'note' order by c.published_at, c.id";

	private final JdbcClient database;

	CommentRows(JdbcClient database) {
		this.database = database;
	}

	/** What readers of a post see, oldest first. */
	List<Comment> approved(Post post) {
		Map<Long, User> users = new HashMap<>();
		return this.database.sql(APPROVED).param(post.id()).query((row, number) -> comment(row, post, users)).list();
	}

	/** The newest of readers on each of these posts, newest first, with their meta. */
	List<Comment> latestOn(Map<Long, Post> posts, int most) {
		Map<Long, User> users = new HashMap<>();
		Map<Long, Comment> found = new LinkedHashMap<>();
		this.database.sql(COLUMNS + """
				, c.post_id, m.id, m.name, m.value from (
					select id, row_number() over (partition by post_id order by published_at desc, id desc) place
					from comments where post_id = any (?) and status = 'approved' and type = 'comment') ranked
				join comments c on c.id = ranked.id left join users u on u.id = c.user_id
				left join comment_meta m on m.comment_id = c.id
				where place <= ? order by c.published_at desc, c.id desc, m.id""")
			.params(new SqlArrayValue("bigint", (Object[]) posts.keySet().toArray(Long[]::new)), most)
			.query((row) -> {
				Comment comment = found.get(row.getLong(1));
				if (comment == null) {
					comment = comment(row, Objects.requireNonNull(posts.get(row.getLong(BESIDES))), users);
					comment.meta = new ArrayList<>();
					found.put(comment.id(), comment);
				}
				long meta = row.getLong(BESIDES + 1);
				if (!row.wasNull()) {
					comment.meta
						.add(new CommentMeta(comment, meta, row.getString(BESIDES + 2), row.getString(BESIDES + 3)));
				}
			});
		return List.copyOf(found.values());
	}

	private static Comment comment(ResultSet row, Post post, Map<Long, User> users) throws SQLException {
		OffsetDateTime at = row.getObject(11, OffsetDateTime.class);
		Comment comment = new Comment(post, row.getString(12), row.getObject(10, LocalDateTime.class),
				(at != null) ? at.toInstant() : null);
		comment.id = row.getLong(1);
		long parent = row.getLong(2);
		comment.answer(row.wasNull() ? null : Long.valueOf(parent));
		comment.beOfType(row.getString(3));
		comment.begin(new CommentStatus(row.getString(4)));
		comment.writtenBy(row.getString(5), row.getString(6), row.getString(7));
		comment.cameFrom(row.getString(8), row.getString(9));
		comment.rate(row.getInt(13));
		comment.belongTo(AuthorRow.read(row, AUTHOR, users));
		comment.meta = NotRead.list();
		return comment;
	}

}
