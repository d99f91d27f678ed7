package blog.troppo.formatting;

/**
 * Plain text from form fields: no tags, no percent-encoded bytes, spaces trimmed.
 */
final class TextFields {

	private TextFields() {
	}

	static String sanitize(String text, boolean keepLines) {
		String result = UnicodeText.valid(text);
		if (result.indexOf('<') >= 0) {
			result = StripTags.stripAll(KsesFilter.escapeUnclosed(result)).replace("<\n", "&lt;\n");
		}
		if (!keepLines) {
			result = StripTags.collapseSpace(result);
		}
		result = Ascii.trim(result);
		String unescaped = withoutEscapes(result);
		return unescaped.equals(result) ? result : Ascii.trim(collapseBlanks(unescaped));
	}

	/** Until none is left, even where taking one out puts another together. */
	private static String withoutEscapes(String text) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		StringBuilder out = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			out.append(text.charAt(i));
			int start = out.length() - 3;
			if (start >= 0 && out.charAt(start) == '%' && Ascii.isHexDigit(out.charAt(start + 1))
					&& Ascii.isHexDigit(out.charAt(start + 2))) {
				out.setLength(start);
			}
		}
		return out.toString();
	}

	private static String collapseBlanks(String text) {
		StringBuilder out = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) != ' ' || i == 0 || text.charAt(i - 1) != ' ') {
				out.append(text.charAt(i));
			}
		}
		return out.toString();
	}

}
