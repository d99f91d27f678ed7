package blog.troppo.admin.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.admin.frame.Words;
import blog.troppo.admin.widgets.WidgetKind.Field;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Kses;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** The form of one widget: made from its kind, and read back. */
@Component
class WidgetForm {

	private final Terms terms;

	private final WidgetFiles files;

	private final Words words;

	WidgetForm(Terms terms, WidgetFiles files, Words words) {
		this.files = files;
		this.terms = terms;
		this.words = words;
	}

	/**
	 * A field with what stands in it, and what is wrong with that.
	 *
	 * @param search the words that files of the library were looked for by
	 */
	record Line(String name, String type, String label, String value, boolean on, List<Option> options, String error,
			String search) {

		/** What was chosen so far, in its order. */
		public List<Option> chosen() {
			return this.options.stream().filter(Option::on).toList();
		}

	}

	/**
	 * What can be chosen; several may be on at once.
	 *
	 * @param picture where a small version of it is, if it is one
	 */
	record Option(String value, String text, boolean on, String picture) {

		Option(String value, String text) {
			this(value, text, false, "");
		}

	}

	/** What stands in each field of a widget. */
	static Map<String, String> stored(WidgetKind kind, Map<Object, Object> options) {
		Map<String, String> values = new LinkedHashMap<>();
		for (Field field : kind.fields()) {
			Object value = options.getOrDefault(field.name(), missing(field, options));
			values.put(field.name(), switch (value) {
				case Boolean flag -> flag ? "1" : "";
				case Map<?, ?> list -> list.values().stream().map(String::valueOf).collect(Collectors.joining(","));
				default -> String.valueOf(value).replaceAll("^0$", "");
			});
		}
		return values;
	}

	/** A text without the word "filter" is of old, and is filtered. */
	private static Object missing(Field field, Map<Object, Object> options) {
		return (field.type() == Field.Type.TICK && !field.name().equals("filter") && !options.isEmpty()) ? Boolean.FALSE
				: WidgetKind.standard(field);
	}

	static Map<String, String> sent(WidgetKind kind, Map<String, String> parameters) {
		Map<String, String> values = new LinkedHashMap<>();
		for (Field field : kind.fields()) {
			String name = "set-" + field.name();
			String value = (field.type() == Field.Type.PICTURES) ? ticked(name, parameters)
					: parameters.getOrDefault(name, "").replace("\r\n", "\n");
			values.put(field.name(), (field.type() == Field.Type.LINES) ? value : value.strip());
		}
		return values;
	}

	/** What is ticked: what was before, in the order of its numbers, then what is new. */
	private static String ticked(String field, Map<String, String> parameters) {
		List<String> ticked = parameters.keySet()
			.stream()
			.filter((name) -> name.startsWith(field + "-"))
			.map((name) -> name.substring(field.length() + 1))
			.toList();
		List<String> before = List.of(parameters.getOrDefault("was-" + field, "").split(","));
		Set<String> order = new LinkedHashSet<>(WidgetKeeping.placed(before, parameters));
		order.retainAll(ticked);
		order.addAll(ticked);
		return String.join(",", order);
	}

	/** The fields whose values are not taken, with the reason. */
	Map<String, String> wrong(WidgetKind kind, Map<String, String> values) {
		Map<String, String> wrong = new LinkedHashMap<>();
		for (Field field : kind.fields()) {
			if (!field.takes(values.getOrDefault(field.name(), ""))) {
				wrong.put(field.name(), this.words.say(switch (field.type()) {
					case NUMBER -> "widgets.wrong.number";
					case ADDRESS -> "widgets.wrong.address";
					default -> "widgets.wrong.choice";
				}));
			}
		}
		return wrong;
	}

	/** What is kept: what was known before with these values over it. */
	static Map<Object, Object> options(WidgetKind kind, Map<Object, Object> before, Map<String, String> values,
			Viewer writer) {
		Map<Object, Object> options = new LinkedHashMap<>(before);
		for (Field field : kind.fields()) {
			Object kept = field.kept(values.getOrDefault(field.name(), ""));
			options.put(field.name(),
					(kept instanceof String text && !writer.can("unfiltered_html")) ? Kses.post(text) : kept);
		}
		return options;
	}

	/**
	 * The form with these values.
	 * @param sent what files were looked for, as {@code find-} and the name of a field
	 */
	List<Line> lines(WidgetKind kind, Map<String, String> values, Map<String, String> wrong, Map<String, String> sent,
			Viewer viewer) {
		List<Line> lines = new ArrayList<>();
		for (Field field : kind.fields()) {
			String value = Objects.requireNonNullElse(values.get(field.name()), "");
			String search = sent.getOrDefault("find-set-" + field.name(), "").strip();
			lines.add(new Line("set-" + field.name(), field.type().name(),
					this.words.say("widget.field." + field.name()), value, value.equals("1"),
					options(field, value, search, viewer), wrong.getOrDefault(field.name(), ""), search));
		}
		return lines;
	}

	private List<Option> options(Field field, String value, String search, Viewer viewer) {
		if (field.type() == Field.Type.PICTURES) {
			return this.files.pictures(value, search, viewer);
		}
		if (field.type() == Field.Type.FILE) {
			return this.files.ofKind(field.values().getFirst(), value, search, viewer);
		}
		if (field.type() == Field.Type.MENU) {
			List<Option> menus = new ArrayList<>(List.of(new Option("", this.words.say("widgets.nomenu"))));
			this.terms.findAllByTaxonomy(Taxonomy.NAV_MENU.name())
				.forEach((menu) -> menus.add(new Option(String.valueOf(menu.id()), menu.name())));
			return menus;
		}
		return field.values()
			.stream()
			.map((one) -> new Option(one, one.matches("\\d") ? one : this.words.say("widget.choice." + one)))
			.toList();
	}

}
