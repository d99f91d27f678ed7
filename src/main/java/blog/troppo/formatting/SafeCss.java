package blog.troppo.formatting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps of a style attribute the declarations that cannot do harm: WordPress's
 * {@code safecss_filter_attr}.
 */
public final class SafeCss {

	/** Properties with what their values may hold besides words and numbers. */
	private static final Map<String, Set<String>> PROPERTIES = new HashMap<>();

	static {
		for (String line : Tables.lines("css-properties.txt")) {
			String[] cells = line.split(" ");
			Set<String> contents = new HashSet<>();
			for (int i = 1; i < cells.length; i++) {
				contents.add(cells[i]);
			}
			PROPERTIES.put(cells[0], contents);
		}
	}

	private SafeCss() {
	}

	public static String filter(String css) {
		String cleaned = Ascii.trim(withoutLineEnds(ControlCharacters.removeWithEscapes(css)));
		StringBuilder out = new StringBuilder(cleaned.length());
		int from = 0;
		while (from <= cleaned.length()) {
			int semicolon = cleaned.indexOf(';', from);
			int end = (semicolon < 0) ? cleaned.length() : semicolon;
			String declaration = Ascii.trim(cleaned.substring(from, end));
			if (end > from && isSafe(declaration)) {
				out.append(out.isEmpty() ? "" : ";").append(declaration);
			}
			from = end + 1;
		}
		return out.toString();
	}

	private static String withoutLineEnds(String css) {
		return css.replace("\n", "").replace("\r", "").replace("\t", "");
	}

	private static boolean isSafe(String declaration) {
		int colon = declaration.indexOf(':');
		if (colon < 0) {
			return CssValue.isPlain(declaration);
		}
		String property = Ascii.trim(declaration.substring(0, colon));
		String value = declaration.substring(colon + 1);
		boolean variable = isVariable(property);
		Set<String> contents = PROPERTIES.get(property);
		if (contents == null && !variable) {
			return false;
		}
		boolean urls = variable ? Ascii.trim(value).startsWith("url(") : contents != null && contents.contains("url");
		boolean gradients = variable ? value.contains("-gradient(") : contents != null && contents.contains("gradient");
		return CssValue.isSafe(declaration, colon + 1, urls, gradients);
	}

	private static boolean isVariable(String property) {
		if (!property.startsWith("--") || property.length() == 2) {
			return false;
		}
		for (int i = 2; i < property.length(); i++) {
			if (!Ascii.isWord(property.charAt(i)) && property.charAt(i) != '-') {
				return false;
			}
		}
		return true;
	}

}
