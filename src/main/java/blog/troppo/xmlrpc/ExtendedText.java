package blog.troppo.xmlrpc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in two parts with {@code <!--more-->} between them, which clients of MetaWeblog
 * see as two fields: {@code get_extended()}.
 *
 * @param more the words of the link to the rest
 */
record ExtendedText(String main, String extended, String more) {

	private static final Pattern MORE = Pattern.compile("<!--more(.*?)?-->", Pattern.UNIX_LINES);

	private static final Pattern ONE_LINE = Pattern.compile("\\s*+(.*+)\\s*+", Pattern.UNIX_LINES);

	static ExtendedText of(String content) {
		Matcher more = MORE.matcher(content);
		if (!more.find()) {
			return new ExtendedText(trimmed(content), "", "");
		}
		return new ExtendedText(trimmed(content.substring(0, more.start())), trimmed(content.substring(more.end())),
				trimmed(more.group(1)));
	}

	/** Blanks before and line ends behind one line go; several lines stay as they are. */
	private static String trimmed(String text) {
		Matcher line = ONE_LINE.matcher(text);
		return line.matches() ? line.group(1) : text;
	}

}
