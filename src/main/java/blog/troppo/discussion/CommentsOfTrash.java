package blog.troppo.discussion;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.content.PostChanged;
import blog.troppo.content.PostStatus;
import blog.troppo.support.PhpSerialized;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Comments go to the trash and come back with their post, which remembers where each of
 * them stood: {@code wp_trash_post_comments()}.
 */
@Component
class CommentsOfTrash {

	private static final String STOOD_AS = "_wp_trash_meta_comments_status";

	private final JdbcClient database;

	CommentsOfTrash(JdbcClient database) {
		this.database = database;
	}

	@EventListener
	void on(PostChanged change) {
		boolean was = PostStatus.TRASH.equals(change.before());
		boolean is = PostStatus.TRASH.equals(change.after());
		if (is && !was) {
			trash(change.id());
		}
		else if (was && !is && change.after() != null) {
			restore(change.id());
		}
	}

	private void trash(long post) {
		Map<Object, Object> stood = new LinkedHashMap<>();
		this.database.sql("select id, status from comments where post_id = ? order by id").param(post).query((row) -> {
			stood.put(row.getLong("id"), new CommentStatus(row.getString("status")).stored());
		});
		if (stood.isEmpty()) {
			return;
		}
		this.database.sql("insert into post_meta (post_id, name, value) values (?, ?, ?)")
			.params(post, STOOD_AS, PhpSerialized.write(stood))
			.update();
		this.database.sql("update comments set status = ? where post_id = ?")
			.params(CommentStatus.POST_TRASHED.name(), post)
			.update();
	}

	private void restore(long post) {
		this.database.sql("delete from post_meta where post_id = ? and name = ? returning value")
			.params(post, STOOD_AS)
			.query(String.class)
			.list()
			.forEach((kept) -> PhpSerialized.readArray(kept)
				.forEach((id, stood) -> this.database
					.sql("update comments set status = ? where post_id = ? and id = ? and status = ?")
					.params(CommentStatus.stored(String.valueOf(stood)).name(), post,
							Long.parseLong(String.valueOf(id)), CommentStatus.POST_TRASHED.name())
					.update()));
	}

}
