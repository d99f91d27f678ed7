package blog.troppo.content;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many revisions posts have. */
@Component
public class RevisionCounts {

	private final JdbcClient database;

	RevisionCounts(JdbcClient database) {
		this.database = database;
	}

	/** Those of these posts that have some. */
	public List<Revisions> of(Collection<Long> posts) {
		return posts.isEmpty() ? List.of() : this.database
			.sql("select parent_id, count(*), max(id) from posts where type = 'revision' and parent_id = any (?)"
					+ " group by parent_id")
			.param(posts.toArray(Long[]::new))
			.query((row, number) -> new Revisions(row.getLong(1), row.getInt(2), row.getLong(3)))
			.list();
	}

	/**
	 * The revisions of a post.
	 *
	 * @param latest the id of the newest
	 */
	public record Revisions(long post, int number, long latest) {
	}

}
