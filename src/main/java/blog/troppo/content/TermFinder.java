package blog.troppo.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.support.Page;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Finds terms, a page at a time. */
@Component
@Transactional(readOnly = true)
public class TermFinder {

	/** The term or one below it has published posts. */
	private static final String BELOW = """
			exists (
				with recursive below (id, post_count) as (
					select t.id, t.post_count
					union
					select c.id, c.post_count from terms c join below b on c.parent_id = b.id)
				select from below where post_count > 0)""";

	private final EntityManager database;

	private final Terms terms;

	private final TermRows rows;

	TermFinder(EntityManager database, Terms terms, TermRows rows) {
		this.database = database;
		this.terms = terms;
		this.rows = rows;
	}

	/**
	 * These terms as they are shown; where something is written, as they can be changed.
	 * What was read in this transaction already costs nothing.
	 */
	public List<Term> read(List<Long> ids) {
		return TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? this.rows.find(ids)
				: this.terms.findAllByIdIn(ids);
	}

	public Optional<Term> read(long id) {
		return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
				? this.rows.find(List.of(id)).stream().findFirst() : this.terms.findById(id);
	}

	/** All of these taxonomies, by name, to be shown. */
	public List<Term> ofTaxonomies(List<Taxonomy> taxonomies) {
		return this.rows.ofTaxonomies(taxonomies);
	}

	/** Those that have most posts, of equals by name, to be shown. */
	public List<Term> mostUsed(Taxonomy taxonomy, int most) {
		return this.rows.mostUsed(taxonomy, most);
	}

	public Page<Term> find(TermQuery query) {
		SqlPage<Term> page = new SqlPage<>(Term.class, "terms", "t");
		page.any("t.taxonomy in (:taxonomies)", "taxonomies", query.taxonomies().stream().map(Taxonomy::name).toList());
		page.matching(query.search(), List.of("fold(t.name)", "t.slug"));
		page.only(query.include());
		page.any("t.id not in (:exclude)", "exclude", query.exclude());
		page.any("t.slug in (:slugs)", "slugs", query.slugs());
		if (query.parent() != null) {
			page.add("coalesce(t.parent_id, 0) = " + query.parent());
		}
		if (query.post() != null) {
			page.add("exists (select from post_terms p where p.term_id = t.id and p.post_id = " + query.post() + ")");
		}
		if (query.nonEmpty()) {
			page.add(query.taxonomies().stream().anyMatch(Taxonomy::hierarchical) ? BELOW : "t.post_count > 0");
		}
		if (query.isOfWholeTaxonomies()) {
			page.countedBy("term_counts", "number");
		}
		return page.read(this.database, order(query, page), query.offset(), query.size());
	}

	/** The terms of each of these posts, in the order of their names. */
	public Map<Long, List<Term>> ofPosts(Taxonomy taxonomy, Collection<Long> posts) {
		return this.rows.ofPosts(taxonomy, posts);
	}

	private static String order(TermQuery query, SqlPage<Term> page) {
		String way = query.ascending() ? " asc" : " desc";
		return switch (query.order()) {
			case ID -> "t.id" + way;
			case NAME -> "fold(t.name)" + way + ", t.id" + way;
			case SLUG -> "t.slug using " + (query.ascending() ? "~<~" : "~>~");
			case DESCRIPTION -> "fold(t.description)" + way + ", t.id";
			case COUNT -> "t.post_count" + way + ", t.id";
			case INCLUDE -> page.asGiven(query.include());
			case INCLUDE_SLUGS -> page.asGiven("t.slug", query.slugs());
		};
	}

}
