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
			String stripped = StripTags.beginning(html, (int) Math.min(enough, html.length()));
			String text = Ascii.trim(stripped);
			TextBuilder out = new TextBuilder((int) Math.min(text.length(), enough) + more.length());
			if (writeWords(text, words, out)) {
				return out.append(more).toString();
			}
			if (enough >= html.length() || stripped.length() < enough) {
				return out.toString();
			}
			enough *= 4;
		}
	}

	/** Writes the first words, and answers whether there are others. */
	private static boolean writeWords(String text, int words, TextBuilder out) {
		int from = skipSpace(text, 0);
		int end = from;
		int next = from;
		for (int count = 0; next < text.length(); count++) {
			if (count == words || words < 0 && isLastWord(text, next)) {
				out.append(text, from, end);
				return true;
			}
			if (count > 0 && (next != end + 1 || text.charAt(end) != ' ')) {
				out.append(text, from, end).append(' ');
				from = next;
			}
			end = next;
			while (end < text.length() && !isSpace(text.charAt(end))) {
				end++;
			}
			next = skipSpace(text, end);
		}
		out.append(text, from, end);
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

	private static boolean isLastWord(String text, int at) {
		int end = at;
		while (end < text.length() && !isSpace(text.charAt(end))) {
			end++;
		}
		return skipSpace(text, end) == text.length();
	}

	private static int skipSpace(String text, int from) {
		int at = from;
		while (at < text.length() && isSpace(text.charAt(at))) {
			at++;
		}
		return at;
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
