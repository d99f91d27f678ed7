package blog.troppo.rest.widgets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Sanitize;
import blog.troppo.formatting.Urls;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a kind of widget can be told: how its form asks for it, and what is kept of an
 * answer. Stands as data in {@code widget-types.json}.
 *
 * @param type {@code text}, {@code html}, {@code address}, {@code number}, {@code flag}
 * (kept as 1 or 0), {@code truth}, {@code choice} or {@code menu}
 * @param values of a choice
 * @param standard what is kept of a value that a choice does not have; empty for nothing
 * @param usual what a new form says
 * @param optional whether it is kept only where it was given
 * @param whole whether a choice is of numbers
 */
record WidgetField(String name, String label, String type, List<String> values, String standard, String usual,
		boolean optional, boolean whole) {

	static WidgetField of(JsonNode data) {
		return new WidgetField(data.path("name").asString(""), data.path("label").asString(""),
				data.path("type").asString(""),
				data.path("values").valueStream().map((value) -> value.asString("")).toList(),
				data.path("standard").asString(""), data.path("usual").asString(data.path("standard").asString("")),
				data.path("optional").asBoolean(false), data.path("whole").asBoolean(false));
	}

	/** What is kept of what was sent; null for nothing. */
	@Nullable Object kept(Map<Object, Object> sent, Viewer writer) {
		Object given = sent.get(this.name);
		if (given instanceof Map || given == null) {
			return this.optional ? null : clean("", writer);
		}
		return clean((given instanceof Boolean truth) ? (truth ? "1" : "") : given.toString(), writer);
	}

	private @Nullable Object clean(String text, Viewer writer) {
		return switch (this.type) {
			case "number", "menu" -> number(text);
			case "flag" -> isTrue(text) ? 1L : 0L;
			case "truth" -> isTrue(text);
			case "address" -> Urls.escapeRaw(text);
			case "html" -> writer.can("unfiltered_html") ? text : Kses.post(text);
			case "choice" -> choice(text);
			default -> Sanitize.textField(text);
		};
	}

	private static boolean isTrue(String text) {
		return !text.isEmpty() && !text.equals("0");
	}

	/** As PHP reads a number at the beginning of a text. */
	private static long number(String text) {
		String digits = text.strip().replaceFirst("(?s)^([+-]?\\d{1,18}).*$", "$1");
		return digits.matches("[+-]?\\d{1,18}") ? Long.parseLong(digits) : 0;
	}

	private @Nullable Object choice(String text) {
		String chosen = this.values.contains(text) ? text : this.standard;
		if (chosen.isEmpty()) {
			return this.optional ? null : "";
		}
		return this.whole ? (Object) Long.valueOf(chosen) : chosen;
	}

	/**
	 * The field of a form that asks for it.
	 * @param menus the names of menus by their ids, for a field that asks for one
	 */
	String markup(String kind, String number, Map<Object, Object> options, Map<String, String> menus) {
		String id = "widget-" + kind + "-" + number + "-" + this.name;
		String attributes = "id=\"" + id + "\" name=\"widget-" + kind + "[" + number + "][" + this.name + "]\"";
		Optional<Object> given = Optional.ofNullable(options.get(this.name));
		String value = given.map((kept) -> (kept instanceof Boolean truth) ? (truth ? "1" : "") : kept.toString())
			.orElse(this.usual);
		String label = "<label for=\"" + id + "\">" + Escape.html(this.label) + "</label>";
		return "<p>" + switch (this.type) {
			case "flag", "truth" -> "<input class=\"checkbox\" type=\"checkbox\" value=\"1\""
					+ (isTrue(value) ? " checked='checked'" : "") + " " + attributes + " />\n" + label;
			case "choice", "menu" -> label + "\n<select class=\"widefat\" " + attributes + ">"
					+ choices(this.type.equals("menu") ? menus : byThemselves(), value) + "</select>";
			case "html" -> label + "\n<textarea class=\"widefat code\" rows=\"6\" cols=\"50\" " + attributes + ">"
					+ Escape.textarea(value) + "</textarea>";
			case "number" -> label + "\n<input class=\"tiny-text\" type=\"number\" step=\"1\" size=\"3\" value=\""
					+ Escape.attr(value) + "\" " + attributes + " />";
			default -> label + "\n<input class=\"widefat\" type=\"text\" value=\"" + Escape.attr(value) + "\" "
					+ attributes + " />";
		} + "</p>";
	}

	private Map<String, String> byThemselves() {
		Map<String, String> labels = new LinkedHashMap<>();
		this.values.forEach((value) -> labels.put(value, value));
		return labels;
	}

	private static String choices(Map<String, String> labels, String chosen) {
		StringBuilder options = new StringBuilder();
		labels.forEach((value, label) -> options.append("<option value=\"")
			.append(Escape.attr(value))
			.append('"')
			.append(value.equals(chosen) ? " selected='selected'" : "")
			.append('>')
			.append(Escape.html(label))
			.append("</option>"));
		return options.toString();
	}

}
