package blog.troppo.rest.menus;

import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermFinder;
import blog.troppo.content.TermQuery;
import blog.troppo.content.TermQuery.Order;
import blog.troppo.content.Terms;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.support.Page;
import blog.troppo.theme.MenuPlaces;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** Menus, which are terms underneath. Whoever writes may read them. */
@Component
class MenusResource implements RestResource {

	private static final String ROUTE = "/wp/v2/menus";

	private static final Map<String, Order> ORDERS = Map.of("id", Order.ID, "include", Order.INCLUDE, "name",
			Order.NAME, "slug", Order.SLUG, "include_slugs", Order.INCLUDE_SLUGS, "description", Order.DESCRIPTION,
			"count", Order.COUNT);

	private final Terms terms;

	private final TermFinder finder;

	private final PostFinder readable;

	private final MenuPlaces places;

	private final MenuWriting writing;

	private final ObjectProvider<RestServer> server;

	MenusResource(Terms terms, TermFinder finder, PostFinder readable, MenuPlaces places, MenuWriting writing,
			ObjectProvider<RestServer> server) {
		this.terms = terms;
		this.finder = finder;
		this.readable = readable;
		this.places = places;
		this.writing = writing;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("menu");
		Representation<Term> shown = fields(contract);
		routes.at(ROUTE, contract)
			.get(this::mayList, (request) -> list(shown, request))
			.post(MenusResource::mayCreate, (request) -> created(this.writing.create(request), shown, request))
			.checking("locations", this.writing::checkPlaces);
		routes.at(ROUTE + "/(?P<id>[\\d]+)", contract)
			.get(this::mayRead, (request) -> show(find(request), shown, request))
			.edit((request) -> mayChange("rest_cannot_update", "edit", request),
					(request) -> show(this.writing.update(find(request), request), shown, request.inEditContext()))
			.delete((request) -> mayChange("rest_cannot_delete", "delete", request),
					(request) -> delete(find(request), shown, request))
			.checking("locations", this.writing::checkPlaces);
	}

	private Representation<Term> fields(Contract contract) {
		return new Representation<Term>(contract).field("id", Term::id)
			.field("description", Term::description)
			.field("name", Term::name)
			.field("slug", Term::slug)
			.field("meta", (menu) -> RestJson.array())
			.field("locations", (menu) -> this.places.of(menu.id()))
			.field("auto_add", (menu) -> this.places.isExtended(menu.id()))
			.links(MenusResource::links);
	}

	private static void links(Term menu, Links links) {
		links.self(ROUTE + "/" + menu.id())
			.to("collection", ROUTE)
			.to("about", "/wp/v2/taxonomies/nav_menu")
			.to("wp:post_type", "/wp/v2/menu-items?menus=" + menu.id());
	}

	private Term find(RestRequest request) {
		return this.terms.findById(request.number("id"))
			.filter((term) -> term.taxonomy().equals(Taxonomy.NAV_MENU))
			.orElseThrow(() -> new RestException("rest_term_invalid", "Term does not exist.", 404));
	}

	private void mayList(RestRequest request) {
		if (request.forEditing() && !MenuRights.mayKeep(request)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit terms in this taxonomy.");
		}
		if (request.number("post") != 0) {
			mayReadItem(request);
		}
		MenuRights.mayRead("menus", request);
	}

	/** Nothing but an entry stands in a menu. */
	private void mayReadItem(RestRequest request) {
		Post post = this.readable.read(request.number("post"))
			.orElseThrow(() -> new RestException("rest_post_invalid_id", "Invalid post ID.", 400));
		if (!post.is(PostType.NAV_MENU_ITEM)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to view terms for this post.");
		}
	}

	private void mayRead(RestRequest request) {
		find(request);
		if (request.forEditing() && !MenuRights.mayKeep(request)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit this term.");
		}
		MenuRights.mayRead("menus", request);
	}

	private static void mayCreate(RestRequest request) {
		if (!MenuRights.mayKeep(request)) {
			throw RestException.forbidden(request, "rest_cannot_create",
					"Sorry, you are not allowed to create terms in this taxonomy.");
		}
	}

	private void mayChange(String code, String verb, RestRequest request) {
		find(request);
		if (!MenuRights.mayKeep(request)) {
			throw RestException.forbidden(request, code, "Sorry, you are not allowed to " + verb + " this term.");
		}
	}

	private RestResponse list(Representation<Term> shown, RestRequest request) {
		int size = request.count("per_page");
		int page = Math.max(1, request.count("page"));
		long offset = request.gives("offset") ? request.number("offset") : (page - 1L) * size;
		List<Long> include = request.numbers("include").isEmpty() ? null : request.numbers("include");
		Page<Term> found = this.finder.find(new TermQuery(List.of(Taxonomy.NAV_MENU), request.text("search"), include,
				request.numbers("exclude"), RestRequest.slugs(request.value("slug")), null,
				(request.number("post") != 0) ? Long.valueOf(request.number("post")) : null, request.flag("hide_empty"),
				ORDERS.getOrDefault(request.text("orderby"), Order.ID), !request.text("order").equals("desc"), offset,
				size));
		return Listing.of(new Page<>(found.map((menu) -> shown.show(menu, request, this.server.getObject())).items(),
				Listing.pageAfter(offset, request), size, found.total()), request, this.server.getObject());
	}

	private RestResponse show(Term menu, Representation<Term> shown, RestRequest request) {
		return RestResponse.ok(shown.show(menu, request, this.server.getObject()));
	}

	private RestResponse created(Term menu, Representation<Term> shown, RestRequest request) {
		return RestResponse.created(shown.show(menu, request.inEditContext(), this.server.getObject()),
				this.server.getObject().address(ROUTE + "/" + menu.id()));
	}

	private RestResponse delete(Term menu, Representation<Term> shown, RestRequest request) {
		request.requireForce("Menus do");
		RestResponse answer = RestResponse.deleted(shown.show(menu, request, this.server.getObject()));
		this.writing.delete(menu);
		return answer;
	}

}
