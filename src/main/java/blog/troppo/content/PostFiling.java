package blog.troppo.content;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.stereotype.Component;

/**
 * The terms of a post that is written: those wanted, the default category, the format.
 */
@Component
class PostFiling {

	private static final Set<String> FORMATS = Set.of("aside", "chat", "gallery", "link", "image", "quote", "status",
			"video", "audio");

	private final Terms terms;

	private final Settings settings;

	PostFiling(Terms terms, Settings settings) {
		this.terms = terms;
		this.settings = settings;
	}

	void file(Post post, PostChange change) {
		change.terms.forEach((taxonomy, ids) -> post.fileUnder(taxonomy, terms(taxonomy, ids)));
		if (change.format != null) {
			format(post, change.format);
		}
		if (!change.terms.containsKey(Taxonomy.CATEGORY)) {
			fileByDefault(post);
		}
	}

	/** A post is in some category from the moment it is more than a blank page. */
	void fileByDefault(Post post) {
		if (post.is(PostType.POST) && !post.is(PostStatus.AUTO_DRAFT)
				&& post.terms(Taxonomy.CATEGORY).findAny().isEmpty()) {
			post.fileUnder(Taxonomy.CATEGORY,
					terms(Taxonomy.CATEGORY, List.of(this.settings.get(SiteSettings.DEFAULT_CATEGORY))));
		}
	}

	private List<Term> terms(Taxonomy taxonomy, Collection<Long> ids) {
		return this.terms.findAllByIdIn(ids).stream().filter((term) -> term.taxonomy().equals(taxonomy)).toList();
	}

	private void format(Post post, String format) {
		String name = format.toLowerCase(Locale.ROOT);
		post.fileUnder(Taxonomy.POST_FORMAT, FORMATS.contains(name) ? List.of(formatTerm(name)) : List.of());
	}

	private Term formatTerm(String name) {
		String slug = "post-format-" + name;
		return this.terms.findByTaxonomyAndSlug(Taxonomy.POST_FORMAT.name(), slug)
			.orElseGet(() -> this.terms.save(new Term(Taxonomy.POST_FORMAT, slug, slug)));
	}

}
