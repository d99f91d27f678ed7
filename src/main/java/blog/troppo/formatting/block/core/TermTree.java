package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.TermSource;
import blog.troppo.formatting.data.TermView;
import org.jspecify.annotations.Nullable;

/**
 * The terms a block lists, under their parents or all side by side, with their counts.
 *
 * @param current the term whose archive the page is, and those above it
 */
record TermTree(List<TermView> terms, boolean nested, Map<Long, Integer> counts, List<TermView> current) {

	static TermTree of(BlockInstance block, String taxonomy, boolean nested) {
		TermSource source = block.site().terms();
		Attributes attributes = block.attributes();
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
		return new TermTree(listed, nested, counts, lineage(block.request().term(), all));
	}

	private static void addParents(TermSource source, TermView term, boolean nested, Set<Long> shown) {
		TermView parent = nested ? source.term(term.parentId()) : null;
		while (parent != null && shown.add(parent.id())) {
			parent = source.term(parent.parentId());
		}
	}

	private static List<TermView> lineage(@Nullable TermView shown, List<TermView> all) {
		List<TermView> lineage = new ArrayList<>();
		Optional<TermView> step = all.stream().filter((term) -> shown != null && term.id() == shown.id()).findFirst();
		while (step.isPresent() && !lineage.contains(step.get())) {
			lineage.add(step.get());
			long parent = step.get().parentId();
			step = all.stream().filter((term) -> term.id() == parent).findFirst();
		}
		return lineage;
	}

	boolean isCurrent(TermView term) {
		return !this.current.isEmpty() && this.current.getFirst().id() == term.id();
	}

	/** The classes that say where a term stands to the one shown. */
	String currentClass(TermView term) {
		int distance = this.current.indexOf(term);
		return switch (distance) {
			case -1 -> "";
			case 0 -> " current-cat";
			case 1 -> " current-cat-parent current-cat-ancestor";
			default -> " current-cat-ancestor";
		};
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
