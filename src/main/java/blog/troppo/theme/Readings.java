package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.site.SiteMedia;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads, in as few statements, the pictures that the posts of a page show. */
@Component
class Readings {

	private static final List<Long> NONE = List.of(0L);

	private final PostFinder finder;

	private final JdbcClient database;

	Readings(PostFinder finder, JdbcClient database) {
		this.finder = finder;
		this.database = database;
	}

	/** Of posts that are known whole, which are among what is given. */
	Reading of(MainQuery query) {
		Map<Long, Post> found = new HashMap<>();
		query.posts().items().forEach((post) -> found.put(post.id(), post));
		if (query.subject() instanceof Single single) {
			found.putIfAbsent(single.post().id(), single.post());
		}
		List<Long> ids = new ArrayList<>(found.keySet());
		List<Long> parents = SiteMedia.showingAttached(query.posts().items());
		Set<Long> expected = new HashSet<>(SiteMedia.named(query.posts().items()));
		if (query.subject() instanceof Single single) {
			// a preview may have another than the one that is stored
			Images.featured(single.post()).ifPresent(expected::add);
		}
		expected.addAll(pictures(ids, parents, Set.copyOf(expected)));
		expected.removeAll(ids);
		this.finder.loadWhole(List.copyOf(expected)).forEach((post) -> found.put(post.id(), post));
		return new Reading(expected, parents, found);
	}

	/**
	 * The featured images of posts, all that is attached to some of them, and what the
	 * addresses of these pictures begin with: the posts that they were uploaded to.
	 */
	private List<Long> pictures(List<Long> posts, List<Long> parents, Set<Long> named) {
		return posts.isEmpty() ? List.of() : this.database.sql("""
				with pictures (id) as (
					select value::bigint from post_meta
					where post_id in (:posts) and name = '_thumbnail_id' and value ~ '^[0-9]{1,18}$'
					union
					select id from posts
					where parent_id in (:parents) and type = 'attachment' and status in ('inherit', 'publish')
					union
					select id from posts where id in (:named))
				select id from pictures
				union
				select p.parent_id from posts p join pictures on pictures.id = p.id where p.parent_id is not null""")
			.param("posts", posts)
			.param("parents", parents.isEmpty() ? NONE : parents)
			.param("named", named.isEmpty() ? NONE : named)
			.query((row, number) -> row.getLong(1))
			.list();
	}

}
