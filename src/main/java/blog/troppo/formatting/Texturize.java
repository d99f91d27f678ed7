package blog.troppo.formatting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * WordPress's {@code wptexturize}: typewriter characters become typographic ones (quotes,
 * primes, dashes, ellipses, trade mark and multiplication signs), but not inside of tags,
 * of shortcodes and of elements such as {@code code} and {@code pre}.
 */
public final class Texturize {

	private static final Set<String> VERBATIM_TAGS = Set.of("pre", "code", "kbd", "style", "script", "tt");

	private static final Set<String> VERBATIM_SHORTCODES = Set.of("code");

	private Texturize() {
	}

	/** For a site with WordPress's own shortcodes. */
	public static String texturize(String text) {
		return texturize(text, Shortcodes.DEFAULT_NAMES);
	}

	/**
	 * {@code shortcodes} are the names in use, whose brackets are markup rather than
	 * text.
	 */
	public static String texturize(String text, Set<String> shortcodes) {
		if (!TexturizeText.hasWork(text)) {
			return text;
		}
		return new Pieces(text, shortcodes).texturize();
	}

	/** Goes through a text piece by piece, knowing in which verbatim elements it is. */
	private static final class Pieces {

		private final String text;

		private final Set<String> shortcodes;

		private final HtmlTokens tokens;

		private final NextOf bracket;

		private final NextOf lessThan;

		private final ShortcodeBrackets brackets;

		private final TextBuilder out;

		private final Deque<String> openTags = new ArrayDeque<>();

		private final Deque<String> openShortcodes = new ArrayDeque<>();

		Pieces(String text, Set<String> shortcodes) {
			this.text = text;
			this.shortcodes = shortcodes;
			this.tokens = new HtmlTokens(text);
			this.bracket = new NextOf(text, "[");
			this.lessThan = new NextOf(text, "<");
			this.brackets = new ShortcodeBrackets(text, shortcodes);
			this.out = new TextBuilder(text.length() + text.length() / 8 + 16);
		}

		String texturize() {
			int from = 0;
			int at = 0;
			while (at >= 0) {
				at = nextMarkup(at);
				int end = (at < 0) ? -1 : markupEnd(at);
				if (at >= 0 && end < 0) {
					at++;
					continue;
				}
				words(from, (at < 0) ? this.text.length() : at);
				if (at >= 0) {
					markup(this.text.substring(at, end));
					from = end;
					at = end;
				}
			}
			return this.out.toString();
		}

		private int nextMarkup(int from) {
			int lt = this.lessThan.from(from);
			int open = this.shortcodes.isEmpty() ? -1 : this.bracket.from(from);
			return (lt < 0 || (open >= 0 && open < lt)) ? open : lt;
		}

		private int markupEnd(int at) {
			if (this.text.charAt(at) == '[') {
				return this.brackets.end(at);
			}
			if (this.text.startsWith("<![CDATA[", at)) {
				int gt = this.text.indexOf('>', at);
				return (gt < 0) ? this.text.length() : gt + 1;
			}
			return this.tokens.end(at);
		}

		private void words(int from, int to) {
			if (from == to) {
				return;
			}
			boolean verbatim = !this.openTags.isEmpty() || !this.openShortcodes.isEmpty();
			if (verbatim || to - from == 1 && this.text.charAt(from) <= ' ') {
				this.out.append(this.text, from, to);
				return;
			}
			String words = this.text.substring(from, to);
			this.out.append(Ascii.trim(words).isEmpty() ? words : TexturizeText.texturize(words));
		}

		private void markup(String piece) {
			if (piece.startsWith("<!--")) {
				this.out.append(piece);
			}
			else if (piece.charAt(0) == '<') {
				String tag = Ampersands.encodeStray(piece);
				this.out.append(tag);
				follow(tag, this.openTags, VERBATIM_TAGS);
			}
			else {
				this.out.append(piece);
				if (!piece.startsWith("[[") && !piece.endsWith("]]")) {
					follow(piece, this.openShortcodes, VERBATIM_SHORTCODES);
				}
			}
		}

		private static void follow(String piece, Deque<String> open, Set<String> verbatim) {
			boolean closing = piece.length() < 2 || piece.charAt(1) == '/';
			if (closing && open.isEmpty()) {
				return;
			}
			int name = Math.min(closing ? 2 : 1, piece.length());
			int space = piece.indexOf(' ');
			int end = (space < 0) ? piece.length() - 1 : space;
			String tag = piece.substring(name, Math.max(name, end));
			if (!verbatim.contains(tag)) {
				return;
			}
			if (!closing) {
				open.push(tag);
			}
			else if (tag.equals(open.peek())) {
				open.pop();
			}
		}

	}

}
