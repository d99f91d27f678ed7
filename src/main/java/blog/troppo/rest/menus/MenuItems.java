package blog.troppo.rest.menus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostQuery.SearchColumn;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.rest.posts.RestDates;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.support.Page;
import blog.troppo.support.SiteClock;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Finds entries of menus, and what all of them lead to in two questions. */
@Component
class MenuItems {

	private static final Map<String, Order> ORDERS = Map.ofEntries(Map.entry("author", Order.AUTHOR),
			Map.entry("date", Order.DATE), Map.entry("id", Order.ID), Map.entry("include", Order.AS_ASKED),
			Map.entry("modified", Order.MODIFIED), Map.entry("parent", Order.PARENT),
			Map.entry("relevance", Order.RELEVANCE), Map.entry("slug", Order.SLUG),
			Map.entry("include_slugs", Order.SLUGS_AS_ASKED), Map.entry("title", Order.TITLE));

	private static final List<String> ANY = List.of("publish", "future", "draft", "pending", "private");

	private final Posts posts;

	private final PostFinder finder;

	private final Terms terms;

	private final SiteClock clock;

	MenuItems(Posts posts, PostFinder finder, Terms terms, SiteClock clock) {
		this.posts = posts;
		this.finder = finder;
		this.terms = terms;
		this.clock = clock;
	}

	MenuItem find(long id) {
		return this.posts.findToShow(id)
			.filter((post) -> post.is(PostType.NAV_MENU_ITEM))
			.map((post) -> of(List.of(post)).getFirst())
			.orElseThrow(() -> new RestException("rest_post_invalid_id", "Invalid post ID.", 404));
	}

	Page<MenuItem> list(RestRequest request) {
		Page<Post> found = Listing.existing(this.finder.find(query(request), request.viewer()), request);
		return new Page<>(of(found.items()), found.number(), found.size(), found.total());
	}

	private PostQuery query(RestRequest request) {
		Listing.checkOrder(request);
		List<String> statuses = request.texts("status");
		if (statuses.isEmpty()) {
			statuses = List.of("publish");
		}
		PostQuery query = PostQuery.posts()
			.ofType(PostType.NAV_MENU_ITEM)
			.ofStatuses((statuses.contains("any") ? ANY : statuses).stream().map(PostStatus::new).toList())
			.matching(request.text("search"))
			.named(request.texts("slug").toArray(String[]::new))
			.except(request.numbers("exclude"))
			.sortedBy(ORDERS.getOrDefault(request.text("orderby"), Order.MENU_ORDER),
					!request.text("order").equals("desc"));
		if (!request.numbers("include").isEmpty()) {
			query = query.only(request.numbers("include"));
		}
		List<SearchColumn> columns = request.texts("search_columns")
			.stream()
			.map((name) -> SearchColumn.valueOf(name.replaceFirst("^post_", "").toUpperCase(Locale.ROOT)))
			.toList();
		query = columns.isEmpty() ? query : query.matchingIn(columns.toArray(SearchColumn[]::new));
		query = request.gives("menu_order") ? query.atMenuOrder(Math.abs(request.count("menu_order"))) : query;
		Set<Long> menus = ids(request.value("menus"));
		query = menus.isEmpty() ? query : query.in(menus);
		Set<Long> others = ids(request.value("menus_exclude"));
		query = others.isEmpty() ? query : query.notIn(others);
		int size = request.count("per_page");
		query = RestDates.within(query, request, this.clock);
		return (request.number("offset") != 0) ? query.from(Math.abs(request.count("offset")), size)
				: query.page(Math.max(1, request.count("page")), size);
	}

	private static Set<Long> ids(JsonNode value) {
		return (value.isObject() ? value.path("terms") : value).valueStream()
			.map((id) -> id.asLong(0))
			.collect(Collectors.toSet());
	}

	private List<MenuItem> of(List<Post> entries) {
		List<MenuItem> bare = entries.stream()
			.map((post) -> new MenuItem(post, Optional.empty(), Optional.empty()))
			.toList();
		Map<Long, Post> posts = byId(this.posts.findAllToShow(objects(bare, "post_type")), Post::id);
		Map<Long, Term> terms = byId(this.terms.findAllByIdIn(objects(bare, "taxonomy")), Term::id);
		return bare.stream()
			.map((item) -> new MenuItem(item.post(),
					target(item, "post_type", posts).filter((post) -> post.type().name().equals(item.object())),
					target(item, "taxonomy", terms)
						.filter((term) -> term.taxonomy().equals(Taxonomy.named(item.object())))))
			.toList();
	}

	private static <T> Optional<T> target(MenuItem item, String type, Map<Long, T> found) {
		return item.is(type) ? Optional.ofNullable(found.get(item.objectId())) : Optional.empty();
	}

	private static List<Long> objects(List<MenuItem> items, String type) {
		return items.stream().filter((item) -> item.is(type)).map(MenuItem::objectId).toList();
	}

	private static <T> Map<Long, T> byId(List<T> found, Function<T, Long> id) {
		return found.stream().collect(Collectors.toMap(id, Function.identity()));
	}

}
