package blog.troppo.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.support.Page;
import blog.troppo.user.Viewer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the posts that a viewer may read. */
@Component
@Transactional(readOnly = true)
public class PostFinder {

	private final EntityManager database;

	private final Posts posts;

	PostFinder(EntityManager database, Posts posts) {
		this.database = database;
		this.posts = posts;
	}

	public Page<Post> find(PostQuery query, Viewer viewer) {
		PostSql sql = new PostSql(query, viewer);
		List<Long> ids = ids("select p.id from posts p where " + sql.where() + " order by " + sql.order(),
				sql.parameters(), query.size(), (query.page() - 1L) * query.size());
		long total = (query.page() == 1 && ids.size() < query.size()) ? ids.size() : count(sql);
		if (query.stickyFirst() && query.page() == 1) {
			ids = withStickyFirst(ids, viewer);
		}
		return new Page<>(load(ids), query.page(), query.size(), total);
	}

	/** One post of these, if the viewer may read it. */
	public Optional<Post> findFirst(PostQuery query, Viewer viewer) {
		PostSql sql = new PostSql(query, viewer);
		List<Long> ids = ids("select p.id from posts p where " + sql.where() + " order by " + sql.order(),
				sql.parameters(), 1, 0);
		return load(ids).stream().findFirst();
	}

	public Optional<Post> find(long id, Viewer viewer) {
		return this.posts.findById(id).filter((post) -> Visibility.allows(post, parent(post), viewer));
	}

	/**
	 * These posts with their authors, in this order; an id that is not there is left out.
	 */
	public List<Post> load(List<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, Post> found = new HashMap<>();
		this.posts.findAllWithAuthorByIdIn(ids).forEach((post) -> found.put(post.id(), post));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	private @org.jspecify.annotations.Nullable Post parent(Post post) {
		return post.is(PostStatus.INHERIT) ? post.parentId().flatMap(this.posts::findById).orElse(null) : null;
	}

	private List<Long> withStickyFirst(List<Long> ids, Viewer viewer) {
		List<Long> sticky = ids(
				"select p.id from posts p where p.sticky and p.type = 'post' and p.status = 'publish' and "
						+ Visibility.condition(viewer) + " order by p.published_local desc, p.id desc",
				Map.of(), 1000, 0);
		List<Long> all = new ArrayList<>(sticky);
		ids.stream().filter((id) -> !sticky.contains(id)).forEach(all::add);
		return all;
	}

	private long count(PostSql sql) {
		Query query = this.database.createNativeQuery("select count(*) from posts p where " + sql.where(), Long.class);
		sql.parameters()
			.forEach((name, value) -> query.getParameters()
				.stream()
				.filter((parameter) -> name.equals(parameter.getName()))
				.forEach((parameter) -> query.setParameter(name, value)));
		return (Long) query.getSingleResult();
	}

	@SuppressWarnings("unchecked") // the query names its one type
	private List<Long> ids(String sql, Map<String, Object> parameters, int most, long from) {
		Query query = this.database.createNativeQuery(sql + " limit " + most + " offset " + from, Long.class);
		parameters.forEach(query::setParameter);
		return query.getResultList();
	}

}
