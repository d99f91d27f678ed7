package blog.troppo.content;

import blog.troppo.formatting.Slugs;
import blog.troppo.site.SiteLanguage;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slugs that no other term of the taxonomy has: {@code wp_unique_term_slug}. A child
 * takes its parents' to its own before it takes a number.
 */
@Component
class TermSlugs {

	private static final int MOST_BYTES = 200;

	private final JdbcClient database;

	private final Terms terms;

	private final SiteLanguage language;

	TermSlugs(JdbcClient database, Terms terms, SiteLanguage language) {
		this.language = language;
		this.database = database;
		this.terms = terms;
	}

	/** The slug that a name asks for, before anybody looks who else has it. */
	String of(String name) {
		return Slugs.sanitizeTitle(name, this.language.accents());
	}

	/**
	 * Two who write terms of this slug at once: the second waits for the first's commit.
	 */
	void waitForOthersLike(String slug) {
		this.database.sql("select 1 from pg_advisory_xact_lock(hashtext('term-slug'), hashtext(?))")
			.param(stem(slug))
			.query(Integer.class)
			.single();
	}

	String unique(String wanted, Taxonomy taxonomy, @Nullable Long parentId) {
		if (this.terms.findByTaxonomyAndSlug(taxonomy.name(), wanted).isEmpty()) {
			return wanted;
		}
		String slug = wanted;
		if (taxonomy.hierarchical() && parentId != null) {
			for (Term above : this.terms.findAncestry(parentId)) {
				slug = slug + "-" + above.slug();
				if (!isTaken(slug)) {
					return slug;
				}
			}
		}
		int number = 2;
		while (isTaken(numbered(slug, number))) {
			number++;
		}
		return numbered(slug, number);
	}

	/** In any taxonomy: the suffix is to make it one of a kind. */
	private boolean isTaken(String slug) {
		return this.terms.existsBySlug(slug);
	}

	private static String numbered(String slug, int number) {
		String suffix = "-" + number;
		return Slugs.shorten(slug, MOST_BYTES - suffix.length()) + suffix;
	}

	private static String stem(String slug) {
		int hyphen = slug.indexOf('-');
		return (hyphen > 0) ? slug.substring(0, hyphen) : slug;
	}

}
