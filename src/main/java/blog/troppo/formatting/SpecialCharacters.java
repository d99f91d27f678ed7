package blog.troppo.formatting;

import java.util.Map;

/**
 * The five characters with a meaning of their own in HTML, and the references that
 * {@link Escape#decode} turns back into them.
 */
final class SpecialCharacters {

	private static final Map<String, String> REFERENCES = Map.ofEntries(Map.entry("quot;", "\""),
			Map.entry("#34;", "\""), Map.entry("#x22;", "\""), Map.entry("#39;", "'"), Map.entry("#x27;", "'"),
			Map.entry("lt;", "<"), Map.entry("#60;", "<"), Map.entry("gt;", ">"), Map.entry("#62;", ">"),
			Map.entry("amp;", "&"), Map.entry("#38;", "&"), Map.entry("#x26;", "&"));

	private SpecialCharacters() {
	}

	static String decode(String text) {
		int amp = text.indexOf('&');
		if (amp < 0) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		while (amp >= 0) {
			int semicolon = text.indexOf(';', amp);
			if (semicolon < 0) {
				break;
			}
			String body = (semicolon - amp > 24) ? "" : withoutZeros(text.substring(amp + 1, semicolon + 1));
			String character = REFERENCES.get(body);
			if (character != null) {
				rewrite.replace(amp, semicolon + 1, character);
			}
			amp = text.indexOf('&', (character != null) ? semicolon + 1 : amp + 1);
		}
		return rewrite.result();
	}

	private static String withoutZeros(String body) {
		if (!body.startsWith("#")) {
			return body;
		}
		boolean hex = Ascii.startsWithIgnoreCase(body, 0, "#x");
		int start = hex ? 2 : 1;
		int end = start;
		while (end < body.length() && body.charAt(end) == '0') {
			end++;
		}
		return (hex ? "#x" : "#") + body.substring(end);
	}

}
