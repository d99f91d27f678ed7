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

	private static final String MORE = "<!--more";

	private static final String END = "-->";

	private static final Pattern ONE_LINE = Pattern.compile("\\s*+(.*+)\\s*+", Pattern.UNIX_LINES);

	static ExtendedText of(String content) {
		int end = 0;
		for (int begin = content.indexOf(MORE); begin >= 0; begin = content.indexOf(MORE, end)) {
			int words = begin + MORE.length();
			int newline = content.indexOf('\n', words);
			end = (newline < 0) ? content.length() : newline;
			int close = content.indexOf(END, words, end);
			if (close >= 0) {
				return new ExtendedText(trimmed(content.substring(0, begin)),
						trimmed(content.substring(close + END.length())), trimmed(content.substring(words, close)));
			}
		}
		return new ExtendedText(trimmed(content), "", "");
	}

	/** Blanks before and line ends behind one line go; several lines stay as they are. */
	private static String trimmed(String text) {
		Matcher line = ONE_LINE.matcher(text);
		return line.matches() ? line.group(1) : text;
	}

}
