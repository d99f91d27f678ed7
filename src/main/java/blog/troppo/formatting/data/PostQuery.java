package blog.troppo.formatting.data;

import java.util.List;
import java.util.Map;

/**
 * Which posts a block wants: published ones unless the visitor may see more.
 *
 * @param types the post types
 * @param perPage how many at once, -1 for all
 * @param page the page of results, from 1
 * @param offset how many to leave out before the first page
 * @param orderBy date, title, menu_order, modified, rand, comment_count, id …
 * @param ascending whether the smallest comes first
 * @param search words, empty for none
 * @param authors author ids, empty for all
 * @param excluded ids to leave out
 * @param included ids to take only, empty for all
 * @param parents ids of parents, empty for all
 * @param terms term ids by taxonomy, of which a post needs one in each taxonomy
 * @param sticky only these, none of these, or those first
 */
public record PostQuery(List<String> types, int perPage, int page, int offset, String orderBy, boolean ascending,
		String search, List<Long> authors, List<Long> excluded, List<Long> included, List<Long> parents,
		Map<String, List<Long>> terms, Sticky sticky) {

	/** What becomes of sticky posts. */
	public enum Sticky {

		IGNORED, ONLY, EXCLUDED, FIRST

	}

	/** The newest posts. */
	public static PostQuery latest(int count) {
		return new PostQuery(List.of("post"), count, 1, 0, "date", false, "", List.of(), List.of(), List.of(),
				List.of(), Map.of(), Sticky.IGNORED);
	}

	public PostQuery ordered(String by, boolean smallestFirst) {
		return new PostQuery(this.types, this.perPage, this.page, this.offset, by, smallestFirst, this.search,
				this.authors, this.excluded, this.included, this.parents, this.terms, this.sticky);
	}

	public PostQuery ofTypes(List<String> wanted) {
		return new PostQuery(wanted, this.perPage, this.page, this.offset, this.orderBy, this.ascending, this.search,
				this.authors, this.excluded, this.included, this.parents, this.terms, this.sticky);
	}

	public PostQuery by(List<Long> wanted) {
		return new PostQuery(this.types, this.perPage, this.page, this.offset, this.orderBy, this.ascending,
				this.search, wanted, this.excluded, this.included, this.parents, this.terms, this.sticky);
	}

	public PostQuery in(Map<String, List<Long>> wanted) {
		return new PostQuery(this.types, this.perPage, this.page, this.offset, this.orderBy, this.ascending,
				this.search, this.authors, this.excluded, this.included, this.parents, wanted, this.sticky);
	}

}
