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

	private static final Pattern MORE = Pattern.compile("<!--more(.*?)?-->");

	private static final Pattern ONE_LINE = Pattern.compile("\\A[\\s]*+(\\S.*?)?[\\s]*\\z");

	static ExtendedText of(String content) {
		Matcher more = MORE.matcher(content);
		if (!more.find()) {
			return new ExtendedText(trimmed(content), "", "");
		}
		return new ExtendedText(trimmed(content.substring(0, more.start())), trimmed(content.substring(more.end())),
				trimmed(more.group(1)));
	}

	/** WordPress takes away the blanks around one line only. */
	private static String trimmed(String text) {
		return ONE_LINE.matcher(text).matches() ? text.strip() : text;
	}

}
