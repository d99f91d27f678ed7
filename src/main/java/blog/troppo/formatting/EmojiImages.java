package blog.troppo.formatting;

import java.util.HashSet;
import java.util.Set;

/**
 * WordPress's {@code wp_staticize_emoji}: emoji become pictures, for feed readers and
 * mail programs without a font for them. Where none stands, nothing changes; where one
 * stands, parts of others become references.
 */
public final class EmojiImages {

	private static final String IMAGE = "<img src=\"https://s.w.org/images/core/emoji/17.0.2/72x72/%s.png\""
			+ " alt=\"%s\" class=\"wp-smiley\" style=\"height: 1em; max-height: 1em;\" />";

	private static final Set<String> VERBATIM = Set.of("<code>", "<pre>", "<style>", "<script>", "<textarea>");

	/** Asks for the look of an emoji, which a picture has anyway. */
	private static final String VARIATION = "&#xfe0f;";

	/** As sequences of references. */
	private static final Set<String> EMOJI = new HashSet<>();

	/** Each emoji without its last references, so that the longest can be found. */
	private static final Set<String> BEGINNINGS = new HashSet<>();

	/** The code points that emoji are made of. */
	private static final Set<Integer> PARTS = new HashSet<>();

	static {
		for (String line : Tables.lines("emoji.txt")) {
			for (String emoji : line.split(" ")) {
				StringBuilder references = new StringBuilder();
				emoji.codePoints().forEach((part) -> {
					PARTS.add(part);
					BEGINNINGS.add(references.toString());
					references.append(reference(part));
				});
				EMOJI.add(references.toString());
			}
		}
	}

	private EmojiImages() {
	}

	public static String draw(String html) {
		boolean hasReferences = html.contains("&#x");
		if (!hasReferences && html.chars().allMatch((character) -> character < 0x80)) {
			return html;
		}
		String encoded = hasReferences ? html : encode(html);
		return holdsEmoji(encoded) ? drawReferences(encoded).replace(VARIATION, "") : encoded;
	}

	private static boolean holdsEmoji(String encoded) {
		for (int amp = encoded.indexOf("&#x"); amp >= 0; amp = encoded.indexOf("&#x", amp + 3)) {
			if (emojiEnd(encoded, amp) > amp) {
				return true;
			}
		}
		return false;
	}

	private static String encode(String html) {
		Rewrite rewrite = new Rewrite(html);
		int next;
		for (int at = 0; at < html.length(); at = next) {
			int point = html.codePointAt(at);
			next = at + Character.charCount(point);
			if (point >= 0x80 && PARTS.contains(point)) {
				rewrite.replace(at, next, reference(point));
			}
		}
		return rewrite.result();
	}

	private static String reference(int point) {
		return "&#x" + Integer.toHexString(point) + ";";
	}

	/**
	 * Only a tag that stands in one line is told from text, and text that begins with one
	 * of several lines stays as it is.
	 */
	private static String drawReferences(String html) {
		Rewrite rewrite = new Rewrite(html);
		NextOf greaterThan = new NextOf(html, ">");
		NextOf lineEnd = new NextOf(html, "\n");
		String endOfVerbatim = "";
		int from = 0;
		for (int lt = html.indexOf('<'); lt >= 0; lt = html.indexOf('<', Math.max(from, lt + 1))) {
			int gt = greaterThan.from(lt);
			int newLine = lineEnd.from(lt);
			if (gt < 0 || newLine >= 0 && newLine < gt) {
				continue;
			}
			if (endOfVerbatim.isEmpty()) {
				drawText(html, from, lt, rewrite);
			}
			from = gt + 1;
			String tag = html.substring(lt, from);
			if (tag.equals(endOfVerbatim)) {
				endOfVerbatim = "";
			}
			else if (endOfVerbatim.isEmpty() && VERBATIM.contains(tag)) {
				endOfVerbatim = "</" + tag.substring(1);
			}
		}
		if (endOfVerbatim.isEmpty()) {
			drawText(html, from, html.length(), rewrite);
		}
		return rewrite.result();
	}

	private static void drawText(String html, int from, int to, Rewrite rewrite) {
		if (from == to || html.charAt(from) == '<') {
			return;
		}
		int amp = html.indexOf("&#x", from);
		while (amp >= 0 && amp < to) {
			int end = emojiEnd(html, amp);
			if (end > amp) {
				rewrite.replace(amp, end, image(html.substring(amp, end)));
			}
			amp = html.indexOf("&#x", Math.max(end, amp + 3));
		}
	}

	/** The end of the longest emoji that begins there, or -1. */
	private static int emojiEnd(String html, int begin) {
		int end = -1;
		int at = begin;
		while (html.startsWith("&#x", at) && BEGINNINGS.contains(html.substring(begin, at))) {
			int semicolon = html.indexOf(';', at);
			if (semicolon < 0 || semicolon - at > 8) {
				break;
			}
			at = semicolon + 1;
			end = EMOJI.contains(html.substring(begin, at)) ? at : end;
		}
		return end;
	}

	private static String image(String references) {
		String name = references.replace("&#x", "").replace(';', '-');
		return IMAGE.formatted(name.substring(0, name.length() - 1), characters(references));
	}

	private static String characters(String references) {
		StringBuilder characters = new StringBuilder();
		for (String reference : references.split(";")) {
			characters.appendCodePoint(Integer.parseInt(reference, 3, reference.length(), 16));
		}
		return characters.toString();
	}

}
