package blog.troppo.rest.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermFinder;
import blog.troppo.content.TermQuery;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.support.Page;
import blog.troppo.theme.ContentFormatting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** Finds posts, terms and post formats by words. */
@Component
class SearchResource implements RestResource {

	private final PostFinder posts;

	private final TermFinder terms;

	private final Permalinks permalinks;

	private final ContentFormatting formatting;

	private final ObjectProvider<RestServer> server;

	SearchResource(PostFinder posts, TermFinder terms, Permalinks permalinks, ContentFormatting formatting,
			ObjectProvider<RestServer> server) {
		this.posts = posts;
		this.terms = terms;
		this.permalinks = permalinks;
		this.formatting = formatting;
		this.server = server;
	}

	/**
	 * Something found.
	 *
	 * @param subtype the post type; null for what is none
	 * @param self the route of the thing; null if it has none
	 * @param about the route of its kind
	 */
	private record Found(Object id, String title, String url, String type, @Nullable String subtype,
			@Nullable String self, @Nullable String about) {
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("search-result");
		Representation<Found> shown = new Representation<Found>(contract).field("id", Found::id)
			.field("title", Found::title)
			.field("url", Found::url)
			.field("type", Found::type)
			.fieldIf((found) -> found.subtype() != null, "subtype", Found::subtype)
			.links(SearchResource::links);
		routes.at("/wp/v2/search", contract).get(Route.Permission.ANYBODY, (request) -> {
			Page<Found> found = switch (request.text("type")) {
				case "term" -> inTerms(request);
				case "post-format" -> inFormats(request);
				default -> inPosts(request);
			};
			return list(found, shown, request);
		});
	}

	private RestResponse list(Page<Found> found, Representation<Found> shown, RestRequest request) {
		if (found.items().isEmpty() && found.number() > 1) {
			return Listing.beyond(found, request, this.server.getObject());
		}
		return Listing.of(found.map((item) -> shown.show(item, request, this.server.getObject())), request,
				this.server.getObject());
	}

	private static void links(Found found, Links links) {
		if (found.self() != null && found.about() != null) {
			links.self(found.self(), Map.of("embeddable", true)).to("about", found.about());
		}
		links.to("collection", "/wp/v2/search");
	}

	private Page<Found> inPosts(RestRequest request) {
		List<PostType> types = asked(List.of(PostType.POST, PostType.PAGE), PostType::name, request);
		types = types.isEmpty() ? List.of(PostType.POST) : types;
		PostQuery query = PostQuery.posts()
			.ofTypes(types)
			.ofStatuses(request.viewer().isLoggedIn() ? List.of(PostStatus.PUBLISH) : List.of())
			.matching(request.text("search").equals("0") ? "" : request.unslashed("search"))
			.except(request.numbers("include").isEmpty() ? request.numbers("exclude") : List.of())
			.page(Math.max(1, request.count("page")), request.count("per_page"));
		query = request.numbers("include").isEmpty() ? query : query.only(request.numbers("include"));
		query = request.text("search").isEmpty() ? query : query.sortedBy(PostQuery.Order.RELEVANCE, false);
		return this.posts.find(query, request.viewer()).map(this::found);
	}

	/** Those that are asked for; all, unless some are. */
	private static <T> List<T> asked(List<T> all, Function<T, String> name, RestRequest request) {
		List<String> subtypes = request.texts("subtype");
		return (subtypes.isEmpty() || subtypes.contains("any")) ? all
				: all.stream().filter((one) -> subtypes.contains(name.apply(one))).toList();
	}

	private Found found(Post post) {
		boolean page = post.is(PostType.PAGE);
		return new Found(post.id(), this.formatting.title(post.title()).markup(), this.permalinks.of(post), "post",
				post.type().name(), (page ? "/wp/v2/pages/" : "/wp/v2/posts/") + post.id(),
				"/wp/v2/types/" + post.type().name());
	}

	private Page<Found> inTerms(RestRequest request) {
		List<Taxonomy> taxonomies = asked(List.of(Taxonomy.CATEGORY, Taxonomy.POST_TAG), Taxonomy::name, request);
		int size = request.count("per_page");
		int page = Math.max(1, request.count("page"));
		List<Long> include = request.numbers("include").isEmpty() ? null : request.numbers("include");
		Page<Term> found = this.terms
			.find(new TermQuery(taxonomies, request.text("search"), include, request.numbers("exclude"), List.of(),
					null, null, false, TermQuery.Order.NAME, true, (page - 1L) * size, size));
		return new Page<>(found.items().stream().map(this::found).toList(), page, size, found.total());
	}

	private Found found(Term term) {
		String base = term.taxonomy().equals(Taxonomy.CATEGORY) ? "categories" : "tags";
		return new Found(term.id(), term.name(), this.permalinks.of(term), term.taxonomy().name(), null,
				"/wp/v2/" + base + "/" + term.id(), "/wp/v2/taxonomies/" + term.taxonomy().name());
	}

	/** The formats that posts have here. */
	private Page<Found> inFormats(RestRequest request) {
		Map<String, Term> there = this.terms
			.find(new TermQuery(List.of(Taxonomy.POST_FORMAT), "", null, List.of(), List.of(), null, null, false,
					TermQuery.Order.SLUG, true, 0, 100))
			.items()
			.stream()
			.collect(Collectors.toMap(SearchResource::name, Function.identity()));
		List<Found> all = List.of("aside", "chat", "gallery", "link", "image", "quote", "status", "video", "audio")
			.stream()
			.flatMap((format) -> Optional.ofNullable(there.get(format)).stream())
			.map(this::format)
			.filter((found) -> found.id().toString().contains(request.text("search").toLowerCase(Locale.ROOT)))
			.toList();
		int size = request.count("per_page");
		int from = (int) Math.min(all.size(), (Math.max(1, request.count("page")) - 1L) * size);
		return new Page<>(all.subList(from, Math.min(all.size(), from + size)), Math.max(1, request.count("page")),
				size, all.size());
	}

	private Found format(Term term) {
		String name = name(term);
		return new Found(name, Character.toUpperCase(name.charAt(0)) + name.substring(1), this.permalinks.of(term),
				"post-format", null, null, null);
	}

	private static String name(Term format) {
		return format.slug().replaceFirst("^post-format-", "");
	}

}
