package blog.troppo.xmlrpc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.PostChange;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermCapabilities;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.content.TermChange;
import blog.troppo.content.Terms;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;

import org.springframework.stereotype.Component;

/**
 * The terms that a post is sent with: by number in {@code terms}, by name in
 * {@code terms_names}, where those that are new are made.
 */
@Component
class SentTerms {

	private final Registry registry;

	private final Terms terms;

	private final TermAuthoring authoring;

	SentTerms(Registry registry, Terms terms, TermAuthoring authoring) {
		this.registry = registry;
		this.terms = terms;
		this.authoring = authoring;
	}

	PostChange change(PostChange given, Sent sent, PostType type, SignedCall call) {
		Map<Taxonomy, List<Long>> all = new LinkedHashMap<>();
		members(sent, "terms").forEach((name, ids) -> {
			Taxonomy taxonomy = taxonomy(name, type, call);
			List<Long> terms = all.computeIfAbsent(taxonomy, (one) -> new ArrayList<>());
			ids.items().forEach((id) -> terms.add(numbered(taxonomy, id.number())));
		});
		members(sent, "terms_names").forEach((name, names) -> {
			Taxonomy taxonomy = taxonomy(name, type, call);
			List<Long> terms = all.computeIfAbsent(taxonomy, (one) -> new ArrayList<>());
			names.items().forEach((one) -> terms.add(named(taxonomy, one.text(), call)));
		});
		PostChange change = given;
		for (Map.Entry<Taxonomy, List<Long>> terms : all.entrySet()) {
			change = change.terms(terms.getKey(), terms.getValue());
		}
		return change;
	}

	private static Map<String, RpcValue> members(Sent sent, String name) {
		return (sent.get(name) instanceof RpcValue.Struct struct) ? struct.members() : Map.of();
	}

	private Taxonomy taxonomy(String name, PostType type, SignedCall call) {
		if (!this.registry.taxonomies(type).contains(name)) {
			throw new RpcFault(401, "Sorry, one of the given taxonomies is not supported by the post type.");
		}
		Taxonomy taxonomy = Taxonomy.named(name);
		call.require(TermCapabilities.needed(Action.ASSIGN, taxonomy, false),
				"Sorry, you are not allowed to assign a term to one of the given taxonomies.");
		return taxonomy;
	}

	private long numbered(Taxonomy taxonomy, long id) {
		return this.terms.findById(id)
			.filter((term) -> term.taxonomy().equals(taxonomy))
			.map(Term::id)
			.orElseThrow(() -> new RpcFault(403, "Invalid term ID."));
	}

	private long named(Taxonomy taxonomy, String name, SignedCall call) {
		List<Term> known = this.terms.findAllByTaxonomyAndName(taxonomy.name(), name.strip());
		if (taxonomy.hierarchical() && known.size() > 1) {
			throw new RpcFault(401, "Ambiguous term name used in a hierarchical taxonomy. Please use term ID instead.");
		}
		if (!known.isEmpty()) {
			return known.getFirst().id();
		}
		call.require(TermCapabilities.needed(Action.EDIT, taxonomy, false),
				"Sorry, you are not allowed to add a term to one of the given taxonomies.");
		return Refusals.told(() -> this.authoring.create(taxonomy, TermChange.named(name))).id();
	}

}
