package blog.troppo.theme.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermFinder;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.SiteUrls;

import org.springframework.stereotype.Component;

/**
 * The addresses of the terms of one page. Parents are looked up one by one, which costs
 * nothing for those that the page's transaction has read already.
 */
@Component
public class TermLinks {

	private final Permalinks permalinks;

	private final PermalinkBases bases;

	private final SiteUrls urls;

	private final TermFinder terms;

	TermLinks(Permalinks permalinks, PermalinkBases bases, SiteUrls urls, TermFinder terms) {
		this.permalinks = permalinks;
		this.bases = bases;
		this.urls = urls;
		this.terms = terms;
	}

	public String of(Term term) {
		if (!needsParents(term) || this.bases.structure().isPlain()) {
			return this.permalinks.of(term);
		}
		return this.urls.home(this.bases.structure().slashed(this.bases.category() + path(term)));
	}

	/** Whether parents will be asked for. */
	public static boolean needsParents(Term term) {
		return term.taxonomy().equals(Taxonomy.CATEGORY) && term.parentId().isPresent();
	}

	private String path(Term term) {
		Deque<String> slugs = new ArrayDeque<>();
		Set<Long> seen = new HashSet<>();
		Optional<Term> step = Optional.of(term);
		while (step.isPresent() && seen.add(step.get().id())) {
			slugs.addFirst(step.get().slug());
			step = step.get().parentId().flatMap(this.terms::read);
		}
		return String.join("/", slugs);
	}

}
