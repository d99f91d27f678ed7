package blog.troppo.theme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.SiteUrls;

import org.springframework.stereotype.Component;

/**
 * The addresses of the terms of one page. Parents are looked up one by one, which costs
 * nothing for those that the page's transaction has read already.
 */
@Component
class TermLinks {

	private final Permalinks permalinks;

	private final PermalinkBases bases;

	private final SiteUrls urls;

	private final Terms terms;

	TermLinks(Permalinks permalinks, PermalinkBases bases, SiteUrls urls, Terms terms) {
		this.permalinks = permalinks;
		this.bases = bases;
		this.urls = urls;
		this.terms = terms;
	}

	String of(Term term) {
		boolean nested = term.taxonomy().equals(Taxonomy.CATEGORY) && term.parentId().isPresent();
		if (!nested || this.bases.structure().isPlain()) {
			return this.permalinks.of(term);
		}
		return this.urls.home(this.bases.structure().slashed(this.bases.category() + path(term)));
	}

	/** Reads all categories if some of these lie below others. */
	void expect(java.util.stream.Stream<Term> terms) {
		if (terms.anyMatch((term) -> term.taxonomy().equals(Taxonomy.CATEGORY) && term.parentId().isPresent())) {
			this.terms.findAllByTaxonomy(Taxonomy.CATEGORY.name());
		}
	}

	private String path(Term term) {
		Deque<String> slugs = new ArrayDeque<>();
		Set<Long> seen = new HashSet<>();
		Optional<Term> step = Optional.of(term);
		while (step.isPresent() && seen.add(step.get().id())) {
			slugs.addFirst(step.get().slug());
			step = step.get().parentId().flatMap(this.terms::findById);
		}
		return String.join("/", slugs);
	}

}
