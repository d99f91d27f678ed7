package blog.troppo.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which terms of some taxonomies, and in what order: WordPress's {@code WP_Term_Query}.
 *
 * @param search what name or slug must contain; empty for any
 * @param include these alone; null for all
 * @param parent 0 for those at the top; null for any
 * @param post those of this post; null for all
 * @param nonEmpty whether they, or terms below them, must have published posts
 * @param offset how many are left out before the first
 */
public record TermQuery(List<Taxonomy> taxonomies, String search, @Nullable List<Long> include, List<Long> exclude,
		List<String> slugs, @Nullable Long parent, @Nullable Long post, boolean nonEmpty, Order order,
		boolean ascending, long offset, int size) {

	/** What terms are sorted by. */
	public enum Order {

		ID, NAME, SLUG, DESCRIPTION, COUNT, INCLUDE, INCLUDE_SLUGS

	}

	boolean isOfWholeTaxonomies() {
		return !this.taxonomies.isEmpty() && this.search.isBlank() && this.include == null && this.exclude.isEmpty()
				&& this.slugs.isEmpty() && this.parent == null && this.post == null && !this.nonEmpty;
	}

}
