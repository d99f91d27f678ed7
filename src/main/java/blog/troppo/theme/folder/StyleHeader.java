package blog.troppo.theme.folder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The comment at the top of a theme's {@code style.css}, in WordPress's fields:
 * {@code Theme Name: Classic}. Only the first 8 KB are looked at.
 */
public record StyleHeader(Map<String, String> fields) {

	private static final int MOST = 8192;

	static StyleHeader parse(String css) {
		Map<String, String> fields = new LinkedHashMap<>();
		String top = css.substring(0, Math.min(css.length(), MOST));
		int end = top.indexOf("*/");
		for (String line : ((end < 0) ? top : top.substring(0, end)).split("[\r\n]+")) {
			int colon = line.indexOf(':');
			String name = (colon < 0) ? "" : line.substring(0, colon).replaceFirst("^[\\s/*#@]+", "").strip();
			if (!name.isEmpty()) {
				fields.putIfAbsent(name.toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
			}
		}
		return new StyleHeader(fields);
	}

	private String field(String name) {
		return this.fields.getOrDefault(name, "");
	}

	public String name() {
		return field("theme name");
	}

	public String description() {
		return field("description");
	}

	public String version() {
		return field("version");
	}

	public String author() {
		return field("author");
	}

	public String authorUri() {
		return field("author uri");
	}

	public String uri() {
		return field("theme uri");
	}

	public String textDomain() {
		return field("text domain");
	}

	/** The least WordPress it asks for; empty if it does not. */
	public String requiresAtLeast() {
		return field("requires at least");
	}

	public String requiresPhp() {
		return field("requires php");
	}

	public List<String> tags() {
		return Arrays.stream(field("tags").split(",")).map(String::strip).filter((tag) -> !tag.isEmpty()).toList();
	}

	/** The folder of the theme that a child theme builds on; empty for one of its own. */
	public String template() {
		return field("template");
	}

}
