package blog.troppo.rest.terms;

import java.util.List;
import java.util.function.Function;

import blog.troppo.content.PostRights;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.content.TermCapabilities;
import blog.troppo.content.TermChange;
import blog.troppo.content.TermExistsException;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Sanitize;
import blog.troppo.formatting.Slugs;
import blog.troppo.rest.meta.MetaFields;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.site.MetaField.Subject;
import blog.troppo.site.SiteLanguage;
import blog.troppo.support.InvalidException;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Makes, changes and deletes terms. */
@Component
class TermWriting {

	private final TermAuthoring authoring;

	private final Terms terms;

	private final PostRights rights;

	private final ObjectProvider<RestServer> server;

	private final SiteLanguage language;

	private final MetaFields meta;

	TermWriting(TermAuthoring authoring, Terms terms, PostRights rights, ObjectProvider<RestServer> server,
			SiteLanguage language, MetaFields meta) {
		this.meta = meta;
		this.language = language;
		this.authoring = authoring;
		this.terms = terms;
		this.rights = rights;
		this.server = server;
	}

	/** Adds the writing methods to the routes of all terms and of one. */
	void add(RestTaxonomy taxonomy, Representation<Term> shown, Route all, Route one) {
		all.post((request) -> mayCreate(taxonomy, request), (request) -> create(taxonomy, shown, request));
		one.edit(
				(request) -> may(taxonomy, Action.EDIT, "rest_cannot_update",
						"Sorry, you are not allowed to edit this term.", request),
				(request) -> update(taxonomy, shown, request))
			.delete((request) -> may(taxonomy, Action.DELETE, "rest_cannot_delete",
					"Sorry, you are not allowed to delete this term.", request),
					(request) -> delete(taxonomy, shown, request));
	}

	/** Whoever writes posts makes tags for them; categories are kept by fewer. */
	private static void mayCreate(RestTaxonomy taxonomy, RestRequest request) {
		Action action = taxonomy.taxonomy().hierarchical() ? Action.EDIT : Action.ASSIGN;
		if (!request.viewer().can(TermCapabilities.needed(action, taxonomy.taxonomy(), false))) {
			throw RestException.forbidden(request, "rest_cannot_create",
					"Sorry, you are not allowed to create terms in this taxonomy.");
		}
	}

	private void may(RestTaxonomy taxonomy, Action action, String code, String message, RestRequest request) {
		if (!this.rights.may(request.viewer(), action, find(taxonomy, request))) {
			throw RestException.forbidden(request, code, message);
		}
	}

	/** A term that was read for an answer that brings it along, or links to it. */
	record Known(long id) {
	}

	Term find(RestTaxonomy taxonomy, RestRequest request) {
		return request.recall(new Known(request.number("id")), Term.class)
			.or(() -> this.terms.findById(request.number("id")))
			.filter((term) -> term.taxonomy().equals(taxonomy.taxonomy()))
			.orElseThrow(() -> new RestException("rest_term_invalid", "Term does not exist.", 404));
	}

	private RestResponse create(RestTaxonomy taxonomy, Representation<Term> shown, RestRequest request) {
		try {
			Term term = this.authoring.create(taxonomy.taxonomy(), change(taxonomy, request));
			return RestResponse.created(show(shown, term, request),
					this.server.getObject().address(taxonomy.route() + "/" + term.id()));
		}
		catch (TermExistsException ex) {
			ObjectNode data = RestJson.object().put("status", 400).put("term_id", ex.termId());
			throw new RestException(ex.code(), String.valueOf(ex.getMessage()), data).with(ex.termId());
		}
		catch (InvalidException ex) {
			throw RestException.passedOn(ex);
		}
	}

	private RestResponse update(RestTaxonomy taxonomy, Representation<Term> shown, RestRequest request) {
		try {
			Term term = this.authoring.update(request.number("id"), change(taxonomy, request));
			return RestResponse.ok(show(shown, term, request));
		}
		catch (InvalidException ex) {
			throw RestException.passedOn(ex);
		}
	}

	private RestResponse delete(RestTaxonomy taxonomy, Representation<Term> shown, RestRequest request) {
		request.requireForce("Terms do");
		ObjectNode previous = show(shown, find(taxonomy, request), request);
		this.authoring.delete(request.number("id"));
		return RestResponse.deleted(previous);
	}

	private ObjectNode show(Representation<Term> shown, Term term, RestRequest request) {
		RestRequest editing = request.inEditContext();
		return shown.show(term, editing, this.server.getObject());
	}

	private TermChange change(RestTaxonomy taxonomy, RestRequest request) {
		TermChange change = TermChange.nothing();
		if (request.has("name")) {
			change = change.name(Sanitize.textField(request.text("name")));
		}
		if (request.gives("slug")) {
			change = change.slug(Slugs.sanitizeTitle(request.slug(), this.language.accents()));
		}
		if (request.gives("description")) {
			change = change.description(request.text("description"));
		}
		change = request.gives("parent") ? change.parent(parent(taxonomy, request)) : change;
		for (var entry : this.meta.read(Subject.TERM, taxonomy.taxonomy().name(), stored(request), request)
			.entrySet()) {
			change = change.meta(entry.getKey(), entry.getValue());
		}
		return change;
	}

	private Function<String, List<String>> stored(RestRequest request) {
		return (name) -> this.terms.findById(request.number("id"))
			.map((term) -> term.metaValues(name))
			.orElseGet(List::of);
	}

	private long parent(RestTaxonomy taxonomy, RestRequest request) {
		if (!taxonomy.taxonomy().hierarchical()) {
			throw new RestException("rest_taxonomy_not_hierarchical",
					"Cannot set parent term, taxonomy is not hierarchical.", 400);
		}
		long parent = request.number("parent");
		boolean there = parent == 0 || this.terms.findById(parent)
			.filter((term) -> term.taxonomy().equals(taxonomy.taxonomy()))
			.isPresent();
		if (!there) {
			throw new RestException("rest_term_invalid", "Parent term does not exist.", 400);
		}
		return parent;
	}

}
