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
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the posts that a viewer may read. */
@Component
@Transactional(readOnly = true)
public class PostFinder {

	private static final int MOST_STICKY = 100;

	private final EntityManager database;

	private final Posts posts;

	private final KeptCounts kept;

	PostFinder(EntityManager database, Posts posts, KeptCounts kept) {
		this.database = database;
		this.posts = posts;
		this.kept = kept;
	}

	/** One page of posts: four queries at most, whatever the page holds. */
	public Page<Post> find(PostQuery query, Viewer viewer) {
		PostSql sql = new PostSql(query, viewer);
		int page = Math.max(1, query.page);
		List<Long> ids = ids(query, sql, viewer, query.size,
				(query.offset > 0) ? query.offset : (page - 1L) * query.size);
		boolean last = query.offset == 0 && ids.size() < query.size && (page == 1 || !ids.isEmpty());
		long total = last ? (page - 1L) * query.size + ids.size() : count(query, sql, viewer);
		if (query.stickyFirst && page == 1) {
			ids = withStickyFirst(ids, viewer);
		}
		return new Page<>(load(ids), page, query.size, total);
	}

	/** One page of posts by their ids alone, for lists too long to be held. */
	public List<Long> findIds(PostQuery query, Viewer viewer) {
		return ids(query, new PostSql(query, viewer), viewer, query.size,
				(query.offset > 0) ? query.offset : (Math.max(1, query.page) - 1L) * query.size);
	}

	/** How many posts of these the viewer may read. */
	public long count(PostQuery query, Viewer viewer) {
		return count(query, new PostSql(query, viewer), viewer);
	}

	/** The first post of these that the viewer may read. */
	public Optional<Post> findFirst(PostQuery query, Viewer viewer) {
		return load(ids(query, new PostSql(query, viewer), viewer, 1, 0)).stream().findFirst();
	}

	public Optional<Post> find(long id, Viewer viewer) {
		return this.posts.findToShow(id).filter((post) -> isVisible(post, viewer));
	}

	public boolean isVisible(Post post, Viewer viewer) {
		return Visibility.allows(post, parent(post), viewer);
	}

	/**
	 * These posts with their authors and terms, in this order; an id that is not there is
	 * left out.
	 */
	public List<Post> load(List<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, Post> found = new HashMap<>();
		this.posts.findAllToShow(ids).forEach((post) -> found.put(post.id(), post));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	/** The posts of a query as a condition, for those who find what belongs to posts. */
	public PostCondition condition(PostQuery query, Viewer viewer) {
		PostSql sql = new PostSql(query, viewer);
		return new PostCondition(sql.where(), Map.copyOf(sql.parameters()));
	}

	private @Nullable Post parent(Post post) {
		return post.is(PostStatus.INHERIT) ? post.parentId().flatMap(this.posts::findById).orElse(null) : null;
	}

	private List<Long> withStickyFirst(List<Long> ids, Viewer viewer) {
		PostSql sticky = new PostSql(PostQuery.posts(), viewer);
		List<Long> all = new ArrayList<>(
				ids("p.sticky and p.status = 'publish' and " + sticky.where(), sticky, MOST_STICKY, 0));
		ids.stream().filter((id) -> !all.contains(id)).forEach(all::add);
		return all;
	}

	/** The count that is kept, where it is; of narrower queries, a count. */
	private long count(PostQuery query, PostSql sql, Viewer viewer) {
		Optional<Long> kept = viewer.isLoggedIn() ? Optional.empty() : this.kept.of(query);
		return kept.orElseGet(() -> count(sql));
	}

	private long count(PostSql sql) {
		Query count = this.database.createNativeQuery("select count(*) from posts p where " + sql.where(), Long.class);
		count.getParameters().forEach((parameter) -> {
			String name = Objects.requireNonNull(parameter.getName());
			count.setParameter(name, Objects.requireNonNull(sql.parameters().get(name)));
		});
		return (Long) count.getSingleResult();
	}

	private List<Long> ids(PostQuery query, PostSql sql, Viewer viewer, int most, long from) {
		Optional<Long> term = viewer.isLoggedIn() ? Optional.empty() : query.listOfTerm();
		return term.map((id) -> listed(id, most, from)).orElseGet(() -> ids(sql.where(), sql, most, from));
	}

	/**
	 * A term's list is read off an index, however deep: no post that is passed over is
	 * looked at.
	 */
	@SuppressWarnings("unchecked") // the query names its one type
	private List<Long> listed(long term, int most, long from) {
		return this.database
			.createNativeQuery("select t.post_id from post_terms t where t.term_id = :term and t.listed is not null"
					+ " order by t.listed desc, t.post_id desc limit " + most + " offset " + from, Long.class)
			.setParameter("term", term)
			.getResultList();
	}

	@SuppressWarnings("unchecked") // the query names its one type
	private List<Long> ids(String where, PostSql sql, int most, long from) {
		Query query = this.database.createNativeQuery("select p.id from posts p where " + where + " order by "
				+ sql.order() + " limit " + most + " offset " + from, Long.class);
		sql.parameters().forEach(query::setParameter);
		return query.getResultList();
	}

}
