package blog.troppo.rest.menus;

import java.util.List;

import blog.troppo.content.PostQuery;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermChange;
import blog.troppo.content.TermExistsException;
import blog.troppo.content.Terms;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.support.InvalidException;
import blog.troppo.theme.MenuPlaces;
import blog.troppo.user.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Makes, changes and deletes menus. A menu's slug follows its name, whatever is asked
 * for, and no two menus have one name.
 */
@Component
class MenuWriting {

	private static final int MANY = 1000;

	private final TermAuthoring authoring;

	private final Terms terms;

	private final PostFinder finder;

	private final PostRemoval removal;

	private final MenuPlaces places;

	MenuWriting(TermAuthoring authoring, Terms terms, PostFinder finder, PostRemoval removal, MenuPlaces places) {
		this.authoring = authoring;
		this.terms = terms;
		this.finder = finder;
		this.removal = removal;
		this.places = places;
	}

	void checkPlaces(JsonNode locations, RestRequest request) throws InvalidValue {
		for (JsonNode location : locations) {
			if (!this.places.labels().containsKey(location.asString(""))) {
				throw new InvalidValue("rest_invalid_menu_location", "Invalid menu location.",
						RestJson.object().put("location", location.asString("")));
			}
		}
	}

	Term create(RestRequest request) {
		try {
			Term menu = this.authoring.create(Taxonomy.NAV_MENU,
					described(TermChange.named(request.text("name")), request));
			place(menu, request);
			return menu;
		}
		catch (TermExistsException ex) {
			ObjectNode data = RestJson.object().put("status", 400).put("term_id", ex.termId());
			throw new RestException("menu_exists", taken(request.text("name")), data).withOnce(ex.termId());
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
	}

	Term update(Term menu, RestRequest request) {
		String name = request.gives("name") ? request.text("name") : menu.name();
		boolean taken = this.terms.findAllByTaxonomyAndName(Taxonomy.NAV_MENU.name(), name)
			.stream()
			.anyMatch((other) -> other.id() != menu.id());
		if (taken) {
			throw new RestException("menu_exists", taken(name), (ObjectNode) null);
		}
		try {
			Term changed = this.authoring.update(menu.id(), described(TermChange.named(name).slug(""), request));
			place(changed, request);
			return changed;
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
	}

	private static TermChange described(TermChange change, RestRequest request) {
		if (request.gives("parent")) {
			throw new RestException("rest_taxonomy_not_hierarchical",
					"Cannot set parent term, taxonomy is not hierarchical.", 400);
		}
		return request.gives("description") ? change.description(request.text("description")) : change;
	}

	private static String taken(String name) {
		return "The menu name <strong>%s</strong> conflicts with another menu name. Please try another."
			.formatted(blog.troppo.formatting.Escape.html(name));
	}

	private void place(Term menu, RestRequest request) {
		if (request.gives("locations")) {
			this.places.put(menu.id(), request.texts("locations"));
		}
		if (request.gives("auto_add")) {
			this.places.extend(menu.id(), request.flag("auto_add"));
		}
	}

	/** With all of its entries, and out of the places where it stood. */
	void delete(Term menu) {
		PostQuery entries = PostQuery.posts()
			.ofType(PostType.NAV_MENU_ITEM)
			.in(java.util.Set.of(menu.id()))
			.ofStatuses(List.of(PostStatus.PUBLISH, PostStatus.DRAFT))
			.page(1, MANY);
		List<Long> ids = this.finder.findIds(entries, Viewer.anybody());
		while (!ids.isEmpty()) {
			ids.forEach(this.removal::delete);
			ids = this.finder.findIds(entries, Viewer.anybody());
		}
		this.places.put(menu.id(), List.of());
		this.places.extend(menu.id(), false);
		this.authoring.delete(menu.id());
	}

}
