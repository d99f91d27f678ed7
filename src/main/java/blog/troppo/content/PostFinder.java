package blog.troppo.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.support.Page;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the posts that a viewer may read. */
@Component
@Transactional(readOnly = true)
public class PostFinder {

	private static final int MOST_STICKY = 100;

	private final Posts posts;

	private final PostLists lists;

	PostFinder(Posts posts, PostLists lists) {
		this.posts = posts;
		this.lists = lists;
	}

	/** One page of posts: four queries at most, whatever the page holds. */
	public Page<Post> find(PostQuery query, Viewer viewer) {
		int page = Math.max(1, query.page);
		List<Long> ids = findIds(query, viewer);
		boolean last = query.offset == 0 && ids.size() < query.size && (page == 1 || !ids.isEmpty());
		long total = last ? (page - 1L) * query.size + ids.size() : this.lists.count(query, viewer);
		if (query.stickyFirst && page == 1) {
			ids = withStickyFirst(ids);
		}
		return new Page<>(load(ids), page, query.size, total);
	}

	/** One page of posts by their ids alone, for lists too long to be held. */
	public List<Long> findIds(PostQuery query, Viewer viewer) {
		return this.lists.ids(query, viewer, query.size,
				(query.offset > 0) ? query.offset : (Math.max(1, query.page) - 1L) * query.size);
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

	/**
	 * The same with what is noted about them, for those who read them when they are no
	 * longer bound to the database.
	 */
	public List<Post> loadWhole(List<Long> ids) {
		return whole(load(ids));
	}

	/** What is noted about them is read, at once for all of them. */
	List<Post> whole(List<Post> posts) {
		posts.forEach(Post::metaNames);
		return posts;
	}

	/** The posts of a query as a condition, for those who find what belongs to posts. */
	public PostCondition condition(PostQuery query, Viewer viewer) {
		PostSql sql = new PostSql(query, viewer);
		return new PostCondition(sql.where(), Map.copyOf(sql.parameters()));
	}

	private @Nullable Post parent(Post post) {
		return post.is(PostStatus.INHERIT) ? post.parentId().flatMap(this.posts::findById).orElse(null) : null;
	}

	private List<Long> withStickyFirst(List<Long> ids) {
		List<Long> all = new ArrayList<>(
				this.lists.ids(PostQuery.posts().sticky(true), Viewer.anybody(), MOST_STICKY, 0));
		ids.stream().filter((id) -> !all.contains(id)).forEach(all::add);
		return all;
	}

}
