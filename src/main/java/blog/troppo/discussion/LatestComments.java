package blog.troppo.discussion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.troppo.content.Post;
import blog.troppo.content.PostCondition;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.user.Viewer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest comments on the posts of an archive or a search. */
@Component
@Transactional(readOnly = true)
public class LatestComments {

	private final EntityManager database;

	private final PostFinder posts;

	private final Comments comments;

	LatestComments(EntityManager database, PostFinder posts, Comments comments) {
		this.database = database;
		this.posts = posts;
		this.comments = comments;
	}

	/** A comment as a list of the newest has it. */
	public record Named(long id, String author, Post post) {
	}

	/** The newest on published posts, which are known by their names alone. */
	public List<Named> named(int most) {
		return this.posts.findWithNamed("c.id, c.author_name", """
				join comments c on c.post_id = p.id
				where c.status = 'approved' and c.type <> 'note' and p.status = 'publish'
				order by c.published_at desc, c.id desc limit :most""", Map.of("most", most),
				(row, from, post) -> new Named(row.getLong(from), row.getString(from + 1), post));
	}

	public List<Comment> find(PostQuery archive, Viewer viewer, int most) {
		PostCondition condition = this.posts.condition(archive, viewer);
		Query query = this.database.createNativeQuery("""
				select c.id from comments c join posts p on p.id = c.post_id
				where counts_as_comment(c.status, c.type) and %s
				order by c.published_at desc, c.id desc limit %d""".formatted(condition.where(), most), Long.class);
		query.getParameters().forEach((parameter) -> {
			String name = Objects.requireNonNull(parameter.getName());
			query.setParameter(name, Objects.requireNonNull(condition.parameters().get(name)));
		});
		return load(query);
	}

	@SuppressWarnings("unchecked") // the query names its one type
	private List<Comment> load(Query query) {
		List<Long> ids = query.getResultList();
		Map<Long, Comment> found = new HashMap<>();
		this.comments.findAllWithPosts(ids).forEach((comment) -> found.put(comment.id(), comment));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

}
