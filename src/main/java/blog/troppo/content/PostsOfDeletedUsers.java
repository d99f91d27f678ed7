package blog.troppo.content;

import java.sql.Types;
import java.util.List;
import java.util.Set;

import blog.troppo.user.UserDeleted;
import blog.troppo.user.Viewer;
import jakarta.persistence.EntityManager;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a user's posts on, or puts them into the trash, when the user is deleted. */
@Component
class PostsOfDeletedUsers {

	private final JdbcClient database;

	private final EntityManager entities;

	private final PostTrash trash;

	PostsOfDeletedUsers(JdbcClient database, EntityManager entities, PostTrash trash) {
		this.database = database;
		this.entities = entities;
		this.trash = trash;
	}

	@EventListener
	@Transactional
	void handOn(UserDeleted deleted) {
		long user = deleted.user().id();
		if (deleted.heir() == null) {
			ids(user).forEach((id) -> this.trash.throwAway(id, new Viewer(null, Set.of("unfiltered_html"))));
		}
		this.entities.flush();
		this.database.sql("update posts set author_id = :heir where author_id = :user")
			.param("heir", (deleted.heir() != null) ? deleted.heir().id() : null, Types.BIGINT)
			.param("user", user)
			.update();
		this.entities.clear();
		this.entities.flush();
	}

	private List<Long> ids(long user) {
		RowMapper<Long> id = (row, number) -> row.getLong("id");
		return this.database
			.sql("select id from posts where author_id = ? and type not in ('revision', 'nav_menu_item') order by id")
			.param(user)
			.query(id)
			.list();
	}

}
