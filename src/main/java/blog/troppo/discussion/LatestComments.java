package blog.troppo.discussion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostCondition;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The newest comments of all, of a post, or on the posts of an archive or a search. Posts
 * with a password are among them, so that who shows a comment's text looks at that.
 */
@Component
@Transactional(readOnly = true)
public class LatestComments {

	private static final String NEWEST_FIRST = " order by c.published_at desc, c.id desc limit :most";

	private static final String PUBLISHED = "c.status = 'approved' and c.type <> 'note' and p.status = 'publish'"
			+ NEWEST_FIRST;

	private final PostFinder posts;

	private final CommentRows rows;

	LatestComments(PostFinder posts, CommentRows rows) {
		this.posts = posts;
		this.rows = rows;
	}

	/** A comment as a list of the newest has it. */
	public record Named(long id, String author, Post post) {
	}

	/** The newest on published posts, which are known by their names alone. */
	public List<Named> named(int most) {
		return this.posts.findWithNamed("c.id, c.author_name", "join comments c on c.post_id = p.id where " + PUBLISHED,
				Map.of("most", most), (row, from, post) -> new Named(row.getLong(from), row.getString(from + 1), post));
	}

	/** The newest on published posts. */
	public List<Comment> find(int most) {
		return this.rows.find("where " + PUBLISHED, Map.of("most", most));
	}

	/** The newest on one post. */
	public List<Comment> ofPost(long post, int most) {
		return this.rows.find("where p.id = :post and c.status = 'approved' and c.type <> 'note'" + NEWEST_FIRST,
				Map.of("post", post, "most", most));
	}

	/** The newest on the posts of an archive that the viewer may read. */
	public List<Comment> find(PostQuery archive, Viewer viewer, int most) {
		PostCondition condition = this.posts.condition(archive, viewer);
		Map<String, Object> parameters = new HashMap<>(condition.parameters());
		parameters.put("most", most);
		return this.rows.find("where counts_as_comment(c.status, c.type) and " + condition.where() + NEWEST_FIRST,
				parameters);
	}

}
