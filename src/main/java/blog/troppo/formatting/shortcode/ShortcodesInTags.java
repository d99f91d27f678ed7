package blog.troppo.formatting.shortcode;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.Kses;
import org.jspecify.annotations.Nullable;

/**
 * Shortcodes inside of HTML tags: those in a quoted attribute are run and what they give
 * is made safe for the attribute, those standing free in a tag are run as they are, all
 * other square brackets of a tag are hidden until the text is done.
 */
final class ShortcodesInTags {

	private static final Pattern TAG = Pattern.compile("^<\\s*([a-zA-Z0-9]+\\s*)([^>]*)(>?)$", Pattern.DOTALL);

	private static final Pattern ATTRIBUTE = Pattern
		.compile("(?:[_a-zA-Z][-_a-zA-Z0-9:.]*|\\[\\[?[^\\[\\]]+\\]\\]?)(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'"
				+ "|[^\\s\"']+(?:\\s|$))|(?:\\s|$))\\s*");

	private static final Pattern NAME_OF_SHORTCODE = Pattern.compile("^<\\s*\\[\\[?[^\\[\\]]+\\]");

	private static final Pattern VALUE = Pattern.compile("^([-_a-zA-Z0-9:.]+)(\\s*=\\s*)([\"']?)(.*?)\\3(\\s*)$",
			Pattern.DOTALL);

	private ShortcodesInTags() {
	}

	static String render(String text, Collection<String> tags, Function<ShortcodeMatch, String> run) {
		return eachTag(text, (tag) -> renderTag(tag, tags, run));
	}

	/** Hides the brackets in all tags. */
	static String hide(String text) {
		return eachTag(text, ShortcodesInTags::hideBrackets);
	}

	static String restoreBrackets(String text) {
		return text.replace("&#91;", "[").replace("&#93;", "]");
	}

	private static String hideBrackets(String tag) {
		return tag.replace("[", "&#91;").replace("]", "&#93;");
	}

	private static String eachTag(String text, Function<String, String> change) {
		String prepared = text.replace("&#91;", "&#091;").replace("&#93;", "&#093;");
		int open = prepared.indexOf('<');
		if (open < 0) {
			return prepared;
		}
		StringBuilder changed = new StringBuilder();
		int at = 0;
		while (open >= 0) {
			int end = endOfTag(prepared, open);
			if (hasBracket(prepared, open, end)) {
				changed.append(prepared, at, open).append(change.apply(prepared.substring(open, end)));
				at = end;
			}
			open = prepared.indexOf('<', end);
		}
		return changed.append(prepared, at, prepared.length()).toString();
	}

	private static boolean hasBracket(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c == '[' || c == ']') {
				return true;
			}
		}
		return false;
	}

	private static int endOfTag(String text, int open) {
		String close = text.startsWith("<!--", open) ? "-->" : text.startsWith("<![CDATA[", open) ? "]]>" : ">";
		int end = text.indexOf(close, open + 1);
		return (end < 0) ? text.length() : end + close.length();
	}

	private static String renderTag(String tag, Collection<String> tags, Function<ShortcodeMatch, String> run) {
		boolean opens = tag.indexOf('[') >= 0;
		boolean closes = tag.indexOf(']') >= 0;
		if (!opens || !closes || tag.startsWith("<!--") || tag.startsWith("<![CDATA[")) {
			return hideBrackets(tag);
		}
		String rendered = renderAttributes(tag, tags, run);
		if (rendered == null) {
			rendered = NAME_OF_SHORTCODE.matcher(tag).find() ? new ShortcodeFinder(tag, tags).replace(run) : tag;
		}
		return hideBrackets(rendered);
	}

	private static @Nullable String renderAttributes(String tag, Collection<String> tags,
			Function<ShortcodeMatch, String> run) {
		Matcher parts = TAG.matcher(tag);
		if (!parts.matches()) {
			return null;
		}
		String written = parts.group(2);
		int slash = written.length();
		while (slash > 0 && " \t\n\r\f/".indexOf(written.charAt(slash - 1)) >= 0 && written.indexOf('/') >= 0) {
			slash--;
		}
		String tail = written.substring(slash).contains("/") ? written.substring(slash) : "";
		String attributes = written.substring(0, written.length() - tail.length());
		StringBuilder rendered = new StringBuilder(tag.substring(0, parts.start(2)));
		Matcher matcher = ATTRIBUTE.matcher(attributes);
		int at = 0;
		while (at < attributes.length()) {
			if (!matcher.region(at, attributes.length()).lookingAt()) {
				return null;
			}
			String element = parts.group(1).strip().toLowerCase(Locale.ROOT);
			rendered.append(renderAttribute(matcher.group(), element, tags, run));
			at = matcher.end();
		}
		return rendered.append(tail).append(parts.group(3)).toString();
	}

	private static String renderAttribute(String attribute, String element, Collection<String> tags,
			Function<ShortcodeMatch, String> run) {
		int open = attribute.indexOf('[');
		if (open < 0 || attribute.indexOf(']') < 0) {
			return attribute;
		}
		if (isBefore(open, attribute.indexOf('"')) && isBefore(open, attribute.indexOf('\''))) {
			return new ShortcodeFinder(attribute, tags).replace(run);
		}
		String rendered = new ShortcodeFinder(attribute, tags).replace(run);
		if (rendered.equals(attribute)) {
			return attribute;
		}
		String safe = safeAttribute(rendered, element);
		return safe.isBlank() ? attribute : safe;
	}

	private static boolean isBefore(int open, int quote) {
		return quote < 0 || open < quote;
	}

	private static String safeAttribute(String attribute, String element) {
		Matcher parts = VALUE.matcher(attribute);
		if (!parts.matches()) {
			return attribute;
		}
		String name = parts.group(1).toLowerCase(Locale.ROOT);
		String value = Kses.postAttribute(element, name, parts.group(4));
		String quote = parts.group(3);
		return (value == null) ? "" : parts.group(1) + parts.group(2) + quote + value + quote + parts.group(5);
	}

}
