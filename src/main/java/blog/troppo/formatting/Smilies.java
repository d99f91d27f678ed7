package blog.troppo.formatting;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * WordPress's {@code convert_smilies}: smilies between spaces become emoji, one of them
 * an image. Only for sites whose setting {@code use_smilies} is on.
 */
public final class Smilies {

	private static final Map<String, String> EMOJI = new HashMap<>();

	private static final int LONGEST;

	static {
		int longest = 0;
		for (String line : Tables.lines("smilies.txt")) {
			String[] cells = line.split(" ");
			EMOJI.put(cells[0], cells[1]);
			longest = Math.max(longest, cells[0].length());
		}
		LONGEST = longest;
	}

	private static final Set<String> VERBATIM = Set.of("code", "pre", "style", "script", "textarea");

	private static final String IMAGE = "<img src=\"%s\" alt=\"%s\" class=\"wp-smiley\""
			+ " style=\"height: 1em; max-height: 1em;\" />";

	private Smilies() {
	}

	/** {@code imagesUrl} is the address of the folder with the smilies' images. */
	public static String convert(String html, String imagesUrl) {
		if (!maySmile(html)) {
			return html;
		}
		Rewrite rewrite = new Rewrite(html);
		NextOf greaterThan = new NextOf(html, ">");
		String verbatim = "";
		int from = 0;
		while (from < html.length()) {
			int lt = html.indexOf('<', from);
			int gt = (lt < 0) ? -1 : greaterThan.from(lt);
			int textEnd = (gt < 0) ? html.length() : lt;
			if (verbatim.isEmpty() && textEnd > from && html.charAt(from) != '<') {
				convertWords(html, from, textEnd, rewrite, imagesUrl);
			}
			if (gt < 0) {
				break;
			}
			from = gt + 1;
			verbatim = follow(html, lt, from, verbatim);
		}
		return rewrite.result();
	}

	private static boolean maySmile(String html) {
		return html.indexOf(':') >= 0 || html.indexOf('8') >= 0 || html.indexOf(';') >= 0;
	}

	/** The verbatim element in which the text is after this tag, empty for none. */
	private static String follow(String html, int lt, int end, String verbatim) {
		if (!verbatim.isEmpty()) {
			boolean closes = end - lt == verbatim.length() + 3 && html.charAt(lt + 1) == '/'
					&& html.startsWith(verbatim, lt + 2);
			return closes ? "" : verbatim;
		}
		char first = html.charAt(lt + 1);
		if (first == 'c' || first == 'p' || first == 's' || first == 't') {
			for (String name : VERBATIM) {
				if (html.startsWith(name, lt + 1) && lt + name.length() < end) {
					return name;
				}
			}
		}
		return "";
	}

	private static void convertWords(String html, int from, int to, Rewrite rewrite, String imagesUrl) {
		int at = from;
		while (at < to) {
			char c = html.charAt(at);
			String smiley = (c == ':' || c == ';' || c == '8') ? smileyAt(html, from, at, to) : null;
			if (smiley == null) {
				at++;
			}
			else {
				rewrite.replace(at, at + smiley.length(), picture(smiley, imagesUrl));
				at += smiley.length();
			}
		}
	}

	private static @Nullable String smileyAt(String html, int from, int at, int to) {
		if (at > from && !TextSpaces.endsWithSpace(html, from, at)) {
			return null;
		}
		for (int length = Math.min(LONGEST, to - at); length > 1; length--) {
			int next = at + length;
			if (next == to || TextSpaces.startsWithSpace(html, next)) {
				String candidate = html.substring(at, next);
				if (EMOJI.containsKey(candidate)) {
					return candidate;
				}
			}
		}
		return null;
	}

	private static String picture(String smiley, String imagesUrl) {
		String emoji = EMOJI.getOrDefault(smiley, smiley);
		return emoji.endsWith(".png") ? IMAGE.formatted(Urls.escape(imagesUrl + emoji), Escape.attr(smiley)) : emoji;
	}

}
