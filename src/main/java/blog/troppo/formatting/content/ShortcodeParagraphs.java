package blog.troppo.formatting.content;

import java.util.List;
import java.util.function.IntFunction;

import blog.troppo.formatting.shortcode.ShortcodeEngine;

/**
 * Takes away the paragraph around a shortcode that stands alone in it, as
 * {@code shortcode_unautop} does.
 */
final class ShortcodeParagraphs {

	private static final String[] SPACES = { " ", "\n", "\r", "\t", "\u00a0", "&nbsp;" };

	private ShortcodeParagraphs() {
	}

	static String unwrap(String html, ShortcodeEngine shortcodes) {
		int at = html.indexOf("<p>");
		if (at < 0 || html.indexOf('[') < 0) {
			return html;
		}
		IntFunction<List<Integer>> ends = shortcodes.endsIn(html);
		StringBuilder unwrapped = new StringBuilder();
		int copied = 0;
		while (at >= 0) {
			int start = skipSpaces(html, at + 3);
			int after = -1;
			for (int end : ends.apply(start)) {
				int close = skipSpaces(html, end);
				if (html.startsWith("</p>", close)) {
					unwrapped.append(html, copied, at).append(html, start, end);
					after = close + 4;
					break;
				}
			}
			copied = (after >= 0) ? after : copied;
			at = html.indexOf("<p>", (after >= 0) ? after : at + 3);
		}
		return unwrapped.append(html, copied, html.length()).toString();
	}

	private static int skipSpaces(String html, int from) {
		int at = from;
		boolean more = true;
		while (more) {
			more = false;
			for (String space : SPACES) {
				if (html.startsWith(space, at)) {
					at += space.length();
					more = true;
				}
			}
		}
		return at;
	}

}
