package blog.troppo.media;

import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.user.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attachments that belong to no post. Programs upload first and write then: the post that
 * first shows such a file gets it.
 */
@Component
public class LooseAttachments {

	private static final int MOST = 100;

	private final JdbcClient database;

	private final PostAuthoring authoring;

	LooseAttachments(JdbcClient database, PostAuthoring authoring) {
		this.database = database;
		this.authoring = authoring;
	}

	/** Puts those below a post whose guid its text names. */
	@Transactional
	public void attach(Post post, Viewer writer) {
		if (post.content().isEmpty()) {
			return;
		}
		List<Long> named = this.database.sql("""
				select id from posts
				where type = 'attachment' and parent_id is null and guid <> '' and strpos(:content, guid) > 0
				order by id limit :most""")
			.param("content", post.content())
			.param("most", MOST)
			.query((row, number) -> row.getLong(1))
			.list();
		named.forEach((id) -> this.authoring.update(id, PostChange.nothing().parent(post.id()), writer));
	}

}
