package blog.troppo.xmlrpc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of Blogger's, in which the title and the categories may stand as elements. */
record BloggerText(String title, String categories, String content) {

	private static final Element TITLE = Element.named("title");

	private static final Element CATEGORY = Element.named("category");

	static BloggerText of(String text) {
		return new BloggerText(TITLE.content(text), CATEGORY.content(text),
				CATEGORY.removedFrom(TITLE.removedFrom(text)).strip());
	}

	/**
	 * The first element of a name that is closed and not empty. What is looked for after
	 * it was begun is not looked for again from each later beginning.
	 */
	private record Element(Pattern begin, Pattern end) {

		static Element named(String name) {
			return new Element(Pattern.compile("(?i)<" + name + ">"), Pattern.compile("(?i)</" + name + ">"));
		}

		String content(String text) {
			Matcher begun = this.begin.matcher(text);
			Matcher ended = this.end.matcher(text);
			return isIn(begun, ended, text) ? text.substring(begun.end(), ended.start()) : "";
		}

		String removedFrom(String text) {
			Matcher begun = this.begin.matcher(text);
			Matcher ended = this.end.matcher(text);
			return isIn(begun, ended, text) ? text.substring(0, begun.start()) + text.substring(ended.end()) : text;
		}

		private static boolean isIn(Matcher begun, Matcher ended, String text) {
			return begun.find() && begun.end() < text.length() && ended.find(begun.end() + 1);
		}

	}

}
