package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.support.PhpSerialized;

/**
 * Puts the old blog's menus and widgets where our theme has places for them: one of the
 * same name, else the next that is free. Widgets that find none are set aside among the
 * inactive ones, as WordPress does when a theme is changed.
 */
final class MovedPlaces {

	private static final String WIDGETS = "widgets";

	private static final String INACTIVE = "wp_inactive_widgets";

	private static final String MENUS = "nav_menu_locations";

	private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d{1,9})");

	/** What some kinds' options were called before they could stand in many places. */
	private static final Map<String, String> OLD_OPTIONS = Map.of("recent-posts", "recent_entries", "recent-comments",
			"recent_comments");

	private final Map<String, String> options;

	private final Arrival arrival;

	private final Map<String, Map<Object, Object>> kinds = new TreeMap<>();

	MovedPlaces(Map<String, String> options, Arrival arrival) {
		this.options = options;
		this.arrival = arrival;
	}

	void bring() throws SQLException {
		bringWidgets();
		bringMenus();
		String extended = this.options.get("nav_menu_options");
		if (extended != null) {
			MovedSettings.store(this.arrival.database(), "nav_menu_options", extended);
		}
	}

	private void bringWidgets() throws SQLException {
		this.options.forEach((name, value) -> {
			if (name.startsWith("widget_")) {
				this.kinds.put(name.substring("widget_".length()), instances(PhpSerialized.readArray(value)));
			}
		});
		Map<String, List<String>> places = places();
		long placed = places.values().stream().mapToLong(List::size).sum();
		if (places.isEmpty()) {
			return;
		}
		mendMenuWidgets();
		for (Map.Entry<String, Map<Object, Object>> kind : this.kinds.entrySet()) {
			if (!kind.getValue().isEmpty()) {
				MovedSettings.store(this.arrival.database(), "widget_" + kind.getKey(),
						PhpSerialized.write(kind.getValue()));
			}
		}
		MovedSettings.store(this.arrival.database(), "sidebars_widgets", PhpSerialized.write(places));
		this.arrival.tally().came(WIDGETS, placed);
	}

	private Map<String, List<String>> places() {
		Map<Object, Object> there = PhpSerialized.readArray(this.options.getOrDefault("sidebars_widgets", ""));
		Map<String, List<String>> places = new LinkedHashMap<>();
		List<String> aside = new ArrayList<>();
		List<String> free = new ArrayList<>(this.arrival.places().sidebars());
		free.removeIf(there::containsKey);
		there.forEach((key, list) -> {
			String place = String.valueOf(key);
			List<String> widgets = ids(list);
			if (!(list instanceof Map)) {
				return;
			}
			String here = this.arrival.places().sidebars().contains(place) ? place
					: (widgets.isEmpty() || free.isEmpty() || place.equals(INACTIVE) || place.startsWith("orphaned"))
							? INACTIVE : free.removeFirst();
			if (here.equals(INACTIVE)) {
				aside.addAll(widgets);
				tellAside(place, widgets);
			}
			else {
				places.put(here, widgets);
			}
		});
		if (!places.isEmpty() || !aside.isEmpty()) {
			places.put(INACTIVE, aside);
		}
		return places;
	}

	private void tellAside(String place, List<String> widgets) {
		if (!place.equals(INACTIVE) && !widgets.isEmpty()) {
			this.arrival.tally()
				.note("widgets: the theme has no place for those of \"" + place
						+ "\"; they are among the inactive ones: " + String.join(", ", widgets));
		}
	}

	private List<String> ids(Object list) {
		return PhpSerialized.asArray(list).values().stream().map((id) -> numbered(String.valueOf(id))).toList();
	}

	/** Before 2.8 a kind stood in one place at most, and its widget had no number. */
	private String numbered(String id) {
		Matcher parts = NUMBERED.matcher(id);
		if (parts.matches() && this.kinds.containsKey(parts.group(1))) {
			return id;
		}
		Map<Object, Object> alone = PhpSerialized
			.readArray(this.options.getOrDefault("widget_" + OLD_OPTIONS.getOrDefault(id, id.replace('-', '_')), ""));
		Map<Object, Object> kind = new LinkedHashMap<>(this.kinds.getOrDefault(id, Map.of()));
		kind.putIfAbsent(2L, new LinkedHashMap<>(alone));
		kind.put("_multiwidget", 1L);
		this.kinds.put(id, kind);
		return id + "-2";
	}

	private static Map<Object, Object> instances(Map<Object, Object> kept) {
		Map<Object, Object> instances = new LinkedHashMap<>(kept);
		instances.entrySet()
			.removeIf((entry) -> !(entry.getKey() instanceof Long && entry.getValue() instanceof Map)
					&& !"_multiwidget".equals(entry.getKey()));
		return instances;
	}

	private void mendMenuWidgets() {
		Map<Long, Long> moved = this.arrival.terms().moved();
		this.kinds.getOrDefault("nav_menu", new LinkedHashMap<>()).replaceAll((number, widget) -> {
			Map<Object, Object> mended = new LinkedHashMap<>(PhpSerialized.asArray(widget));
			mended.computeIfPresent("nav_menu", (key, menu) -> moved.getOrDefault(number(menu), number(menu)));
			return (widget instanceof Map) ? mended : widget;
		});
	}

	private void bringMenus() throws SQLException {
		Map<Object, Object> there = PhpSerialized.asArray(
				PhpSerialized.readArray(this.options.getOrDefault("theme_mods_" + this.options.get("stylesheet"), ""))
					.getOrDefault(MENUS, Map.of()));
		Map<Object, Object> chosen = new LinkedHashMap<>();
		List<String> free = new ArrayList<>(this.arrival.places().menus());
		free.removeIf(there::containsKey);
		for (Map.Entry<Object, Object> entry : there.entrySet()) {
			String place = String.valueOf(entry.getKey());
			long menu = this.arrival.terms().moved().getOrDefault(number(entry.getValue()), number(entry.getValue()));
			if (menu <= 0) {
				continue;
			}
			boolean same = this.arrival.places().menus().contains(place);
			if (same || !free.isEmpty()) {
				chosen.put(same ? place : free.removeFirst(), menu);
			}
			else {
				this.arrival.tally().note("menus: the theme has no place called \"" + place + "\"; its menu is kept");
			}
		}
		if (!chosen.isEmpty()) {
			MovedSettings.store(this.arrival.database(), "theme_mods_" + this.arrival.places().theme(),
					PhpSerialized.write(Map.of(MENUS, chosen)));
			this.arrival.tally().came("places of menus", chosen.size());
		}
	}

	private static long number(Object value) {
		String text = String.valueOf(value);
		return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
	}

}
