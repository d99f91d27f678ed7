package blog.troppo.formatting.shortcode;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Finds shortcodes of certain tags: {@code [tag …]}, {@code [tag … /]} and
 * {@code [tag …]…[/tag]}, where the first closing tag closes. Runs in linear time.
 */
final class ShortcodeFinder {

	private final String text;

	private final Collection<String> tags;

	/** The next closing tag of each name, so far as one was looked for; -1 for none. */
	private final Map<String, Integer> closings = new HashMap<>();

	private int bracket = -1;

	ShortcodeFinder(String text, Collection<String> tags) {
		this.text = text;
		this.tags = tags;
	}

	/** The text with each shortcode replaced. */
	String replace(Function<ShortcodeMatch, String> replacement) {
		ShortcodeMatch match = next(0);
		if (match == null) {
			return this.text;
		}
		StringBuilder replaced = new StringBuilder();
		int at = 0;
		while (match != null) {
			replaced.append(this.text, at, match.start()).append(replacement.apply(match));
			at = match.end();
			match = next(at);
		}
		return replaced.append(this.text, at, this.text.length()).toString();
	}

	@Nullable ShortcodeMatch next(int from) {
		int at = this.text.indexOf('[', from);
		while (at >= 0) {
			ShortcodeMatch match = read(at);
			if (match != null) {
				return match;
			}
			at = this.text.indexOf('[', at + 1);
		}
		return null;
	}

	List<Integer> ends(int start) {
		ShortcodeMatch match = this.text.startsWith("[", start) ? read(start) : null;
		if (match == null || match.leadingBracket()) {
			return List.of();
		}
		int end = match.trailingBracket() ? match.end() - 1 : match.end();
		int opening = this.text.indexOf(']', start) + 1;
		return (end == opening) ? List.of(end) : List.of(end, opening);
	}

	private @Nullable ShortcodeMatch read(int start) {
		boolean leading = this.text.startsWith("[", start + 1);
		int nameStart = start + (leading ? 2 : 1);
		String tag = tagAt(nameStart);
		if (tag == null) {
			return null;
		}
		int attributesStart = nameStart + tag.length();
		int close = bracketFrom(attributesStart);
		if (close < 0) {
			return null;
		}
		boolean selfClosing = close > attributesStart && this.text.charAt(close - 1) == '/';
		String attributes = this.text.substring(attributesStart, selfClosing ? close - 1 : close);
		int end = close + 1;
		String content = null;
		int closing = selfClosing ? -1 : closingTag(tag, end);
		if (closing >= 0) {
			content = this.text.substring(end, closing);
			end = closing + tag.length() + 3;
		}
		boolean trailing = this.text.startsWith("]", end);
		return new ShortcodeMatch(start, trailing ? end + 1 : end, leading, tag, attributes, selfClosing, content,
				trailing);
	}

	/** The next closing bracket. Questions come in the order of the text. */
	private int bracketFrom(int from) {
		if (this.bracket < from) {
			int found = this.text.indexOf(']', from);
			this.bracket = (found < 0) ? Integer.MAX_VALUE : found;
		}
		return (this.bracket == Integer.MAX_VALUE) ? -1 : this.bracket;
	}

	private int closingTag(String tag, int from) {
		Integer known = this.closings.get(tag);
		if (known == null || known >= 0 && known < from) {
			known = this.text.indexOf("[/" + tag + "]", from);
			this.closings.put(tag, known);
		}
		return known;
	}

	private @Nullable String tagAt(int at) {
		for (String tag : this.tags) {
			if (this.text.startsWith(tag, at) && !continues(at + tag.length())) {
				return tag;
			}
		}
		return null;
	}

	private boolean continues(int at) {
		if (at >= this.text.length()) {
			return false;
		}
		char c = this.text.charAt(at);
		return c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c));
	}

}
