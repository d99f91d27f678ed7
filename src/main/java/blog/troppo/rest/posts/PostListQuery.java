package blog.troppo.rest.posts;

import blog.troppo.media.FileTypes;
import java.util.stream.Stream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.content.PostQuery;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostQuery.SearchColumn;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Slugs;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.support.SiteClock;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** The parameters of a list of posts as a query. */
@Component
class PostListQuery {

	private static final Map<String, Order> ORDERS = Map.ofEntries(Map.entry("author", Order.AUTHOR),
			Map.entry("date", Order.DATE), Map.entry("id", Order.ID), Map.entry("include", Order.AS_ASKED),
			Map.entry("modified", Order.MODIFIED), Map.entry("parent", Order.PARENT),
			Map.entry("relevance", Order.RELEVANCE), Map.entry("slug", Order.SLUG),
			Map.entry("include_slugs", Order.SLUGS_AS_ASKED), Map.entry("title", Order.TITLE),
			Map.entry("menu_order", Order.MENU_ORDER));

	/** Kinds of files. */
	private static final Set<String> KINDS = Set.of("application", "audio", "image", "text", "video");

	/** No post is in it. */
	private static final long NO_TERM = 0;

	private final Terms terms;

	private final SiteClock clock;

	PostListQuery(Terms terms, SiteClock clock) {
		this.terms = terms;
		this.clock = clock;
	}

	PostQuery of(RestType type, RestRequest request) {
		Listing.checkOrder(request);
		PostQuery query = PostQuery.posts()
			.ofType(type.type())
			.matching(request.unslashed("search"))
			.exactly(request.text("search_semantics").equals("exact"))
			.below(numbers(request, "parent"))
			.named(request.texts("slug").stream().map(Slugs::sanitizeForQuery).toArray(String[]::new))
			.sortedBy(ORDERS.getOrDefault(request.text("orderby"), Order.DATE), request.text("order").equals("asc"))
			.ofMimeTypes(mimeTypes(request));
		query = apart(query, request);
		query = request.numbers("include").isEmpty() ? query.except(request.numbers("exclude"))
				: query.only(request.numbers("include"));
		List<SearchColumn> columns = request.texts("search_columns")
			.stream()
			.map((name) -> SearchColumn.valueOf(name.replaceFirst("^post_", "").toUpperCase(Locale.ROOT)))
			.toList();
		query = columns.isEmpty() ? query : query.matchingIn(columns.toArray(SearchColumn[]::new));
		if (type.contract().properties().has("menu_order") && request.gives("menu_order")) {
			query = query.atMenuOrder(Math.abs(request.count("menu_order")));
		}
		if (type.type().equals(PostType.POST)) {
			query = sticky(query, request);
		}
		query = inTerms(format(RestDates.within(query, request, this.clock), request), type, request);
		query = standing(query, type, request);
		return paged(query, request);
	}

	private static PostQuery sticky(PostQuery query, RestRequest request) {
		if (request.gives("sticky")) {
			return query.sticky(request.flag("sticky"));
		}
		return (!request.flag("ignore_sticky") && request.gives("ignore_sticky")) ? query.withStickyFirst() : query;
	}

	/**
	 * Whom a list leaves out counts more than whom it is of; parents go the other way.
	 */
	private static PostQuery apart(PostQuery query, RestRequest request) {
		Long[] unwanted = numbers(request, "author_exclude");
		PostQuery by = (unwanted.length > 0) ? query.notBy(unwanted) : query.by(numbers(request, "author"));
		return request.numbers("parent").isEmpty() ? by.notBelow(numbers(request, "parent_exclude")) : by;
	}

	/**
	 * Of kinds such as {@code image}, or whole types; what is none of either means
	 * nothing.
	 */
	private static List<String> mimeTypes(RestRequest request) {
		return Stream
			.concat(request.texts("media_type").stream().filter(KINDS::contains),
					request.texts("mime_type").stream().filter(FileTypes.taken()::containsValue))
			.toList();
	}

