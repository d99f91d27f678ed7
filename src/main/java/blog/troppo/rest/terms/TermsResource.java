package blog.troppo.rest.terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostRights;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.content.TermCapabilities;
import blog.troppo.content.TermFinder;
import blog.troppo.content.TermQuery.Order;
import blog.troppo.content.TermQuery;
import blog.troppo.content.Terms;
import blog.troppo.rest.meta.MetaFields;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.site.MetaField.Subject;
import blog.troppo.support.Page;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** Categories and tags. */
@Component
class TermsResource implements RestResource {

	private static final Map<String, Order> ORDERS = Map.of("id", Order.ID, "include", Order.INCLUDE, "name",
			Order.NAME, "slug", Order.SLUG, "include_slugs", Order.INCLUDE_SLUGS, "description", Order.DESCRIPTION,
			"count", Order.COUNT);

	private final Terms terms;

	private final TermFinder finder;

	private final PostFinder readable;

	private final PostRights rights;

	private final Permalinks permalinks;

	private final TermWriting writing;

	private final MetaFields meta;

	private final ObjectProvider<RestServer> server;

	TermsResource(Terms terms, TermFinder finder, PostFinder readable, PostRights rights, Permalinks permalinks,
			TermWriting writing, MetaFields meta, ObjectProvider<RestServer> server) {
		this.meta = meta;
		this.terms = terms;
		this.finder = finder;
		this.readable = readable;
		this.rights = rights;
		this.permalinks = permalinks;
		this.writing = writing;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		add(routes, new RestTaxonomy(Taxonomy.CATEGORY, "categories", "posts", Contract.of("category")));
		add(routes, new RestTaxonomy(Taxonomy.POST_TAG, "tags", "posts", Contract.of("tag")));
		add(routes, new RestTaxonomy(Taxonomy.named("wp_pattern_category"), "wp_pattern_category", "blocks",
				Contract.of("wp_pattern_category")));
	}

	private void add(RouteTable routes, RestTaxonomy taxonomy) {
		Representation<Term> shown = fields(taxonomy);
		Contract contract = this.meta.describe(taxonomy.contract(), Subject.TERM, taxonomy.taxonomy().name());
		Route all = routes.at(taxonomy.route(), contract)
			.get((request) -> mayList(taxonomy, request), (request) -> list(taxonomy, shown, request))
			.prefetching((requests) -> prefetch(taxonomy, requests));
		Route one = routes.at(taxonomy.route() + "/(?P<id>[\\d]+)", contract)
			.get((request) -> mayRead(taxonomy, request),
					(request) -> RestResponse
						.ok(shown.show(this.writing.find(taxonomy, request), request, this.server.getObject())))
			.prefetching(this::prefetchEach);
		this.writing.add(taxonomy, shown, all, one);
	}

	private Representation<Term> fields(RestTaxonomy taxonomy) {
		Representation<Term> fields = new Representation<Term>(taxonomy.contract()).field("id", Term::id)
			.field("count", Term::postCount)
			.field("description", Term::description)
			.field("link", this.permalinks::of)
			.field("name", Term::name)
			.field("slug", Term::slug)
			.field("taxonomy", (term) -> term.taxonomy().name())
			.field("meta", (term) -> this.meta.show(Subject.TERM, term.taxonomy().name(), term::metaValues))
			.links((term, links) -> links(taxonomy, term, links));
		return taxonomy.taxonomy().hierarchical() ? fields.field("parent", (term) -> term.parentId().orElse(0L))
				: fields;
	}

	private static void links(RestTaxonomy taxonomy, Term term, Links links) {
		links.self(taxonomy.route() + "/" + term.id())
			.to("collection", taxonomy.route())
			.to("about", "/wp/v2/taxonomies/" + taxonomy.taxonomy().name());
		term.parentId().ifPresent((parent) -> links.embeddable("up", taxonomy.route() + "/" + parent));
		links.to("wp:post_type", "/wp/v2/" + taxonomy.items() + "?" + taxonomy.base() + "=" + term.id());
	}

