package blog.troppo.formatting.block.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.TermSource;
import blog.troppo.formatting.data.TermView;

/**
 * The terms a block lists, under their parents or all side by side, with their counts.
 */
record TermTree(List<TermView> terms, boolean nested, Map<Long, Integer> counts) {

	static TermTree of(TermSource source, String taxonomy, boolean nested, Attributes attributes) {
		List<TermView> all = source.all(taxonomy);
		Set<Long> shown = new HashSet<>();
		for (TermView term : all) {
			if (attributes.isTrue("showEmpty") || term.count() > 0) {
				shown.add(term.id());
				addParents(source, term, nested, shown);
			}
		}
		boolean onlyTop = attributes.isTrue("showOnlyTopLevel");
		List<TermView> listed = all.stream()
			.filter((term) -> shown.contains(term.id()) && (!onlyTop || term.parentId() == 0))
			.toList();
		Map<Long, Integer> counts = new HashMap<>();
		if (attributes.isTrue("showPostCounts")) {
			listed.forEach((term) -> counts.put(term.id(), term.count()));
			if (nested) {
				counts.putAll(source.countsWithDescendants(taxonomy));
			}
		}
		return new TermTree(listed, nested, counts);
	}

	private static void addParents(TermSource source, TermView term, boolean nested, Set<Long> shown) {
		TermView parent = nested ? source.term(term.parentId()) : null;
		while (parent != null && shown.add(parent.id())) {
			parent = source.term(parent.parentId());
		}
	}

	boolean isEmpty() {
		return this.terms.isEmpty();
	}

	List<TermView> children(long parent) {
		if (!this.nested) {
			return (parent == 0) ? this.terms : List.of();
		}
		return this.terms.stream().filter((term) -> term.parentId() == parent).toList();
	}

	/** How many posts, in brackets; nothing when they are not to be shown. */
	String count(TermView term) {
		Integer count = this.counts.get(term.id());
		return (count != null) ? " (" + count + ")" : "";
	}

}
