package blog.troppo.theme.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Language;
import blog.troppo.formatting.data.TermSource;
import blog.troppo.formatting.data.TermView;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The terms that blocks show. */
final class SiteTerms implements TermSource {

	private static final Comparator<Term> BY_NAME = Comparator
		.comparing((Term term) -> term.name().toLowerCase(Locale.ROOT))
		.thenComparingLong(Term::id);

	private final Terms terms;

	private final TermLinks links;

	private final SitePosts posts;

	private final JdbcClient database;

	private final Language language;

	SiteTerms(Terms terms, TermLinks links, SitePosts posts, JdbcClient database, Language language) {
		this.terms = terms;
		this.links = links;
		this.posts = posts;
		this.database = database;
		this.language = language;
	}

	@Override
	public @Nullable TermView term(long id) {
		return (id > 0) ? this.terms.findById(id).map(this::view).orElse(null) : null;
	}

	@Override
	public List<TermView> ofPost(long post, String taxonomy) {
		return this.posts.find(post)
			.stream()
			.flatMap((found) -> found.terms(Taxonomy.named(taxonomy)))
			.sorted(BY_NAME)
			.map(this::view)
			.toList();
	}

	@Override
	public List<TermView> all(String taxonomy) {
		return this.terms.findAllByTaxonomy(taxonomy).stream().sorted(BY_NAME).map(this::view).toList();
	}

	@Override
	public Map<Long, Integer> countsWithDescendants(String taxonomy) {
		Map<Long, Integer> counts = new HashMap<>();
		this.database.sql("""
				with recursive below (top, id) as (
					select id, id from terms where taxonomy = :taxonomy
					union
					select b.top, t.id from terms t join below b on t.parent_id = b.id)
				select b.top, count(distinct p.post_id) from below b
				join post_terms p on p.term_id = b.id and p.counted group by b.top""")
			.param("taxonomy", taxonomy)
			.query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
			.list()
			.forEach((count) -> counts.put(count.getKey(), count.getValue()));
		return counts;
	}

	@Override
	public boolean isHierarchical(String taxonomy) {
		return Taxonomy.named(taxonomy).hierarchical();
	}

	@Override
	public boolean isPublic(String taxonomy) {
		return Taxonomy.named(taxonomy).isPublic();
	}

	@Override
	public String label(String taxonomy, boolean many) {
		Taxonomy found = Taxonomy.named(taxonomy);
		return this.language.say(many ? found.label() : found.singular());
	}

	private TermView view(Term term) {
		return new TermView(term.id(), term.taxonomy().name(), term.slug(), term.name(), term.description(),
				term.parentId().orElse(0L), term.postCount(), this.links.of(term));
	}

}
