package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.troppo.content.PostRights;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermCapabilities;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.content.TermChange;
import blog.troppo.content.TermFinder;
import blog.troppo.content.TermQuery;
import blog.troppo.content.Terms;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code wp.*} for terms of any taxonomy. */
@Component
@Order(170)
class TermMethods implements MethodFamily {

	private static final String[] USUAL = { "labels", "cap", "object_type" };

	private static final String NO_ASSIGNING = "Sorry, you are not allowed to assign terms in this taxonomy.";

	private final SignedMethods signed;

	private final Registry registry;

	private final Terms terms;

	private final TermFinder finder;

	private final TermAuthoring authoring;

	private final PostRights rights;

	TermMethods(SignedMethods signed, Registry registry, Terms terms, TermFinder finder, TermAuthoring authoring,
			PostRights rights) {
		this.signed = signed;
		this.registry = registry;
		this.terms = terms;
		this.finder = finder;
		this.authoring = authoring;
		this.rights = rights;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.getTaxonomies", this.signed.reading(3, this::taxonomies));
		methods.put("wp.getTaxonomy", this.signed.reading(4, this::taxonomy));
		methods.put("wp.getTerms", this.signed.reading(4, this::list));
		methods.put("wp.getTerm", this.signed.reading(5, this::one));
		methods.put("wp.deleteTerm", this.signed.writing(5, this::delete));
		methods.put("wp.editTerm", this.signed.writing(5, this::edit));
		methods.put("wp.newTerm", this.signed.writing(4, this::create));
		return methods;
	}

	private RpcValue taxonomies(SignedCall call) {
		Sent filter = new Sent(call.at(3));
		Fields fields = Fields.of(call, 4, USUAL);
		return RpcValue.of(this.registry.taxonomies()
			.stream()
			.filter((taxonomy) -> Filters.match(filter, (name) -> this.registry.property(taxonomy, name)))
			.filter((taxonomy) -> call.viewer().can(TermCapabilities.needed(Action.ASSIGN, taxonomy, false)))
			.map((taxonomy) -> this.registry.of(taxonomy, fields))
			.toList());
	}

	private RpcValue taxonomy(SignedCall call) {
		Taxonomy taxonomy = find(call.text(3));
		require(Action.ASSIGN, taxonomy, call, NO_ASSIGNING);
		return this.registry.of(taxonomy, Fields.of(call, 4, USUAL));
	}

	private Taxonomy find(String name) {
		return this.registry.taxonomy(name).orElseThrow(() -> new RpcFault(403, "Invalid taxonomy."));
	}

	private Term find(Taxonomy taxonomy, long id) {
		if (id == 0) {
			throw new RpcFault(500, "Empty Term.");
		}
		return this.terms.findById(id)
			.filter((term) -> term.taxonomy().equals(taxonomy))
			.orElseThrow(() -> new RpcFault(404, "Invalid term ID."));
	}

	private static void require(Action action, Taxonomy taxonomy, SignedCall call, String otherwise) {
		call.require(TermCapabilities.needed(action, taxonomy, false), otherwise);
	}

	private Term may(Action action, Term term, SignedCall call, String otherwise) {
		if (!this.rights.may(call.viewer(), action, term)) {
			throw new RpcFault(401, otherwise);
		}
		return term;
	}

	private RpcValue one(SignedCall call) {
		Term term = find(find(call.text(3)), call.id(4));
		return TermStructs.term(may(Action.ASSIGN, term, call, "Sorry, you are not allowed to assign this term."));
	}

