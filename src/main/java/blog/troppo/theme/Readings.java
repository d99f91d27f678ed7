package blog.troppo.theme;

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
		List<Long> parents = SiteMedia.showingAttached(query.posts().items());
		Set<Long> expected = new HashSet<>(SiteMedia.named(query.posts().items()));
		List.copyOf(found.values()).forEach((post) -> Images.featured(post).ifPresent(expected::add));
		expected.addAll(pictures(parents, Set.copyOf(expected)));
		expected.removeAll(found.keySet());
		this.finder.load(List.copyOf(expected)).forEach((post) -> found.put(post.id(), post));
		return new Reading(expected, parents, found);
	}

	/**
	 * These pictures, all that is attached to some posts, and what the addresses of
	 * pictures begin with: the posts that they were uploaded to.
	 */
	private List<Long> pictures(List<Long> parents, Set<Long> named) {
		return (parents.isEmpty() && named.isEmpty()) ? List.of() : this.database.sql("""
				with pictures (id) as (
					select id from posts
					where parent_id in (:parents) and type = 'attachment' and status in ('inherit', 'publish')
					union
					select id from posts where id in (:named))
				select id from pictures
				union
				select p.parent_id from posts p join pictures on pictures.id = p.id where p.parent_id is not null""")
			.param("parents", parents.isEmpty() ? NONE : parents)
			.param("named", named.isEmpty() ? NONE : named)
			.query((row, number) -> row.getLong(1))
			.list();
	}

}
