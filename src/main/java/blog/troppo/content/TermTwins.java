package blog.troppo.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps two terms of one name from standing at the same place: below one parent, or in a
 * taxonomy without parents. With a slug of its own a term may share a name.
 */
@Component
class TermTwins {

	private final Terms terms;

	TermTwins(Terms terms) {
		this.terms = terms;
	}

	void refuse(Taxonomy taxonomy, String name, String slug, boolean slugGiven, @Nullable Long parent) {
		List<Term> beside = this.terms.findAllByTaxonomyAndName(taxonomy.name(), name)
			.stream()
			.filter((term) -> !taxonomy.hierarchical() || Objects.equals(term.parentId().orElse(null), parent))
			.toList();
		Optional<Term> twin = beside.stream().filter((term) -> !slugGiven || term.slug().equals(slug)).findFirst();
		if (twin.isEmpty() && !beside.isEmpty()) {
			twin = this.terms.findByTaxonomyAndSlug(taxonomy.name(), slug)
				.filter((term) -> !taxonomy.hierarchical() || Objects.equals(term.parentId().orElse(null), parent));
		}
		twin.ifPresent((term) -> {
			throw new TermExistsException(term.id(), taxonomy.hierarchical());
		});
	}

}
