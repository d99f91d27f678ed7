package blog.troppo.discussion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.support.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds comments for those who keep them, whoever may read them. */
@Component
@Transactional(readOnly = true)
public class CommentFinder {

	private final JdbcClient database;

	private final Comments comments;

	private final CommentRows rows;

	private final PostFinder posts;

	CommentFinder(JdbcClient database, Comments comments, CommentRows rows, PostFinder posts) {
		this.posts = posts;
		this.database = database;
		this.rows = rows;
		this.comments = comments;
	}

	/** One part of the comments, with their posts and users. */
	public Page<Comment> find(CommentQuery query) {
		CommentSql sql = new CommentSql(query);
		List<Long> ids = this.database
			.sql("select c.id from comments c where " + sql.where() + " order by " + sql.order() + " limit "
					+ query.size + " offset " + query.offset)
			.params(sql.parameters())
			.query((row, number) -> row.getLong(1))
			.list();
		boolean last = ids.size() < query.size && (query.offset == 0 || !ids.isEmpty());
		long total = last ? query.offset + ids.size() : count(sql);
		int size = Math.max(1, query.size);
		return new Page<>(load(ids), (int) (query.offset / size) + 1, size, total);
	}

	/** What readers of a post see, oldest first; to be shown, without meta. */
	public List<Comment> approvedOn(Post post) {
		return this.rows.approved(post);
	}

	/** The newest approved comments on each of these posts, by the post's number. */
	public Map<Long, List<Comment>> latestOn(Collection<Long> posts, int most) {
		Map<Long, Post> known = new HashMap<>();
		this.posts.load(List.copyOf(posts)).forEach((post) -> known.put(post.id(), post));
		Map<Long, List<Comment>> found = new HashMap<>();
		posts.forEach((post) -> found.put(post, new ArrayList<>()));
		this.rows.latestOn(known, most)
			.forEach((comment) -> Objects.requireNonNull(found.get(comment.post().id())).add(comment));
		return found;
	}

	public long count(CommentQuery query) {
		return count(new CommentSql(query));
	}

	/** How many comments there are of each status, editors' notes not among them. */
	public Map<CommentStatus, Long> counts() {
		Map<CommentStatus, Long> counts = new HashMap<>();
		this.database.sql("select status, count(*) from comments where type <> 'note' group by status").query((row) -> {
			counts.put(new CommentStatus(row.getString(1)), row.getLong(2));
		});
		return counts;
	}

	private long count(CommentSql sql) {
		return this.database.sql("select count(*) from comments c where " + sql.where())
			.params(sql.parameters())
			.query(Long.class)
			.single();
	}

	private List<Comment> load(List<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, Comment> found = new HashMap<>();
		this.comments.findAllToShow(ids).forEach((comment) -> found.put(comment.id(), comment));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

}