	private void mayList(RestTaxonomy taxonomy, RestRequest request) {
		if (request.forEditing()
				&& !request.viewer().can(TermCapabilities.needed(Action.EDIT, taxonomy.taxonomy(), false))) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit terms in this taxonomy.");
		}
		if (request.says("post")) {
			mayReadPost(taxonomy, request);
		}
	}

	/** The terms of a post that can have them are for those who may read it. */
	private void mayReadPost(RestTaxonomy taxonomy, RestRequest request) {
		Post post = this.readable.read(request.number("post"))
			.orElseThrow(() -> new RestException("rest_post_invalid_id", "Invalid post ID.", 400));
		if (!post.type().equals(taxonomy.type()) || !this.readable.isVisible(post, request.viewer())
				&& !this.rights.may(request.viewer(), PostAction.READ, post)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to view terms for this post.");
		}
	}

	private void mayRead(RestTaxonomy taxonomy, RestRequest request) {
		Term term = this.writing.find(taxonomy, request);
		if (request.forEditing() && !this.rights.may(request.viewer(), Action.EDIT, term)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit this term.");
		}
	}

	/** Whose terms were read for an answer that brings them along. */
	private record OfPost(Taxonomy taxonomy, long post) {
	}

	private record Brought(List<Term> terms) {
	}

	/** The terms of many posts in one question. */
	private void prefetch(RestTaxonomy taxonomy, List<RestRequest> requests) {
		List<Long> posts = requests.stream()
			.filter(TermsResource::asksForPost)
			.map((request) -> request.number("post"))
			.toList();
		if (!posts.isEmpty()) {
			this.finder.ofPosts(taxonomy.taxonomy(), posts).forEach((post, terms) -> {
				requests.getFirst().remember(new OfPost(taxonomy.taxonomy(), post), new Brought(terms));
				remember(terms, requests);
			});
		}
	}

	private void prefetchEach(List<RestRequest> requests) {
		remember(this.terms.findAllByIdIn(requests.stream().map((request) -> request.number("id")).distinct().toList()),
				requests);
	}

	private static void remember(List<Term> terms, List<RestRequest> requests) {
		terms.forEach((term) -> requests.getFirst().remember(new TermWriting.Known(term.id()), term));
	}

	private static boolean asksForPost(RestRequest request) {
		return request.asksOnlyFor(Set.of("post", "context", "per_page")) && request.number("post") > 0;
	}

	private Page<Term> terms(RestTaxonomy taxonomy, RestRequest request) {
		int size = request.count("per_page");
		return (asksForPost(request)
				? request.recall(new OfPost(taxonomy.taxonomy(), request.number("post")), Brought.class)
				: Optional.<Brought>empty())
			.map((brought) -> new Page<>(brought.terms().stream().limit(size).toList(), 1, size,
					brought.terms().size()))
			.orElseGet(() -> find(taxonomy, request, size));
	}

	private RestResponse list(RestTaxonomy taxonomy, Representation<Term> shown, RestRequest request) {
		Page<Term> found = terms(taxonomy, request);
		return Listing.of(
				new Page<>(found.map((term) -> shown.show(term, request, this.server.getObject())).items(),
						number(taxonomy, request), request.count("per_page"), found.total()),
				request, this.server.getObject());
	}

	/** The page that an offset comes to stand on. */
	private static int number(RestTaxonomy taxonomy, RestRequest request) {
		return Listing.pageAfter(hasOffset(taxonomy, request) ? request.number("offset") : offset(taxonomy, request),
				request);
	}

	/** Without ids to go by, they go by their names. */
	private static Order order(RestRequest request) {
		Order order = ORDERS.getOrDefault(request.text("orderby"), Order.ID);
		return (order == Order.INCLUDE && request.numbers("include").isEmpty()) ? Order.NAME : order;
	}

	/** An offset goes before a page; trees are read by pages alone. */
	private static boolean hasOffset(RestTaxonomy taxonomy, RestRequest request) {
		return request.number("offset") != 0 && !taxonomy.taxonomy().hierarchical();
	}

	private static long offset(RestTaxonomy taxonomy, RestRequest request) {
		return hasOffset(taxonomy, request) ? Math.abs(request.number("offset"))
				: (Math.max(1, request.count("page")) - 1L) * request.count("per_page");
	}

	private Page<Term> find(RestTaxonomy taxonomy, RestRequest request, int size) {
		List<Long> include = request.numbers("include").isEmpty() ? null : request.numbers("include");
		return this.finder.find(new TermQuery(List.of(taxonomy.taxonomy()), request.search(), include,
				(include != null) ? List.of() : request.numbers("exclude"), RestRequest.slugs(request.value("slug")),
				request.gives("parent") ? Long.valueOf(request.number("parent")) : null,
				(request.number("post") != 0) ? Long.valueOf(request.number("post")) : null, request.flag("hide_empty"),
				order(request), !request.text("order").equals("desc"), offset(taxonomy, request), size));
	}

}