	private RpcValue list(SignedCall call) {
		Taxonomy taxonomy = find(call.text(3));
		require(Action.ASSIGN, taxonomy, call, NO_ASSIGNING);
		Sent filter = new Sent(call.at(4));
		int number = filter.find("number").map(Counts::of).orElse(0);
		TermQuery query = new TermQuery(List.of(taxonomy), filter.counts("search") ? filter.text("search") : "", null,
				List.of(), List.of(), null, null, filter.counts("hide_empty"),
				filter.gives("orderby") ? order(filter.text("orderby")) : TermQuery.Order.NAME, isAscending(filter),
				(number == 0) ? 0 : filter.find("offset").map(Counts::offset).orElse(0),
				(number == 0) ? Counts.MOST : number);
		return RpcValue.of(this.finder.find(query).items().stream().map(TermStructs::term).toList());
	}

	/**
	 * A way to go is heeded with an order alone; what is none is taken for the other way.
	 */
	private static boolean isAscending(Sent filter) {
		return !filter.gives("orderby") || !filter.gives("order") || filter.text("order").equalsIgnoreCase("asc");
	}

	private static TermQuery.Order order(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "count" -> TermQuery.Order.COUNT;
			case "slug" -> TermQuery.Order.SLUG;
			case "description" -> TermQuery.Order.DESCRIPTION;
			case "id", "term_id", "none", "" -> TermQuery.Order.ID;
			default -> TermQuery.Order.NAME;
		};
	}

	private RpcValue create(SignedCall call) {
		Sent sent = new Sent(call.at(3));
		Taxonomy taxonomy = find(sent.text("taxonomy"));
		require(Action.EDIT, taxonomy, call, "Sorry, you are not allowed to create terms in this taxonomy.");
		TermChange named = TermChange.nothing().name(name(sent));
		if (taxonomy.hierarchical() && sent.gives("parent") && !sent.counts("parent")) {
			throw new RpcFault(500, "Empty Term.");
		}
		TermChange change = change(named, taxonomy, sent, "This taxonomy is not hierarchical.");
		return RpcValue.of(String.valueOf(Refusals.told(() -> this.authoring.create(taxonomy, change)).id()));
	}

	private RpcValue edit(SignedCall call) {
		Sent sent = new Sent(call.at(4));
		Taxonomy taxonomy = find(sent.text("taxonomy"));
		Term term = may(Action.EDIT, find(taxonomy, call.id(3)), call, "Sorry, you are not allowed to edit this term.");
		TermChange named = sent.gives("name") ? TermChange.nothing().name(name(sent)) : TermChange.nothing();
		TermChange change = change(named, taxonomy, sent, "Cannot set parent term, taxonomy is not hierarchical.");
		Refusals.told(() -> this.authoring.update(term.id(), change));
		return RpcValue.of(true);
	}

	private static String name(Sent sent) {
		String name = sent.text("name").strip();
		if (name.isEmpty()) {
			throw new RpcFault(403, "The term name cannot be empty.");
		}
		return name;
	}

	private TermChange change(TermChange given, Taxonomy taxonomy, Sent sent, String flat) {
		TermChange change = given;
		if (sent.counts("parent")) {
			if (!taxonomy.hierarchical()) {
				throw new RpcFault(403, flat);
			}
			change = change.parent(this.terms.findById(sent.number("parent"))
				.filter((term) -> term.taxonomy().equals(taxonomy))
				.map(Term::id)
				.orElseThrow(() -> new RpcFault(403, "Parent term does not exist.")));
		}
		if (sent.gives("description")) {
			change = change.description(sent.text("description"));
		}
		for (RpcValue item : sent.items("custom_fields")) {
			Sent entry = new Sent(item);
			if (entry.gives("key") && !TermStructs.isProtected(entry.text("key"))) {
				change = change.meta(entry.text("key"), entry.find("value").map(RpcValue::text).stream().toList());
			}
		}
		return sent.gives("slug") ? change.slug(sent.text("slug")) : change;
	}

	private RpcValue delete(SignedCall call) {
		Term term = may(Action.DELETE, find(find(call.text(3)), call.id(4)), call,
				"Sorry, you are not allowed to delete this term.");
		if (!this.authoring.delete(term.id())) {
			throw new RpcFault(500, "Sorry, deleting the term failed.");
		}
		return RpcValue.of(true);
	}

}