	private static PostQuery paged(PostQuery query, RestRequest request) {
		int size = request.count("per_page");
		return request.number("offset") != 0
				? query.from(Math.clamp(Math.abs((long) request.count("offset")), 0, Integer.MAX_VALUE), size)
				: query.page(Math.max(1, request.count("page")), size);
	}

	/** What everybody reads is asked as readers do. */
	private static PostQuery standing(PostQuery query, RestType type, RestRequest request) {
		List<String> statuses = request.texts("status");
		String usual = type.isMedia() ? "inherit" : "publish";
		boolean reading = statuses.isEmpty() || statuses.equals(List.of(usual));
		if (reading && type.type().isPublic() && !type.isMedia()) {
			return request.viewer().isLoggedIn() ? query.ofStatuses(List.of(PostStatus.PUBLISH)) : query;
		}
		if (statuses.contains("any")) {
			statuses = List.of("publish", "future", "draft", "pending", "private", "inherit");
		}
		return query
			.ofStatuses((statuses.isEmpty() ? List.of(usual) : statuses).stream().map(PostStatus::new).toList());
	}

	private PostQuery format(PostQuery query, RestRequest request) {
		List<String> formats = request.texts("format");
		if (formats.isEmpty()) {
			return query;
		}
		List<Term> all = this.terms.findAllByTaxonomy(Taxonomy.POST_FORMAT.name());
		Set<Long> asked = new HashSet<>();
		Set<Long> others = new HashSet<>();
		all.forEach((term) -> (formats.contains(term.slug().replaceFirst("^post-format-", "")) ? asked : others)
			.add(term.id()));
		return formats.contains("standard") ? query.notIn(others) : query.in(asked);
	}

	private PostQuery inTerms(PostQuery query, RestType type, RestRequest request) {
		PostQuery narrowed = query;
		Set<Long> any = new HashSet<>();
		for (RestType.TermField each : type.taxonomies()) {
			String field = each.name();
			List<Set<Long>> wanted = wanted(request.value(field), each.taxonomy());
			if (request.text("tax_relation").equals("OR")) {
				wanted.forEach(any::addAll);
			}
			else {
				for (Set<Long> ids : wanted) {
					narrowed = narrowed.in(ids);
				}
			}
			Set<Long> unwanted = new HashSet<>();
			wanted(request.value(field + "_exclude"), each.taxonomy()).forEach(unwanted::addAll);
			narrowed = narrowed.notIn(unwanted);
		}
		return any.isEmpty() ? narrowed : narrowed.in(any);
	}

	/** Sets of terms, of each of which a post must have one. */
	private List<Set<Long>> wanted(JsonNode value, Taxonomy taxonomy) {
		List<Long> ids = (value.isObject() ? value.path("terms") : value).valueStream()
			.map((id) -> Math.abs(id.asLong()))
			.toList();
		List<Set<Long>> wanted = new ArrayList<>();
		Set<Long> known = known(ids, taxonomy);
		for (Long id : ids) {
			boolean below = value.path("include_children").asBoolean(false);
			wanted.add(!known.contains(id) ? Set.of(NO_TERM)
					: below ? new HashSet<>(this.terms.findIdsBelow(id)) : Set.of(id));
		}
		if (!value.path("operator").asString("OR").equals("AND") && !wanted.isEmpty()) {
			Set<Long> any = new HashSet<>();
			wanted.forEach(any::addAll);
			return List.of(any);
		}
		return wanted;
	}

	/** A term of another taxonomy is none here. */
	private Set<Long> known(List<Long> asked, Taxonomy taxonomy) {
		return (asked.isEmpty() ? List.<Term>of() : this.terms.findAllByIdIn(asked)).stream()
			.filter((term) -> term.taxonomy().equals(taxonomy))
			.map(Term::id)
			.collect(Collectors.toSet());
	}

	private static Long[] numbers(RestRequest request, String name) {
		return request.numbers(name).toArray(Long[]::new);
	}

}
