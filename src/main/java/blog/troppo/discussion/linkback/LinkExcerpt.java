package blog.troppo.discussion.linkback;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.support.Shortened;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The words around a link, as WordPress quotes a pingback's: a hundred characters on
 * either side within its paragraph, in whole words.
 */
final class LinkExcerpt {

	private static final String MARK = "\uE000";

	private static final Pattern AROUND = Pattern
		.compile("(?:.*?\\s)??(.{0,100}" + MARK + "[^" + MARK + "]*" + MARK + ".{0,100})(?:\\s.*)?", Pattern.DOTALL);

	private static final int LONGEST_LINK = 100;

	private LinkExcerpt() {
	}

	/** Empty if the page has no such link in its text. */
	static String of(Document page, Predicate<String> wanted) {
		for (Element link : page.select("a[href]")) {
			if (wanted.test(link.absUrl("href"))) {
				String text = link.text();
				Element paragraph = link
					.closest("p, li, td, dd, blockquote, h1, h2, h3, h4, h5, h6, div, article, body");
				link.text(MARK + Shortened.withEllipsis(LONGEST_LINK, text) + MARK);
				return around((paragraph != null) ? paragraph.text() : link.text());
			}
		}
		return "";
	}

	private static String around(String text) {
		Matcher words = AROUND.matcher(text);
		String quoted = words.matches() ? words.group(1) : text;
		return "[&#8230;] " + escape(quoted.replace(MARK, "").strip()) + " [&#8230;]";
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
