package blog.troppo.formatting.block;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.Escape;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a server-made block's outermost element, written as
 * {@code get_block_wrapper_attributes} does: style, class, id, then the others.
 */
public final class WrapperAttributes {

	private final StringBuilder style = new StringBuilder();

	private final Set<String> classes = new LinkedHashSet<>();

	private final Map<String, String> others = new LinkedHashMap<>();

	private @Nullable String id;

	public WrapperAttributes addClass(String names) {
		for (String name : names.split("\\s+")) {
			if (!name.isEmpty()) {
				this.classes.add(name);
			}
		}
		return this;
	}

	public WrapperAttributes addStyle(String css) {
		String more = css.strip();
		if (!more.isEmpty()) {
			this.style.append(more).append(more.endsWith(";") ? "" : ";");
		}
		return this;
	}

	public void addStyles(StyleEngine styles) {
		addStyle(styles.declarations().css());
		styles.classes().forEach(this::addClass);
	}

	public WrapperAttributes put(String name, String value) {
		this.others.put(name, value);
		return this;
	}

	public WrapperAttributes id(String value) {
		this.id = value;
		return this;
	}

	public String style() {
		String css = this.style.toString();
		return css.endsWith(";") ? css.substring(0, css.length() - 1) : css;
	}

	/** Takes the styles out, so that others come before them. */
	String takeStyle() {
		String css = style();
		this.style.setLength(0);
		return css;
	}

	public String classes() {
		return String.join(" ", this.classes);
	}

	@Override
	public String toString() {
		StringBuilder html = new StringBuilder();
		append(html, "style", style());
		append(html, "class", classes());
		if (this.id != null) {
			append(html, "id", this.id);
		}
		this.others.forEach((name, value) -> append(html, name, value));
		return html.toString();
	}

	private static void append(StringBuilder html, String name, String value) {
		if (!value.isEmpty()) {
			html.append(html.isEmpty() ? "" : " ").append(name).append("=\"").append(Escape.attr(value)).append('"');
		}
	}

}
