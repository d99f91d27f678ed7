package blog.troppo.rest.terms;

import blog.troppo.content.Taxonomy;
import blog.troppo.rest.server.Contract;

/**
 * A taxonomy as the API knows it.
 *
 * @param base the last part of its route: {@code categories}
 * @param items the same of what has its terms: {@code posts}
 */
record RestTaxonomy(Taxonomy taxonomy, String base, String items, Contract contract) {

	String route() {
		return "/wp/v2/" + this.base;
	}

}
