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

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds comments to show them, whoever may read them. They are bound to nothing, and know
 * their posts by name.
 */
@Component
@Transactional(readOnly = true)
public class CommentFinder {

	/**
	 * So many comments before a part are worth an own look at how many there are in which
	 * month.
	 */
	private static final int DEEP = 500;

	private final CommentRows rows;

	private final CommentCounts counts;

	private final PostFinder posts;

	CommentFinder(CommentRows rows, CommentCounts counts, PostFinder posts) {
		this.rows = rows;
		this.counts = counts;
		this.posts = posts;
	}

	/** One part of the comments, with their posts, users and meta. */
	public Page<Comment> find(CommentQuery query) {
		CommentSql sql = new CommentSql(query);
		CommentCounts.Start start = (query.offset >= DEEP && sql.isPassedOverByMonths())
				? this.counts.start(sql, query.offset) : CommentCounts.Start.at(query.offset);
		List<Comment> found = this.rows.withMeta(this.rows.find(sql.listed(start), sql.parameters()));
		boolean last = found.size() < query.size && (query.offset == 0 || !found.isEmpty());
		long total = last ? query.offset + found.size() : this.counts.of(sql);
		int size = Math.max(1, query.size);
		return new Page<>(found, (int) (query.offset / size) + 1, size, total);
	}

	/** These, with their posts, users and meta; in no order. */
	public List<Comment> load(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : this.rows
			.withMeta(this.rows.find("where c.id = any (:ids)", Map.of("ids", ids.toArray(Long[]::new))));
	}

	/** What somebody reads on a post, oldest first, without meta. */
	public List<Comment> on(Post post, CommentPages.Reader reader) {
		return this.rows.on(post, reader);
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
		return this.counts.of(new CommentSql(query));
	}

	/** How many comments there are of each status, editors' notes not among them. */
	public Map<CommentStatus, Long> counts() {
		return this.counts.byStatus();
	}

}
