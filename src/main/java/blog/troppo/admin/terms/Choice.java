package blog.troppo.admin.posts;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Escape;

/**
 * A term to be chosen.
 *
 * @param depth how many terms stand above it
 */
record Choice(long id, String name, int depth) {

	private static final int DEEPEST = 10;

	/** All terms of a taxonomy, each below its parent. */
	static List<Choice> of(Terms terms, Taxonomy taxonomy) {
		List<Term> all = terms.findAllByTaxonomy(taxonomy.name());
		List<Choice> choices = new ArrayList<>();
		all.stream().filter((term) -> term.parentId().isEmpty()).forEach((term) -> add(choices, term, all, 0));
		return choices;
	}

	private static void add(List<Choice> choices, Term term, List<Term> all, int depth) {
		choices.add(new Choice(term.id(), Escape.decode(term.name()), depth));
		if (depth < DEEPEST) {
			all.stream()
				.filter((child) -> child.parentId().filter((parent) -> parent == term.id()).isPresent())
				.forEach((child) -> add(choices, child, all, depth + 1));
		}
	}

	/** The name with its depth before it, for lists that cannot indent. */
	public String indented() {
		return "— ".repeat(this.depth) + this.name;
	}

}
