package blog.troppo.admin.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.admin.frame.Listing;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.PostTypeCapabilities;
import blog.troppo.support.Page;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which posts the table shows: of those who may edit others' posts everybody's, of others
 * their own.
 */
@Component
@Transactional(readOnly = true)
class PostList {

	private static final List<PostStatus> SHOWN = List.of(PostStatus.PUBLISH, PostStatus.FUTURE, PostStatus.DRAFT,
			PostStatus.PENDING, PostStatus.PRIVATE);

	private static final List<PostStatus> TABS = List.of(PostStatus.PUBLISH, PostStatus.FUTURE, PostStatus.DRAFT,
			PostStatus.PENDING, PostStatus.PRIVATE, PostStatus.TRASH);

	private final PostFinder finder;

	private final Permalinks permalinks;

	private final PostRights rights;

	PostList(PostFinder finder, Permalinks permalinks, PostRights rights) {
		this.finder = finder;
		this.permalinks = permalinks;
		this.rights = rights;
	}

	/** How many posts a tab of the screen leads to. */
	record Tab(String status, long count) {
	}

	/** What the address asks for, in WordPress's parameters. */
	record Asked(PostType type, String status, String search, String month, long category, long tag, long author,
			String order, int page) {

		Map<String, String> filters() {
			Map<String, String> filters = new LinkedHashMap<>();
			filters.put("post_type", this.type.equals(PostType.POST) ? "" : this.type.name());
			filters.put("post_status", this.status.equals("all") ? "" : this.status);
			filters.put("s", this.search);
			filters.put("m", this.month);
			filters.put("cat", (this.category > 0) ? String.valueOf(this.category) : "");
			filters.put("tag_id", (this.tag > 0) ? String.valueOf(this.tag) : "");
			filters.put("author", (this.author > 0) ? String.valueOf(this.author) : "");
			filters.put("orderby", this.order);
			return filters;
		}

	}

	Listing<PostRow> find(Asked asked, Viewer viewer) {
		Page<Post> page = this.finder.find(query(asked, viewer).page(asked.page(), Listing.SIZE), viewer);
		Map<Long, String> above = this.finder
			.load(page.items().stream().flatMap((post) -> post.parentId().stream()).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Post::id, PostRow::title));
		return new Listing<>("edit.php", asked.filters(), page.map((post) -> row(post, above, viewer)));
	}

	List<Tab> tabs(PostType type, Viewer viewer) {
		List<Tab> tabs = new ArrayList<>();
		PostQuery all = base(type, 0, viewer);
		long shown = 0;
		for (PostStatus status : TABS) {
			long count = this.finder.count(all.ofStatuses(List.of(status)), viewer);
			shown += status.equals(PostStatus.TRASH) ? 0 : count;
			tabs.add(new Tab(status.name(), count));
		}
		tabs.addFirst(new Tab("all", shown));
		return tabs;
	}

	private PostRow row(Post post, Map<Long, String> above, Viewer viewer) {
		return PostRow.of(post, this.finder.isVisible(post, viewer) ? this.permalinks.of(post) : "",
				post.parentId().map((id) -> above.getOrDefault(id, "")).orElse(""),
				this.rights.may(viewer, PostAction.EDIT, post), this.rights.may(viewer, PostAction.DELETE, post));
	}

	/** Whether the viewer may edit what others wrote. */
	static boolean seesOthers(PostType type, Viewer viewer) {
		return PostTypeCapabilities.of(type).filter((names) -> viewer.can(names.get("edit_others_posts"))).isPresent();
	}

	/**
	 * @param author whose posts, where everybody's are shown; 0 for all
	 */
	private static PostQuery base(PostType type, long author, Viewer viewer) {
		PostQuery query = PostQuery.posts().ofType(type);
		if (!seesOthers(type, viewer) && viewer.userId() != null) {
			return query.by(viewer.userId());
		}
		return (author > 0) ? query.by(author) : query;
	}

	private static PostQuery query(Asked asked, Viewer viewer) {
		PostQuery query = base(asked.type(), asked.author(), viewer)
			.ofStatuses(TABS.stream().filter((status) -> status.name().equals(asked.status())).toList());
		if (TABS.stream().noneMatch((status) -> status.name().equals(asked.status()))) {
			query = query.ofStatuses(SHOWN);
		}
		query = asked.search().isBlank() ? query : query.matching(asked.search());
		query = (asked.category() > 0) ? query.in(Set.of(asked.category())) : query;
		query = (asked.tag() > 0) ? query.in(Set.of(asked.tag())) : query;
		String month = asked.month().replace("-", "");
		if (month.matches("\\d{6}")) {
			query = query.publishedIn(PostQuery.DateCondition.of(Integer.valueOf(month.substring(0, 4)),
					Integer.valueOf(month.substring(4)), null));
		}
		return switch (asked.order()) {
			case "title" -> query.sortedBy(PostQuery.Order.TITLE, true);
			case "modified" -> query.sortedBy(PostQuery.Order.MODIFIED, false);
			default -> query.sortedBy(PostQuery.Order.DATE, false);
		};
	}

}
