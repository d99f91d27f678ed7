package blog.troppo.xmlrpc;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.rpc.RpcValue;
import blog.troppo.site.QueryVars;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** Lists of posts for those who edit: {@code wp_get_recent_posts()}. */
@Component
class PostListing {

	/** What lists for editors hold, unless a client names others. */
	static final List<PostStatus> EDITABLE = List.of(PostStatus.DRAFT, PostStatus.PUBLISH, PostStatus.FUTURE,
			PostStatus.PENDING, PostStatus.PRIVATE);

	/** Whatever became of them. */
	static final List<PostStatus> ALL = Stream
		.concat(EDITABLE.stream(), Stream.of(PostStatus.TRASH, PostStatus.AUTO_DRAFT, PostStatus.INHERIT))
		.toList();

	static final int USUAL = 10;

	private final PostFinder finder;

	PostListing(PostFinder finder) {
		this.finder = finder;
	}

	/** The latest posts. */
	Stream<Post> recent(int number, Viewer viewer) {
		return find(PostQuery.posts().ofStatuses(EDITABLE).from(0, (number == 0) ? USUAL : number), viewer);
	}

	/** Those that a filter names. */
	Stream<Post> find(PostType type, Sent filter, Viewer viewer) {
		int number = filter.gives("number") ? Counts.of(filter.find("number").orElseThrow()) : USUAL;
		PostQuery query = PostQuery.posts()
			.ofType(type)
			.ofStatuses(statuses(filter))
			.from(filter.find("offset").map(Counts::offset).orElse(0), (number == 0) ? USUAL : number)
			.matching(filter.text("s"))
			.sortedBy(PostQuery.sorting(vars(filter)));
		return find(query, viewer);
	}

	Stream<Post> find(PostQuery query, Viewer viewer) {
		return this.finder.loadToChange(this.finder.findIds(query, viewer)).stream();
	}

	private static List<PostStatus> statuses(Sent filter) {
		List<String> names = filter.isList("post_status")
				? filter.items("post_status").stream().map(RpcValue::text).toList()
				: List.of(filter.text("post_status").split(","));
		List<PostStatus> statuses = names.stream()
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.flatMap((name) -> name.equals("any") ? Stream.concat(EDITABLE.stream(), Stream.of(PostStatus.INHERIT))
					: ALL.stream().filter((status) -> status.name().equals(name)))
			.toList();
		return statuses.isEmpty() ? EDITABLE : statuses;
	}

	/** A direction without an order says nothing. */
	private static QueryVars vars(Sent filter) {
		if (!filter.gives("orderby")) {
			return QueryVars.of(Map.of("orderby", "post_date"));
		}
		return QueryVars
			.of(Map.of("s", filter.text("s"), "orderby", filter.text("orderby"), "order", filter.text("order")));
	}

}
