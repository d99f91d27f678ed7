package blog.troppo.formatting.block.css;

/**
 * What references to presets become.
 */
public final class CssValues {

	private CssValues() {
	}

	/** {@code var:preset|color|black} as {@code var(--wp--preset--color--black)}. */
	public static String resolve(String value) {
		if (!value.startsWith("var:")) {
			return value;
		}
		String[] parts = value.substring("var:".length()).split("\\|");
		StringBuilder name = new StringBuilder("var(--wp");
		for (String part : parts) {
			name.append("--").append(kebab(part));
		}
		return name.append(')').toString();
	}

	/** The slug of a preset reference, or null for any other value. */
	static boolean isPreset(String value, String kind) {
		return value.startsWith("var:preset|" + kind + "|");
	}

	/** A slug as WordPress writes it into class names and variables. */
	public static String kebab(String slug) {
		String spaced = slug.replace("'", "")
			.replaceAll("([a-z])([A-Z])", "$1-$2")
			.replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
			.replaceAll("([0-9])([a-zA-Z])", "$1-$2")
			.replaceAll("([a-zA-Z])([0-9])", "$1-$2")
			.replaceAll("[^A-Za-z0-9\\u0080-\\uffff]+", "-");
		return spaced.replaceAll("^-|-$", "").toLowerCase(java.util.Locale.ROOT);
	}

}
