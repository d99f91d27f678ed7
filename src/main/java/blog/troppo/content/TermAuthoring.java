package blog.troppo.content;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.TermChanged.Kind;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the terms of all taxonomies: {@code wp_insert_term}, {@code wp_update_term},
 * {@code wp_delete_term}.
 */
@Component
@Transactional
public class TermAuthoring {

	private final Terms terms;

	private final TermSlugs slugs;

	private final TermTwins twins;

	private final TermRemoval removal;

	private final EntityManager database;

	private final ApplicationEventPublisher events;

	TermAuthoring(Terms terms, TermSlugs slugs, TermTwins twins, TermRemoval removal, EntityManager database,
			ApplicationEventPublisher events) {
		this.terms = terms;
		this.slugs = slugs;
		this.twins = twins;
		this.removal = removal;
		this.database = database;
		this.events = events;
	}

	/**
	 * A new term.
	 * @throws TermExistsException if there is one of this name at its place
	 */
	public Term create(Taxonomy taxonomy, TermChange change) {
		String name = TermTexts.name(Objects.requireNonNullElse(change.name(), ""));
		Long parent = parent(change.parentId());
		String asked = this.slugs.of(Objects.requireNonNullElse(change.slug(), ""));
		String wanted = asked.isEmpty() ? this.slugs.of(name) : asked;
		this.slugs.waitForOthersLike(wanted);
		this.twins.refuse(taxonomy, name, wanted, !asked.isEmpty(), parent);
		Term term = new Term(taxonomy, name, this.slugs.unique(wanted, taxonomy, parent));
		term.moveBelow(parent);
		describe(term, change);
		this.terms.save(term);
		if (wanted.isEmpty()) {
			term.rename(name, this.slugs.unique(String.valueOf(term.id()), taxonomy, null));
		}
		return tell(term, Kind.CREATED);
	}

	public Term update(long id, TermChange change) {
		Term term = find(id);
		String name = TermTexts.name(Objects.requireNonNullElse(change.name(), term.name()));
		Long before = term.parentId().orElse(null);
		if (change.parentId() != null) {
			term.moveBelow(withoutCircle(term, parent(change.parentId())));
		}
		term.rename(name, slug(term, name, change.slug(), !Objects.equals(before, term.parentId().orElse(null))));
		describe(term, change);
		return tell(term, Kind.UPDATED);
	}

	/**
	 * Its children move to its parent, its posts to the default category if they have no
	 * other.
	 * @return false if it is the default category, which stays
	 */
	public boolean delete(long id) {
		Term term = find(id);
		if (!this.removal.remove(term)) {
			return false;
		}
		this.events.publishEvent(new TermChanged(id, term.taxonomy(), Kind.DELETED));
		return true;
	}

	/**
	 * What is filed under a term is filed under another of its taxonomy; then it is
	 * deleted.
	 * @return false if it is the default category, which stays
	 */
	public boolean merge(long id, long into) {
		Term term = find(id);
		Term target = find(into);
		if (id == into || !term.taxonomy().equals(target.taxonomy())) {
			throw new InvalidException("into", "invalid_term", "Terms are merged into another of their taxonomy.");
		}
		if (this.removal.isDefault(term)) {
			return false;
		}
		this.removal.hand(term, target);
		return delete(id);
	}

	/** The terms of these names or slugs; those that are not there yet are made. */
	public List<Term> named(Taxonomy taxonomy, Collection<String> names) {
		Set<Term> found = new LinkedHashSet<>();
		names.stream()
			.filter((name) -> !name.isBlank())
			.sorted()
			.forEach((name) -> found.add(find(taxonomy, name).orElseGet(() -> findOrCreate(taxonomy, name))));
		return List.copyOf(found);
	}

	/** Somebody else may have made it just now. */
	private Term findOrCreate(Taxonomy taxonomy, String name) {
		this.slugs.waitForOthersLike(this.slugs.of(name));
		return find(taxonomy, name).orElseGet(() -> create(taxonomy, TermChange.named(name)));
	}

	private Optional<Term> find(Taxonomy taxonomy, String name) {
		return this.terms.findByTaxonomyAndSlug(taxonomy.name(), this.slugs.of(name))
			.or(() -> this.terms.findAllByTaxonomyAndName(taxonomy.name(), TermTexts.name(name)).stream().findFirst());
	}

	private Term find(long id) {
		return this.terms.findById(id).orElseThrow(() -> new NotFoundException("There is no term " + id));
	}

	private @Nullable Long parent(@Nullable Long asked) {
		if (asked == null || asked == 0) {
			return null;
		}
		if (this.terms.findById(asked).isEmpty()) {
			throw new InvalidException("parent", "missing_parent", "Parent term does not exist.");
		}
		return asked;
	}

	private @Nullable Long withoutCircle(Term term, @Nullable Long parent) {
		boolean circle = parent != null
				&& this.terms.findAncestry(parent).stream().anyMatch((above) -> above.id() == term.id());
		return circle ? null : parent;
	}

	private String slug(Term term, String name, @Nullable String asked, boolean moved) {
		if (asked == null) {
			return term.slug();
		}
		boolean free = asked.isEmpty() || moved;
		String slug = this.slugs.of(asked.isEmpty() ? name : asked);
		String wanted = slug.isEmpty() ? String.valueOf(term.id()) : slug;
		this.slugs.waitForOthersLike(wanted);
		Optional<Term> other = this.terms.findByTaxonomyAndSlug(term.taxonomy().name(), wanted)
			.filter((found) -> found.id() != term.id());
		if (other.isPresent() && !free) {
			throw new InvalidException("slug", "duplicate_term_slug",
					"The slug &#8220;" + wanted + "&#8221; is already in use by another term.");
		}
		return other.isEmpty() ? wanted : this.slugs.unique(wanted, term.taxonomy(), term.parentId().orElse(null));
	}

	private static void describe(Term term, TermChange change) {
		if (change.description() != null) {
			term.describe(TermTexts.description(change.description()));
		}
		change.meta().forEach(term::setMeta);
	}

	private Term tell(Term term, Kind kind) {
		this.database.flush();
		this.events.publishEvent(new TermChanged(term.id(), term.taxonomy(), kind));
		return term;
	}

}
