package blog.troppo.theme;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.formatting.Sanitize;

/** WordPress's {@code post_class}. */
public final class PostClasses {

	private static final Pattern NUMBER = Pattern.compile("-?\\d+([eE]\\d+)?");

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
			.forEach((term) -> classes.add(prefix(term) + "-" + ofTerm(term)));
		return String.join(" ", classes);
	}

	private static String prefix(Term term) {
		return term.taxonomy().equals(Taxonomy.POST_TAG) ? "tag" : term.taxonomy().name();
	}

	/** As {@code sanitize_html_class}, for what has a name of other letters, too. */
	static String htmlClass(String name, Object otherwise) {
		String cleaned = Sanitize.htmlClass(name);
		return cleaned.isEmpty() ? String.valueOf(otherwise) : cleaned;
	}

	/** A slug that is a number, or nothing but hyphens, gives way to the term's id. */
	static String ofTerm(Term term) {
		String cleaned = htmlClass(term.slug(), term.id());
		return NUMBER.matcher(cleaned).matches() || cleaned.matches("-+") ? String.valueOf(term.id()) : cleaned;
	}

}
