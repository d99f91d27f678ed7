package blog.troppo.theme.folder;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.formatting.block.json.Attributes;

/**
 * The {@code @font-face} rules of the families that {@code theme.json} brings files for.
 * A theme's own files stand there relative to its style sheets.
 */
final class FontFaces {

	/** What each rule says, with its usual value, in WordPress's order. */
	private static final Map<String, String> DESCRIPTORS = new LinkedHashMap<>();

	static {
		DESCRIPTORS.put("font-style", "normal");
		DESCRIPTORS.put("font-weight", "400");
		DESCRIPTORS.put("font-display", "fallback");
	}

	private static final List<String> MORE = List.of("ascent-override", "descent-override", "font-stretch",
			"font-variant", "font-feature-settings", "font-variation-settings", "line-gap-override", "size-adjust",
			"unicode-range");

	private static final Map<String, String> FORMATS = Map.of("woff2", "woff2", "woff", "woff", "ttf", "truetype",
			"otf", "opentype");

	private FontFaces() {
	}

	static String css(Collection<Attributes> families) {
		return families.stream()
			.flatMap((family) -> family.list("fontFace").stream())
			.filter(Map.class::isInstance)
			.map((face) -> rule(attributes((Map<?, ?>) face)))
			.collect(Collectors.joining());
	}

	private static Attributes attributes(Map<?, ?> face) {
		Map<String, Object> values = new LinkedHashMap<>();
		face.forEach((name, value) -> values.put(String.valueOf(name), value));
		return new Attributes(values);
	}

	private static String rule(Attributes face) {
		String sources = sources(face);
		String family = face.text("fontFamily").strip();
		if (sources.isEmpty() || !isSafe(family) || family.isEmpty()) {
			return "";
		}
		StringBuilder css = new StringBuilder("@font-face{font-family:").append(name(family)).append(';');
		DESCRIPTORS.forEach((name, usual) -> descriptor(css, name, face.text(key(name)), usual));
		css.append("src:").append(sources).append(';');
		MORE.forEach((name) -> descriptor(css, name, face.text(key(name)), ""));
		return css.append('}').toString();
	}

	private static void descriptor(StringBuilder css, String name, String value, String usual) {
		String said = (value.isBlank() || !isSafe(value)) ? usual : value;
		if (!said.isEmpty()) {
			css.append(name).append(':').append(said).append(';');
		}
	}

	/** {@code fontStyle} for {@code font-style}. */
	private static String key(String descriptor) {
		String[] words = descriptor.split("-");
		return words[0] + Stream.of(words)
			.skip(1)
			.map((word) -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
			.collect(Collectors.joining());
	}

	private static String name(String family) {
		return (family.contains(" ") && !family.startsWith("\"") && !family.startsWith("'")) ? "\"" + family + "\""
				: family;
	}

	private static String sources(Attributes face) {
		Object src = face.at("src");
		Stream<?> all = (src instanceof List<?> several) ? several.stream() : Stream.of(face.text("src"));
		return all.map(Attributes::asText)
			.map((address) -> address.replaceFirst("^file:\\./", ""))
			.filter((address) -> !address.isEmpty() && address.matches("[^'\"\\\\(){};<>\\s]+")
					&& (address.matches("https?://.*") || !address.contains(":")))
			.map((address) -> "url('" + address + "')" + format(address))
			.collect(Collectors.joining(", "));
	}

	private static String format(String address) {
		String extension = address.replaceFirst("[?#].*$", "").replaceFirst("^.*\\.", "");
		String format = FORMATS.get(extension);
		return (format != null) ? " format('" + format + "')" : "";
	}

	private static boolean isSafe(String value) {
		return !value.matches("(?s).*[{}<>;\\\\].*");
	}

}
