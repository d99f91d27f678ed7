package blog.troppo.rest.fonts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.formatting.Sanitize;
import tools.jackson.databind.JsonNode;

/** What fonts are called: in CSS, and among each other. */
final class FontNames {

	/** What stays without quotes; what came with some keeps them. */
	private static final Pattern PLAIN = Pattern.compile("[a-zA-Z-]+|generic\\([a-zA-Z-]+\\)");

	private static final Pattern QUOTES = Pattern.compile("^[\\s'\"]+|[\\s'\"]+$");

	/** In the order in which WordPress replaces them, parts of longer words too. */
	private static final Map<String, String> WIDTHS = new LinkedHashMap<>();

	static {
		WIDTHS.put("ultra-condensed", "50%");
		WIDTHS.put("extra-condensed", "62.5%");
		WIDTHS.put("condensed", "75%");
		WIDTHS.put("normal", "100%");
		WIDTHS.put("semi-expanded", "112.5%");
		WIDTHS.put("expanded", "125%");
	}

	private FontNames() {
	}

	/** A list of families as CSS has it: {@code "Open Sans", serif}. */
	static String families(String text) {
		return Stream.of(Sanitize.textField(text).split(","))
			.map(String::strip)
			.map((name) -> PLAIN.matcher(name).matches() ? name : "\"" + QUOTES.matcher(name).replaceAll("") + "\"")
			.filter((name) -> !name.equals("\"\""))
			.collect(Collectors.joining(", "));
	}

	/**
	 * What tells a face from the others of its family: family, style, weight, width and
	 * characters. Stands in the face's title, as WordPress has it.
	 */
	static String ofFace(JsonNode face) {
		String weight = part(face, "fontWeight", "400").replace("normal", "400").replace("bold", "700");
		String width = part(face, "fontStretch", "100%");
		for (Map.Entry<String, String> known : WIDTHS.entrySet()) {
			width = width.replace(known.getKey(), known.getValue());
		}
		return String.join(";", part(face, "fontFamily", ""), part(face, "fontStyle", "normal"), weight, width,
				part(face, "unicodeRange", "U+0-10FFFF").toUpperCase(Locale.ROOT));
	}

	private static String part(JsonNode face, String name, String usual) {
		String text = face.path(name).asString(usual).toLowerCase(Locale.ROOT);
		return text.replaceAll("['\";]", "").replaceAll("\\s+", " ").replaceAll(",\\s+", ",").strip();
	}

}
