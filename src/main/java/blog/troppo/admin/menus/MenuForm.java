package blog.troppo.admin.menus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import blog.troppo.theme.MenuAuthoring.Words;
import blog.troppo.theme.MenuEntry;
import blog.troppo.theme.MenuOutline;
import blog.troppo.theme.MenuOutline.Step;

/**
 * A menu as its form sends it: the entries in the order in which they stand there, each
 * with fields that end in its number.
 *
 * @param move what a button does with one entry besides: {@code up:12}; empty for none
 */
record MenuForm(String name, List<String> places, boolean growing, List<Long> items, String move,
		Map<String, String> fields) {

	static MenuForm of(Map<String, String[]> sent) {
		Map<String, String> fields = new LinkedHashMap<>();
		sent.forEach((name, values) -> fields.put(name, values[0]));
		return new MenuForm(fields.getOrDefault("menu-name", "").strip(),
				List.of(sent.getOrDefault("place", new String[0])), fields.containsKey("growing"),
				List.of(sent.getOrDefault("item", new String[0]))
					.stream()
					.filter((id) -> id.matches("\\d{1,18}"))
					.map(Long::valueOf)
					.toList(),
				fields.getOrDefault("move", ""), fields);
	}

	private String field(String name, long entry) {
		return this.fields.getOrDefault(name + "-" + entry, "").strip();
	}

	private int number(String name, long entry, int otherwise) {
		String text = field(name, entry);
		return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
	}

	Map<Long, Words> words() {
		Map<Long, Words> words = new LinkedHashMap<>();
		for (long entry : this.items) {
			if (this.fields.containsKey("title-" + entry)) {
				words.put(entry,
						new Words(field("title", entry), field("url", entry), field("hint", entry),
								field("description", entry), field("classes", entry), field("relation", entry),
								!field("tab", entry).isEmpty()));
			}
		}
		return words;
	}

	/** The order that results: places that were typed first, then the button. */
	MenuOutline outline() {
		MenuOutline outline = placed();
		String[] parts = this.move.split(":");
		if (parts.length != 2 || !parts[1].matches("\\d{1,18}")) {
			return outline;
		}
		long entry = Long.parseLong(parts[1]);
		return switch (parts[0]) {
			case "up" -> outline.up(entry);
			case "down" -> outline.down(entry);
			case "in" -> outline.in(entry);
			case "out" -> outline.out(entry);
			case "remove" -> outline.without(entry);
			default -> outline;
		};
	}

	/**
	 * All that were dragged have a new number, each its own; a number that was typed
	 * takes along what lies below its entry.
	 */
	private MenuOutline placed() {
		SortedMap<Integer, Step> places = new TreeMap<>();
		List<Step> steps = new ArrayList<>();
		for (long entry : this.items) {
			Step step = new Step(entry, number("depth", entry, 0));
			steps.add(step);
			places.put(number("place", entry, steps.size()), step);
		}
		if (places.size() == steps.size() && !steps.isEmpty() && places.firstKey() == 1
				&& places.lastKey() == steps.size()) {
			return new MenuOutline(List.copyOf(places.values()));
		}
		MenuOutline outline = new MenuOutline(steps);
		for (int i = 0; i < this.items.size(); i++) {
			long entry = this.items.get(i);
			int place = number("place", entry, i + 1);
			if (place != i + 1) {
				outline = outline.to(entry, place);
			}
		}
		return outline;
	}

	/** The entries as they were typed, for a form that was not taken. */
	List<MenuEntry> over(List<MenuEntry> stored) {
		Map<Long, Words> words = words();
		List<MenuEntry> typed = new ArrayList<>();
		for (Step step : outline().steps()) {
			stored.stream()
				.filter((entry) -> entry.id() == step.entry())
				.map((entry) -> entry.saying(words.getOrDefault(entry.id(), entry.words()), step.depth()))
				.forEach(typed::add);
		}
		return typed;
	}

	boolean removes() {
		return this.move.startsWith("remove:");
	}

}
