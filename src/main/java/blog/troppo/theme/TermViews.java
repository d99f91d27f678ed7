package blog.troppo.theme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.theme.site.TermLinks;
import blog.troppo.theme.view.TermView;

import org.springframework.stereotype.Component;

/** Terms as views. */
@Component
class TermViews {

	private final TermLinks links;

	private final ContentFormatting formatting;

	TermViews(TermLinks links, ContentFormatting formatting) {
		this.links = links;
		this.formatting = formatting;
	}

	TermView of(Term term) {
		return new TermView(term.id(), term.taxonomy().name(), term.slug(), this.formatting.title(term.name()),
				this.links.of(term), term.postCount(), this.formatting.description(term.description()));
	}

	List<TermView> of(Post post, Taxonomy taxonomy) {
		return of(post.terms(taxonomy));
	}

	/** Those of other public taxonomies than categories and tags. */
	List<TermView> others(Post post) {
		return of(post.terms()
			.filter((term) -> term.taxonomy().isPublic() && !term.taxonomy().equals(Taxonomy.CATEGORY)
					&& !term.taxonomy().equals(Taxonomy.POST_TAG)));
	}

	/** By name, whatever its case: the database sorts by bytes. */
	private List<TermView> of(Stream<Term> terms) {
		return terms.sorted(
				(one, other) -> one.name().toLowerCase(Locale.ROOT).compareTo(other.name().toLowerCase(Locale.ROOT)))
			.map(this::of)
			.toList();
	}

}
