package blog.troppo.theme;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A widget that is to be shown, with what its owner chose.
 *
 * @param id WordPress's id: {@code archives-2}
 * @param options the entry of the option {@code widget_archives}
 */
record WidgetCall(String id, Map<Object, Object> options, Drawing drawing) {

	/** The same on another page. */
	WidgetCall on(Drawing page) {
		return new WidgetCall(this.id, this.options, page);
	}

	String text(String name) {
		Object value = this.options.get(name);
		return (value != null) ? value.toString() : "";
	}

	boolean flag(String name) {
		return switch (this.options.get(name)) {
			case Boolean value -> value;
			case Long value -> value != 0;
			case String value -> !value.isEmpty() && !value.equals("0") && !value.equals("false");
			case null, default -> false;
		};
	}

	int number(String name, int otherwise) {
		@Nullable Object value = this.options.get(name);
		String text = (value != null) ? value.toString() : "";
		int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
		return (number > 0) ? number : otherwise;
	}

}
