package blog.troppo.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import blog.troppo.support.Page;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Finds the posts that a viewer may read. */
@Component
@Transactional(readOnly = true)
public class PostFinder {

	private static final int MOST_STICKY = 100;

	private final Posts posts;

	private final PostLists lists;

	private final SearchIndex index;

	private final PostRows rows;

	PostFinder(Posts posts, PostLists lists, SearchIndex index, PostRows rows) {
		this.posts = posts;
		this.lists = lists;
		this.index = index;
		this.rows = rows;
	}

	/** One page of posts: four queries at most, whatever the page holds. */
	public Page<Post> find(PostQuery query, Viewer viewer) {
		PostLists.Listed listed = this.lists.list(query, viewer);
		long total = listed.number().orElseGet(() -> this.lists.count(query, viewer));
		int page = Math.max(1, query.page);
		List<Long> ids = (query.stickyFirst && page == 1) ? withStickyFirst(listed.ids()) : listed.ids();
		return new Page<>(load(ids), page, query.size, total);
	}

	/** One page of posts by their ids alone, for lists too long to be held. */
	public List<Long> findIds(PostQuery query, Viewer viewer) {
		return this.lists.list(query, viewer).ids();
	}

	/** How many posts of these the viewer may read. */
	public long count(PostQuery query, Viewer viewer) {
		return this.lists.count(query, viewer);
	}

	/** The first post of these that the viewer may read. */
	public Optional<Post> findFirst(PostQuery query, Viewer viewer) {
		return load(this.lists.ids(query, viewer, 1, 0)).stream().findFirst();
	}

	public Optional<Post> find(long id, Viewer viewer) {
		return (writes() ? this.posts.findToShow(id) : read(id)).filter((post) -> isVisible(post, viewer));
	}

	public boolean isVisible(Post post, Viewer viewer) {
		return Visibility.allows(post, parent(post), viewer);
	}

	/**
	 * These posts with their authors, terms and meta, in this order; an id that is not
	 * there is left out. Within a transaction that writes they are those that can be
	 * changed, else they are bound to nothing: what was not read with them cannot be read
	 * later.
	 */
	public List<Post> load(List<Long> ids) {
		return writes() ? loadToChange(ids) : this.rows.whole(ids);
	}

	/** The post as it stands there, whoever may read it. */
	public Optional<Post> read(long id) {
		return writes() ? this.posts.findById(id) : this.rows.whole(List.of(id)).stream().findFirst();
	}

	/** The same, as far as titles, dates and addresses go: they have no texts. */
	public List<Post> loadNamed(List<Long> ids) {
		return writes() ? loadToChange(ids) : this.rows.named(ids);
	}

	/**
	 * The same as Hibernate knows them, with all that hangs on their authors and terms.
	 */
	public List<Post> loadToChange(List<Long> ids) {
		Map<Long, Post> found = new HashMap<>();
		this.posts.findAllToShow(ids).forEach((post) -> found.put(post.id(), post));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	/** Those of a type that have a slug, whoever may read them, by their names. */
	List<Post> ofSlug(List<PostType> types, String slug) {
		return writes()
				? types.stream().flatMap((type) -> this.posts.findAllByTypeAndSlug(type.name(), slug).stream()).toList()
				: this.rows.ofSlug(types, slug);
	}

	/**
	 * The published posts before a moment and after it, and the viewer's own private
	 * ones, by their names.
	 */
	public List<Post> beside(LocalDateTime published, long id, Viewer viewer) {
		return this.rows.beside(published, id, viewer.can("read_private_posts"),
				(viewer.userId() != null) ? viewer.userId() : -1);
	}

	/**
	 * Something that belongs to a post, read with it.
	 *
	 * @param <T> what it becomes
	 */
	@FunctionalInterface
	public interface WithPost<T> {

		/**
		 * @param from where its own columns begin
		 */
		T read(ResultSet row, int from, Post post) throws SQLException;

	}

	/**
	 * What belongs to posts, in one look with these, which are known by their names.
	 * @param columns of what belongs to them
	 * @param from how it is joined to {@code posts p}, what is wanted, in which order
	 */
	public <T> List<T> findWithNamed(String columns, String from, Map<String, ?> parameters, WithPost<T> mapper) {
		return this.rows.named(columns, from, parameters, mapper);
	}

	/** Of these guids, the posts that had each of them first. */
	public Set<Long> firstOfGuids(Collection<String> guids) {
		return this.rows.firstOfGuids(guids);
	}

	private static boolean writes() {
		return !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
	}

	/** What is noted about them is read, at once for all of them. */
	List<Post> whole(List<Post> posts) {
		posts.forEach(Post::metaNames);
		return posts;
	}

	/** The posts of a query as a condition, for those who find what belongs to posts. */
	public PostCondition condition(PostQuery query, Viewer viewer) {
		PostSql sql = this.index.sql(query, viewer);
		return new PostCondition(sql.where(), Map.copyOf(sql.parameters()));
	}

	private @Nullable Post parent(Post post) {
		return post.is(PostStatus.INHERIT) ? post.parentId().flatMap(this::read).orElse(null) : null;
	}

	private List<Long> withStickyFirst(List<Long> ids) {
		List<Long> all = new ArrayList<>(
				this.lists.ids(PostQuery.posts().sticky(true), Viewer.anybody(), MOST_STICKY, 0));
		ids.stream().filter((id) -> !all.contains(id)).forEach(all::add);
		return all;
	}

}
