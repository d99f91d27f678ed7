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

	private static final ElementNames VERBATIM_TAGS = new ElementNames("pre", "code", "kbd", "style", "script", "tt");

	private static final ElementNames VERBATIM_SHORTCODES = new ElementNames("code");

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
		boolean markup = text.indexOf('<') >= 0 || text.indexOf('[') >= 0;
		return markup ? new Pieces(text, shortcodes).texturize() : TexturizeText.texturize(text);
	}

	/** Goes through a text piece by piece, knowing in which verbatim elements it is. */
	private static final class Pieces {

		private final String text;

		private final Set<String> shortcodes;

		private final HtmlTokens tokens;

		private final NextOf bracket;

		private final NextOf lessThan;

		private final NextOf ampersand;

		private final ShortcodeBrackets brackets;

		private final Rewrite rewrite;

		private final TexturizeText words;

		private final Deque<String> openTags = new ArrayDeque<>(2);

		private final Deque<String> openShortcodes = new ArrayDeque<>(2);

		Pieces(String text, Set<String> shortcodes) {
			this.text = text;
			this.shortcodes = shortcodes;
			this.tokens = new HtmlTokens(text);
			this.bracket = new NextOf(text, "[");
			this.lessThan = new NextOf(text, "<");
			this.ampersand = new NextOf(text, "&");
			this.brackets = new ShortcodeBrackets(text, shortcodes);
			this.rewrite = new Rewrite(text);
			this.words = new TexturizeText(text, this.rewrite);
		}

		String texturize() {
			int from = 0;
			int at = nextMarkup(0);
			while (at >= 0) {
				int end = markupEnd(at);
				if (end < 0) {
					at = nextMarkup(at + 1);
					continue;
				}
				words(from, at);
				markup(at, end);
				from = end;
				at = nextMarkup(end);
			}
			words(from, this.text.length());
			return this.rewrite.result();
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
			if (this.openTags.isEmpty() && this.openShortcodes.isEmpty()) {
				this.words.words(from, to);
			}
		}

		private void markup(int from, int to) {
			if (this.text.startsWith("<!--", from)) {
				return;
			}
			if (this.text.charAt(from) == '<') {
				Ampersands.encodeStray(this.rewrite, this.text, this.ampersand, from, to);
				follow(from, to, this.openTags, VERBATIM_TAGS);
			}
			else if (!this.text.startsWith("[[", from) && !this.text.startsWith("]]", to - 2)) {
				follow(from, to, this.openShortcodes, VERBATIM_SHORTCODES);
			}
		}

		/** Opens or closes an element, if the markup's first word is exactly its name. */
		private void follow(int from, int to, Deque<String> open, ElementNames verbatim) {
			boolean closing = to - from < 2 || this.text.charAt(from + 1) == '/';
			if (closing && open.isEmpty()) {
				return;
			}
			int name = closing ? from + 2 : from + 1;
			String tag = verbatim.startingAt(this.text, name);
			int end = (tag != null) ? name + tag.length() : to;
			if (tag == null || end >= to || end != to - 1 && this.text.charAt(end) != ' ') {
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
