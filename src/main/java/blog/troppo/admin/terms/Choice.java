package blog.troppo.admin.terms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Escape;

/**
 * A term to be chosen.
 *
 * @param depth how many terms stand above it
 */
public record Choice(long id, String name, int depth) {

	private static final int DEEPEST = 10;

	/** All terms of a taxonomy, each below its parent. */
	public static List<Choice> of(Terms terms, Taxonomy taxonomy) {
		List<Term> all = terms.findAllByTaxonomy(taxonomy.name());
		Set<Long> ids = all.stream().map(Term::id).collect(Collectors.toSet());
		Map<Long, List<Term>> below = all.stream()
			.collect(Collectors.groupingBy((term) -> term.parentId().filter(ids::contains).orElse(0L)));
		Set<Choice> choices = new LinkedHashSet<>();
		add(choices, below, 0, 0);
		addLost(choices, all);
		return List.copyOf(choices);
	}

	private static void add(Set<Choice> choices, Map<Long, List<Term>> below, long parent, int depth) {
		for (Term term : below.getOrDefault(parent, List.of())) {
			choices.add(of(term, depth));
			if (depth < DEEPEST) {
				add(choices, below, term.id(), depth + 1);
			}
		}
	}

	/** An import may have brought a circle of parents. */
	private static void addLost(Set<Choice> choices, List<Term> all) {
		Set<Long> found = choices.stream().map(Choice::id).collect(Collectors.toSet());
		List<Term> lost = new ArrayList<>(all);
		lost.removeIf((term) -> found.contains(term.id()));
		lost.forEach((term) -> choices.add(of(term, 0)));
	}

	private static Choice of(Term term, int depth) {
		return new Choice(term.id(), Escape.decode(term.name()), depth);
	}

	/** The name with its depth before it, for lists that cannot indent. */
	public String indented() {
		return "— ".repeat(this.depth) + this.name;
	}

}
