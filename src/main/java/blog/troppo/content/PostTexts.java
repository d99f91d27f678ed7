package blog.troppo.content;

import blog.troppo.formatting.Characters;
import blog.troppo.formatting.Kses;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;

/**
 * What the writer of a post may leave in its texts: those who may not write any HTML have
 * all of it filtered, also what somebody else wrote there before.
 */
final class PostTexts {

	private PostTexts() {
	}

	static void write(Post post, PostChange change, Viewer writer) {
		String title = (change.title != null) ? change.title : post.title();
		String content = (change.content != null) ? change.content : post.content();
		String excerpt = (change.excerpt != null) ? change.excerpt : post.excerpt();
		if (hasAllTexts(post.type()) && isEmpty(title.strip()) && isEmpty(content) && isEmpty(excerpt)) {
			throw new InvalidException("content", "empty_content", "Content, title, and excerpt are empty.");
		}
		boolean free = writer.can("unfiltered_html");
		post.write((free ? title : Kses.data(title)).strip(), free ? text(content) : Kses.post(text(content)),
				free ? text(excerpt) : Kses.post(text(excerpt)));
	}

	private static String text(String html) {
		return Characters.convertInvalidReferences(html);
	}

	/** Only where there may be all three, there must be one; a page may be blank. */
	private static boolean hasAllTexts(PostType type) {
		return type.supports("title") && type.supports("editor") && type.supports("excerpt");
	}

	/** As PHP sees it: "0" is nothing. */
	private static boolean isEmpty(String text) {
		return text.isEmpty() || text.equals("0");
	}

}
