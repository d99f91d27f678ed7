package blog.troppo.formatting.markup;

import org.jsoup.parser.Parser;

/**
 * Text to attribute value and back.
 */
public final class HtmlEntities {

	private HtmlEntities() {
	}

	public static String decode(String text) {
		return (text.indexOf('&') < 0) ? text : Parser.unescapeEntities(text, true);
	}

	/** Escapes all five characters that mean something in HTML, whatever stands there. */
	public static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\'' -> escaped.append("&apos;");
				default -> escaped.append(c);
			}
		}
		return escaped.toString();
	}

}
