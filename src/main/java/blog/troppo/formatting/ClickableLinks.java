package blog.troppo.formatting;

import java.util.Set;

/**
 * WordPress's {@code make_clickable}: addresses in running text become links, but not
 * inside of tags, nor of {@code code}, {@code pre}, {@code script} and {@code style}.
 */
public final class ClickableLinks {

	private static final Set<String> VERBATIM = Set.of("code", "pre", "script", "style");

	/**
	 * A longer piece of text is cut at white space first, and a run this long left alone.
	 */
	private static final int LONG_PIECE = 10_000;

	private static final int LONG_CHUNK = 2_100;

	private final PieceLinks links;

	private ClickableLinks(PieceLinks links) {
		this.links = links;
	}

	/**
	 * For a text of the site itself; {@code siteHost} tells links to itself from others.
	 */
	public static String makeClickable(String html, String siteHost) {
		return new ClickableLinks(new PieceLinks(siteHost, false)).convert(html);
	}

	/** For a visitor's text: links are marked as such ({@code ugc}). */
	public static String makeClickableInComment(String html, String siteHost) {
		return new ClickableLinks(new PieceLinks(siteHost, true)).convert(html);
	}

	private String convert(String html) {
		TextBuilder out = new TextBuilder(html.length() + html.length() / 8 + 16);
		int nested = 0;
		int from = 0;
		while (from < html.length()) {
			int tag = nextTag(html, from);
			int textEnd = (tag < 0) ? html.length() : tag;
			if (textEnd > from) {
				convertText(html.substring(from, textEnd), nested, out);
			}
			if (tag < 0) {
				break;
			}
			from = html.indexOf('>', tag) + 1;
			String markup = html.substring(tag, from);
			nested = nested(markup, nested);
			convertText(markup, nested, out);
		}
		return NestedLinks.unwrap(out.toString());
	}

	/** A tag has no other bracket inside and is not empty. */
	private static int nextTag(String html, int from) {
		int lt = -1;
		for (int i = from; i < html.length(); i++) {
			char c = html.charAt(i);
			if (c == '<') {
				lt = i;
			}
			else if (c == '>') {
				if (lt >= 0 && i > lt + 1) {
					return lt;
				}
				lt = -1;
			}
		}
		return -1;
	}

	private static int nested(String tag, int nested) {
		char first = Ascii.lower(tag.charAt((tag.charAt(1) == '/') ? 2 : 1));
		if (first != 'c' && first != 'p' && first != 's') {
			return nested;
		}
		String lower = Ascii.lower(tag);
		for (String name : VERBATIM) {
			if (lower.startsWith(name, 1)) {
				char next = lower.charAt(1 + name.length());
				return (next == '>' || Ascii.isSpace(next)) ? nested + 1 : nested;
			}
			if (nested > 0 && lower.equals("</" + name + ">")) {
				return nested - 1;
			}
		}
		return nested;
	}

	private void convertText(String text, int nested, TextBuilder out) {
		boolean unfinishedTag = text.charAt(0) == '<' && !isBracketedAddress(text);
		out.append((nested > 0 || unfinishedTag) ? text : convertPiece(text));
	}

	/** {@code <http://example.com>} is no tag but an address in brackets. */
	private static boolean isBracketedAddress(String text) {
		int name = Ascii.skipSpace(text, 1);
		int end = name;
		while (end < text.length() && Ascii.isWord(text.charAt(end))) {
			end++;
		}
		return end > name && end - name <= 20 && text.startsWith("://", end);
	}

	private String convertPiece(String piece) {
		if (piece.length() <= LONG_PIECE) {
			return this.links.convert(piece);
		}
		TextBuilder out = new TextBuilder(piece.length() + 64);
		int from = 0;
		while (piece.length() - from > LONG_CHUNK) {
			int end = chunkEnd(piece, from);
			appendChunk(piece.substring(from, end), out);
			from = end;
		}
		if (from < piece.length()) {
			appendChunk(piece.substring(from), out);
		}
		return out.toString();
	}

	private static int chunkEnd(String piece, int from) {
		for (int i = from + LONG_CHUNK; i >= from; i--) {
			if (Ascii.isSpace(piece.charAt(i))) {
				return i + 1;
			}
		}
		for (int i = from + LONG_CHUNK + 1; i < piece.length(); i++) {
			if (Ascii.isSpace(piece.charAt(i))) {
				return i + 1;
			}
		}
		return piece.length();
	}

	private void appendChunk(String chunk, TextBuilder out) {
		out.append((chunk.length() > LONG_CHUNK + 1) ? chunk : convert(chunk));
	}

}
