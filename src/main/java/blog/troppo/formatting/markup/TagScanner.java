package blog.troppo.formatting.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the tags of a document one after the other, passing over comments and over the
 * text of elements such as script, in which nothing is a tag.
 */
final class TagScanner {

	private static final Set<String> RAW_TEXT = Set.of("script", "style", "textarea", "title", "xmp", "iframe",
			"noembed", "noframes");

	private TagScanner() {
	}

	static @Nullable Tag next(String html, int from) {
		int at = from;
		while (true) {
			at = html.indexOf('<', at);
			if (at < 0 || at + 1 >= html.length()) {
				return null;
			}
			char next = html.charAt(at + 1);
			if (next == '!' || next == '?') {
				at = skipDeclaration(html, at);
			}
			else if (isLetter(next) || (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2)))) {
				return read(html, at);
			}
			else if (next == '/') {
				int close = html.indexOf('>', at);
				at = (close < 0) ? html.length() : close + 1;
			}
			else {
				at++;
			}
		}
	}

	static @Nullable Tag read(String html, int start) {
		boolean closer = html.charAt(start + 1) == '/';
		int at = start + (closer ? 2 : 1);
		int nameStart = at;
		while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '/' && html.charAt(at) != '>') {
			at++;
		}
		String name = html.substring(nameStart, at);
		List<TagAttribute> attributes = new ArrayList<>();
		int nameEnd = at;
		while (true) {
			while (at < html.length() && (isSpace(html.charAt(at)) || html.charAt(at) == '/')) {
				at++;
			}
			if (at >= html.length()) {
				return null;
			}
			if (html.charAt(at) == '>') {
				break;
			}
			TagAttribute attribute = readAttribute(html, at);
			if (attribute == null) {
				return null;
			}
			attributes.add(attribute);
			at = attribute.end();
		}
		return new Tag(name, closer, start, nameEnd, at + 1, attributes);
	}

	/**
	 * Where the text of an element such as script ends: the place of its closing tag, or
	 * the end of the document.
	 */
	static int endOfRawText(String html, Tag tag) {
		String name = tag.name().toLowerCase(Locale.ROOT);
		if (tag.closer() || !RAW_TEXT.contains(name)) {
			return tag.end();
		}
		int at = tag.end();
		while (true) {
			at = html.indexOf("</", at);
			if (at < 0) {
				return html.length();
			}
			int after = at + 2 + name.length();
			if (html.regionMatches(true, at + 2, name, 0, name.length())
					&& (after >= html.length() || !isNameCharacter(html.charAt(after)))) {
				return at;
			}
			at += 2;
		}
	}

	private static @Nullable TagAttribute readAttribute(String html, int start) {
		int at = start;
		if (html.charAt(at) == '=') {
			at++;
		}
		while (at < html.length() && !isSpace(html.charAt(at)) && "=/>".indexOf(html.charAt(at)) < 0) {
			at++;
		}
		String name = html.substring(start, at);
		int afterName = at;
		at = skipSpace(html, at);
		if (at >= html.length()) {
			return null;
		}
		if (html.charAt(at) != '=') {
			return new TagAttribute(name, start, afterName, -1, -1);
		}
		at = skipSpace(html, at + 1);
		if (at >= html.length()) {
			return null;
		}
		char quote = html.charAt(at);
		if (quote == '"' || quote == '\'') {
			int close = html.indexOf(quote, at + 1);
			return (close < 0) ? null : new TagAttribute(name, start, close + 1, at + 1, close);
		}
		int valueStart = at;
		while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
			at++;
		}
		return new TagAttribute(name, start, at, valueStart, at);
	}

	private static int skipDeclaration(String html, int at) {
		if (html.startsWith("<!--", at)) {
			if (html.startsWith("<!-->", at)) {
				return at + 5;
			}
			int close = html.indexOf("-->", at + 4);
			return (close < 0) ? html.length() : close + 3;
		}
		int close = html.indexOf('>', at);
		return (close < 0) ? html.length() : close + 1;
	}

	private static int skipSpace(String html, int from) {
		int at = from;
		while (at < html.length() && isSpace(html.charAt(at))) {
			at++;
		}
		return at;
	}

	private static boolean isNameCharacter(char c) {
		return !isSpace(c) && c != '/' && c != '>';
	}

	static boolean isSpace(char c) {
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
	}

	private static boolean isLetter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

}
