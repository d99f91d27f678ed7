package blog.troppo.rest.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import blog.troppo.user.Viewers;

import org.springframework.stereotype.Component;

/**
 * What a template is called that was made for one author, post, page or term and was
 * given neither a title nor a description: by what its name says it is for.
 */
@Component
class TemplateTitles {

	private static final Pattern ONE = Pattern.compile("(author|page|single|tag|category|taxonomy)-(.+)");

	private static final Map<String, String> SINGULAR = Map.of("post", "Post", "page", "Page", "attachment", "Media");

	private final PostFinder posts;

	private final Terms terms;

	private final Users users;

	private final Viewers viewers;

	TemplateTitles(PostFinder posts, Terms terms, Users users, Viewers viewers) {
		this.viewers = viewers;
		this.posts = posts;
		this.terms = terms;
		this.users = users;
	}

	/**
	 * What is shown of a template.
	 *
	 * @param description what it is for, in a sentence
	 */
	record Titled(String title, String description) {

		/**
		 * For something that is there; where others are called the same, with its slug.
		 */
		static Titled of(String kind, String name, boolean ambiguous, String slug) {
			return new Titled(kind + ": " + name + (ambiguous ? " (" + slug + ")" : ""), "Template for " + name);
		}

		static Titled missing(String kind, String slug) {
			return new Titled("Not found: " + kind + " (" + slug + ")", "");
		}

	}

	Titled of(Template template) {
		Post post = template.post();
		Titled given = new Titled(post.title(), post.excerpt());
		boolean untitled = post.title().isEmpty() || post.title().equals(template.slug());
		boolean derived = post.excerpt().isEmpty() && untitled && isOfPages(template);
		Matcher one = ONE.matcher(template.slug());
		return (derived && one.find()) ? titled(one.group(1), one.group(2)).orElse(given) : given;
	}

	/** Wherever it is asked for; a revision is of the kind that its template is of. */
	private static boolean isOfPages(Template template) {
		PostType type = template.post().type();
		return type.equals(TemplateKind.PAGE.type())
				|| type.equals(PostType.REVISION) && template.kind() == TemplateKind.PAGE;
	}

	private Optional<Titled> titled(String kind, String rest) {
		return switch (kind) {
			case "author" -> Optional.of(author(rest));
			case "page" -> Optional.of(post(PostType.PAGE, rest));
			case "tag" -> Optional.of(term(Taxonomy.POST_TAG, rest));
			case "category" -> Optional.of(term(Taxonomy.CATEGORY, rest));
			case "single" -> PostType.readable()
				.stream()
				.filter((type) -> rest.startsWith(type.name() + "-"))
				.findFirst()
				.map((type) -> post(type, rest.substring(type.name().length() + 1)));
			default -> List.of(Taxonomy.CATEGORY, Taxonomy.POST_TAG, Taxonomy.POST_FORMAT)
				.stream()
				.filter((taxonomy) -> rest.startsWith(taxonomy.name() + "-"))
				.findFirst()
				.map((taxonomy) -> term(taxonomy, rest.substring(taxonomy.name().length() + 1)));
		};
	}

	private Titled author(String nicename) {
		Optional<User> author = this.users.findByNicename(nicename)
			.filter((user) -> this.viewers.viewer(user).can("edit_posts"));
		return author.map((user) -> Titled.of("Author", user.displayName(), false, nicename))
			.orElseGet(() -> new Titled("Deleted author: " + nicename, ""));
	}

	private Titled post(PostType type, String slug) {
		String kind = SINGULAR.getOrDefault(type.name(), type.label());
		return this.posts.findFirst(PostQuery.posts().ofType(type).named(slug), Viewer.anybody())
			.map((post) -> Titled.of(kind, post.title(), false, slug))
			.orElseGet(() -> Titled.missing(kind, slug));
	}

	private Titled term(Taxonomy taxonomy, String slug) {
		return this.terms.findByTaxonomyAndSlug(taxonomy.name(), slug)
			.map((term) -> Titled.of(taxonomy.singular(), term.name(), isAmbiguous(term), slug))
			.orElseGet(() -> Titled.missing(taxonomy.singular(), slug));
	}

	private boolean isAmbiguous(Term term) {
		return this.terms.findAllByTaxonomyAndName(term.taxonomy().name(), term.name()).size() > 1;
	}

}
