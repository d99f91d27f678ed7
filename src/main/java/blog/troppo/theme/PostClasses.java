package blog.troppo.theme;

import java.util.LinkedHashSet;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;

/** WordPress's {@code post_class}. */
public final class PostClasses {

	private PostClasses() {
	}

	/**
	 * The classes, with spaces between.
	 * @param locked whether the reader has yet to give the password
	 * @param pinned whether the post stands at the top of the front page for being sticky
	 */
	public static String of(Post post, boolean locked, boolean image, boolean pinned) {
		String type = post.type().name();
		Set<String> classes = new LinkedHashSet<>();
		classes.add("post-" + post.id());
		classes.add(type);
		classes.add("type-" + type);
		classes.add("status-" + post.status().name());
		if (post.is(PostType.POST)) {
			classes.add("format-" + post.format().orElse("standard"));
		}
		if (post.needsPassword()) {
			classes.add(locked ? "post-password-required" : "post-password-protected");
		}
		if (image && !locked) {
			classes.add("has-post-thumbnail");
		}
		if (pinned) {
			classes.add("sticky");
		}
		classes.add("hentry");
		post.terms()
			.filter((term) -> term.taxonomy().isPublic())
			.forEach((term) -> classes.add(prefix(term) + "-" + htmlClass(term.slug(), term.id())));
		return String.join(" ", classes);
	}

	private static String prefix(Term term) {
		return term.taxonomy().equals(Taxonomy.POST_TAG) ? "tag" : term.taxonomy().name();
	}

	/**
	 * As {@code sanitize_html_class}: a slug of other letters than ASCII's gives way to
	 * its number.
	 */
	static String htmlClass(String slug, Object otherwise) {
		String cleaned = slug.replaceAll("%[a-fA-F0-9]{2}", "").replaceAll("[^A-Za-z0-9_-]", "");
		boolean readable = !cleaned.isEmpty() && !cleaned.matches("\\d.*") && !cleaned.matches("-+");
		return readable ? cleaned : String.valueOf(otherwise);
	}

}
