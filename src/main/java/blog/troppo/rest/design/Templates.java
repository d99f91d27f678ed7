package blog.troppo.rest.design;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermChange;
import blog.troppo.content.Terms;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * The templates that people made of blocks. A theme of ours brings none: it draws its
 * pages itself.
 */
@Component
class Templates {

	static final Taxonomy THEME = Taxonomy.named("wp_theme");

	static final Taxonomy AREA = Taxonomy.named("wp_template_part_area");

	private static final int MOST = 500;

	private static final List<PostStatus> KEPT = List.of(PostStatus.AUTO_DRAFT, PostStatus.DRAFT, PostStatus.PUBLISH);

	private final PostFinder posts;

	private final Terms terms;

	private final TermAuthoring termAuthoring;

	Templates(PostFinder posts, Terms terms, TermAuthoring termAuthoring) {
		this.posts = posts;
		this.terms = terms;
		this.termAuthoring = termAuthoring;
	}

	/** The newest first; of the same moment, in the order in which they were made. */
	List<Template> all(TemplateKind kind, String theme) {
		return find(kind, theme, PostQuery.posts()).stream()
			.sorted(Comparator.comparing((Template template) -> template.post().id()))
			.sorted(Comparator.comparing((Template template) -> second(template.post())).reversed())
			.toList();
	}

	private static LocalDateTime second(Post post) {
		return post.publishedLocal().map((date) -> date.truncatedTo(ChronoUnit.SECONDS)).orElse(LocalDateTime.MIN);
	}

	/** The one of this id; a single slash before the name will do. */
	Optional<Template> find(TemplateKind kind, String id) {
		int two = id.indexOf("//");
		int cut = (two >= 0) ? two : id.lastIndexOf('/');
		return (cut <= 0) ? Optional.empty()
				: find(kind, id.substring(0, cut), id.substring(cut).replaceAll("^/+", ""));
	}

	Optional<Template> find(TemplateKind kind, String theme, String slug) {
		return slug.isEmpty() ? Optional.empty()
				: find(kind, theme, PostQuery.posts().named(slug)).stream().findFirst();
	}

	private List<Template> find(TemplateKind kind, String theme, PostQuery query) {
		Optional<Term> filed = this.terms.findByTaxonomyAndSlug(THEME.name(), theme);
		return filed
			.map((term) -> this.posts.find(query.ofType(kind.type())
				.ofStatuses(KEPT)
				.in(Set.of(term.id()))
				.sortedBy(Order.DATE, false)
				.page(1, MOST), Viewer.anybody()).items().stream().map((post) -> of(kind, post)).toList())
			.orElse(List.of());
	}

	static Template of(TemplateKind kind, Post post) {
		String theme = post.terms(THEME).map(Term::slug).findFirst().orElse("");
		return new Template(kind, post, theme, post.slug(), post.status());
	}

	/** The slug, or the first with a number behind it that is free in the theme. */
	String free(TemplateKind kind, String theme, String slug) {
		String free = slug;
		for (int number = 2; find(kind, theme, free).isPresent(); number++) {
			free = slug + "-" + number;
		}
		return free;
	}

	/** The term of this name; made if it is not there. */
	long term(Taxonomy taxonomy, String name) {
		return this.terms.findByTaxonomyAndSlug(taxonomy.name(), name)
			.map(Term::id)
			.orElseGet(() -> this.termAuthoring.create(taxonomy, TermChange.named(name).slug(name)).id());
	}

}
