package blog.troppo.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many published posts a query finds, where the number is kept and need not be
 * counted: all of them, those of a month or a year, of an author, of one term, or of one
 * with all below it.
 */
@Component
class KeptCounts {

	/** What has no terms that posts have, so that a term's count is that of its posts. */
	private static final Set<String> WITHOUT_TERMS = Set.of("post", "page", "nav_menu_item", "wp_block",
			"wp_navigation", "wp_template", "wp_template_part", "wp_global_styles", "wp_font_family", "wp_font_face");

	private final JdbcClient database;

	KeptCounts(JdbcClient database) {
		this.database = database;
	}

	Optional<Long> of(PostQuery query) {
		boolean ofPublished = query.statuses.isEmpty() || query.statuses.contains(PostStatus.PUBLISH);
		if (query.isNarrowedOtherwise() || !ofPublished) {
			return Optional.empty();
		}
		boolean dated = !query.date.isAny();
		boolean written = !query.authors.isEmpty();
		boolean filed = !query.terms.isEmpty();
		if (dated) {
			return (written || filed) ? Optional.empty() : inMonths(query);
		}
		if (written) {
			return filed ? Optional.empty() : Optional.of(number(
					"select coalesce(sum(post_count), 0) from author_counts where type in (:types) and author_id in (:authors)",
					Map.of("types", types(query), "authors", query.authors)));
		}
		return filed ? inTerms(query)
				: Optional.of(number("select coalesce(sum(post_count), 0) from month_counts where type in (:types)",
						Map.of("types", types(query))));
	}

	private Optional<Long> inMonths(PostQuery query) {
		PostQuery.DateCondition date = query.date;
		Integer year = date.year();
		if (year == null || year < 1 || year > 9999
				|| !date.equals(PostQuery.DateCondition.of(year, date.month(), null))) {
			return Optional.empty();
		}
		Integer month = date.month();
		if (month != null && (month < 1 || month > 12)) {
			return Optional.empty();
		}
		return Optional.of(number("""
				select coalesce(sum(post_count), 0) from month_counts where type in (:types)
					and month between make_date(:year, :from, 1) and make_date(:year, :to, 1)""", Map.of("types",
				types(query), "year", year, "from", (month != null) ? month : 1, "to", (month != null) ? month : 12)));
	}

	private Optional<Long> inTerms(PostQuery query) {
		PostQuery.TermCondition condition = query.terms.getFirst();
		if (query.terms.size() > 1 || !condition.wanted() || !query.types.equals(List.of(PostType.POST))) {
			return Optional.empty();
		}
		Set<Long> terms = Set.copyOf(condition.termIds());
		return (terms.size() == 1) ? inTerm(terms.iterator().next()) : inTree(terms);
	}

	/** A term's count is of posts of all types: it helps where posts alone have terms. */
	private Optional<Long> inTerm(long term) {
		return this.database.sql("""
				select post_count from terms where id = :term and not exists (
					select from month_counts where type not in (:without) and post_count > 0)""")
			.param("term", term)
			.param("without", WITHOUT_TERMS)
			.query(Long.class)
			.optional();
	}

	/** If these are a term and all below it. */
	private Optional<Long> inTree(Set<Long> terms) {
		return this.database.sql("""
				select post_count from tree_counts c where term_id = any (:terms) and (
					with recursive below (id) as (
						select c.term_id union select t.id from terms t join below b on t.parent_id = b.id)
					select count(*) = :number and bool_and(id = any (:terms)) from below)""")
			.param("terms", terms.toArray(Long[]::new))
			.param("number", terms.size())
			.query(Long.class)
			.optional();
	}

	/** Finds the numbers of trees that are not kept yet. */
	void countTrees() {
		this.database.sql("call count_trees()").update();
	}

	/** Makes one number of what was noted of terms that came and went. */
	void foldTerms() {
		this.database.sql("select fold_term_counts()").query((row) -> {
		});
	}

	private static List<String> types(PostQuery query) {
		return query.types.stream().map(PostType::name).toList();
	}

	private long number(String sql, Map<String, ?> parameters) {
		return this.database.sql(sql).params(parameters).query(Long.class).single();
	}

}
