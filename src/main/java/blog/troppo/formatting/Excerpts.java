package blog.troppo.formatting;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The beginnings of texts: WordPress's {@code wp_trim_words} and {@code wp_html_excerpt}.
 */
public final class Excerpts {

	public static final String ELLIPSIS = "&hellip;";

	private static final int LONGEST_CUT_REFERENCE = 6;

	/**
	 * How many characters of a text are looked at first for each word; most have fewer.
	 */
	private static final long USUAL_WORD = 8;

	private static final Pattern SPACES = Pattern.compile("[\\n\\r\\t ]+");

	private Excerpts() {
	}

	/**
	 * The first words of a text without its markup, with an ellipsis if there were more.
	 */
	public static String trimWords(String html, int words) {
		return trimWords(html, words, ELLIPSIS);
	}

	/**
	 * The same with another ending.
	 * @param words below 0 for all but the last
	 */
	public static String trimWords(String html, int words, String more) {
		long enough = (words < 0) ? html.length() : words * USUAL_WORD + USUAL_WORD;
		while (true) {
			TextBuilder text = StripTags.beginning(html, (int) Math.min(enough, html.length()));
			boolean whole = enough >= html.length() || text.length() < enough;
			if (keepWords(text, words)) {
				return text.append(more).toString();
			}
			if (whole) {
				return text.toString();
			}
			enough *= 4;
		}
	}

	/**
	 * Leaves the first words, with a blank between each two, and answers whether there
	 * were others.
	 */
	private static boolean keepWords(TextBuilder text, int words) {
		int end = text.length();
		while (end > 0 && Ascii.isTrimmed(text.charAt(end - 1))) {
			end--;
		}
		int at = 0;
		while (at < end && Ascii.isTrimmed(text.charAt(at))) {
			at++;
		}
		int kept = 0;
		for (int count = 0; at < end; count++) {
			if (count == words || words < 0 && isLastWord(text, at, end)) {
				text.setLength(kept);
				return true;
			}
			if (count > 0) {
				text.set(kept++, ' ');
			}
			while (at < end && !isSpace(text.charAt(at))) {
				text.set(kept++, text.charAt(at++));
			}
			while (at < end && isSpace(text.charAt(at))) {
				at++;
			}
		}
		text.setLength(kept);
		return false;
	}

	/** The same, by what a language counts as words. */
	public static String trimWords(String html, int words, String more, WordCount count) {
		if (count == WordCount.WORDS) {
			return trimWords(html, words, more);
		}
		String text = SPACES.matcher(StripTags.stripAll(html)).replaceAll(" ").strip();
		if (words < 0) {
			return more;
		}
		return (text.codePointCount(0, text.length()) <= words) ? text
				: text.substring(0, text.offsetByCodePoints(0, words)) + more;
	}

	/** Whether there is but one word between two places; white space is at neither. */
	private static boolean isLastWord(TextBuilder text, int from, int end) {
		int at = from;
		while (at < end && !isSpace(text.charAt(at))) {
			at++;
		}
		return at == end;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\n' || c == '\r' || c == '\t';
	}

	/**
	 * The first characters of a text without its markup, with {@code more} if there were
	 * more.
	 */
	public static String html(String html, int characters, String more) {
		String text = StripTags.stripAllToLine(html);
		int end = (text.codePointCount(0, text.length()) <= characters) ? text.length()
				: text.offsetByCodePoints(0, characters);
		String excerpt = withoutCutReference(text.substring(0, end));
		return excerpt.equals(text) ? excerpt : Ascii.trim(excerpt) + more;
	}

	private static String withoutCutReference(String text) {
		int cut = -1;
		for (int i = text.length() - 1; i >= 0 && text.length() - i <= LONGEST_CUT_REFERENCE + 1; i--) {
			char c = text.charAt(i);
			if (c == ';' || Ascii.isSpace(c)) {
				break;
			}
			if (c == '&' && text.substring(i + 1).getBytes(StandardCharsets.UTF_8).length <= LONGEST_CUT_REFERENCE) {
				cut = i;
			}
		}
		return (cut < 0) ? text : text.substring(0, cut);
	}

}
