package blog.troppo.rest.terms;

import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.rest.server.Contract;

/**
 * A taxonomy as the API knows it.
 *
 * @param base the last part of its route: {@code categories}
 * @param items the same of what has its terms: {@code posts}
 */
record RestTaxonomy(Taxonomy taxonomy, String base, String items, Contract contract) {

	/** What has its terms. */
	PostType type() {
		return this.items.equals("blocks") ? PostType.named("wp_block") : PostType.POST;
	}

	String route() {
		return "/wp/v2/" + this.base;
	}

}
