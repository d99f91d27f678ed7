package blog.troppo.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.support.NotRead;
import blog.troppo.user.AuthorRow;
import blog.troppo.user.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Comments as they are shown, without meta unless it is said; as posts are read to be
 * shown. In a condition they go by {@code c}, and their posts by {@code p}.
 */
@Component
class CommentRows {

	private static final String COLUMNS = "c.id, c.parent_id, c.type, c.status, c.author_name, c.author_email, "
			+ "c.author_url, c.author_ip, c.agent, c.published_local, c.published_at, c.content, c.karma, "
			+ AuthorRow.columns("w");

	/** Where its author begins in a comment's columns. */
	private static final int AUTHOR = 13;

	private static final String WRITERS = " left join users w on w.id = c.user_id ";

	private static final String ALONE = "select " + COLUMNS + " from comments c" + WRITERS + "where ";

	private final JdbcClient database;

	private final PostFinder posts;

	CommentRows(JdbcClient database, PostFinder posts) {
		this.database = database;
		this.posts = posts;
	}

	/** What somebody reads on a post, oldest first. */
	List<Comment> on(Post post, CommentPages.Reader reader) {
		Map<Long, User> users = new HashMap<>();
		return reader.set(this.database.sql(ALONE + reader.sees("c") + " order by c.published_at, c.id"), post.id())
			.query((row, number) -> comment(row, 1, post, users))
			.list();
	}

	/**
	 * Those that are joined or found by what stands there, with their posts, which are
	 * known by their names.
	 */
	List<Comment> find(String condition, Map<String, ?> parameters) {
		Map<Long, User> users = new HashMap<>();
		return this.posts.findWithNamed(COLUMNS, "join comments c on c.post_id = p.id" + WRITERS + condition,
				parameters, (row, from, post) -> comment(row, from, post, users));
	}

	/** The newest of readers on each of these posts, newest first, with their meta. */
	List<Comment> latestOn(Map<Long, Post> posts, int most) {
		Map<Long, User> users = new HashMap<>();
		return withMeta(this.database
			.sql("select " + COLUMNS + ", c.post_id from (" + """
					select id, row_number() over (partition by post_id order by published_at desc, id desc) place
					from comments where post_id = any (?) and status = 'approved' and type = 'comment') ranked
					join comments c on c.id = ranked.id""" + WRITERS
					+ "where place <= ? order by c.published_at desc, c.id desc")
			.params(new SqlArrayValue("bigint", (Object[]) posts.keySet().toArray(Long[]::new)), most)
			.query((row, number) -> comment(row, 1,
					Objects.requireNonNull(posts.get(row.getLong(1 + AUTHOR + AuthorRow.WIDTH))), users))
			.list());
	}

	/** The same comments, with what is noted about them. */
	List<Comment> withMeta(List<Comment> comments) {
		Map<Long, Comment> known = new HashMap<>();
		for (Comment comment : comments) {
			comment.meta = new ArrayList<>();
			known.put(comment.id(), comment);
		}
		if (!known.isEmpty()) {
			this.database
				.sql("select comment_id, id, name, value from comment_meta where comment_id = any (?) order by id")
				.param(new SqlArrayValue("bigint", (Object[]) known.keySet().toArray(Long[]::new)))
				.query((row) -> {
					Comment comment = Objects.requireNonNull(known.get(row.getLong(1)));
					comment.meta.add(new CommentMeta(comment, row.getLong(2), row.getString(3), row.getString(4)));
				});
		}
		return comments;
	}

	private static Comment comment(ResultSet row, int from, Post post, Map<Long, User> users) throws SQLException {
		OffsetDateTime at = row.getObject(from + 10, OffsetDateTime.class);
		Comment comment = new Comment(post, row.getString(from + 11), row.getObject(from + 9, LocalDateTime.class),
				(at != null) ? at.toInstant() : null);
		comment.id = row.getLong(from);
		long parent = row.getLong(from + 1);
		comment.answer(row.wasNull() ? null : Long.valueOf(parent));
		comment.beOfType(row.getString(from + 2));
		comment.begin(new CommentStatus(row.getString(from + 3)));
		comment.writtenBy(row.getString(from + 4), row.getString(from + 5), row.getString(from + 6));
		comment.cameFrom(row.getString(from + 7), row.getString(from + 8));
		comment.rate(row.getInt(from + 12));
		comment.belongTo(AuthorRow.read(row, from + AUTHOR, users));
		comment.meta = NotRead.list();
		return comment;
	}

}
