package blog.troppo.discussion.linkback;

import blog.troppo.user.Caller;

/**
 * What another site tells: that a page of its links to a post here.
 *
 * @param source the page's address
 * @param target the post's, as the other site wrote it
 * @param name the other blog's, if it is told
 * @param title the page's, if it is told
 * @param excerpt of the page, if it is told
 */
public record IncomingLink(Kind kind, String source, String target, long post, String name, String title,
		String excerpt, Caller from) {

	/** The ways of telling; their names are those of comment types. */
	public enum Kind {

		TRACKBACK, PINGBACK, WEBMENTION;

		/** As comments have it. */
		public String type() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	public static IncomingLink pingback(String source, String target, long post, Caller from) {
		return new IncomingLink(Kind.PINGBACK, source, target, post, "", "", "", from);
	}

	public static IncomingLink webmention(String source, String target, long post, Caller from) {
		return new IncomingLink(Kind.WEBMENTION, source, target, post, "", "", "", from);
	}

}
