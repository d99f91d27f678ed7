package blog.troppo.admin.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import blog.troppo.theme.WidgetPlaces;
import blog.troppo.theme.WidgetPlaces.Placed;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes where widgets stand, and tells what takes it back. */
@Component
@Transactional
class WidgetKeeping {

	private final WidgetPlaces places;

	WidgetKeeping(WidgetPlaces places) {
		this.places = places;
	}

	/** A new widget at the end of a place. */
	String add(WidgetKind kind, String place) {
		adopt(place);
		String id = this.places.nextId(kind.key());
		Map<Object, Object> options = new LinkedHashMap<>();
		kind.fields().forEach((field) -> options.put(field.name(), WidgetKind.standard(field)));
		this.places.tell(id, options);
		this.places.move(id, place);
		return id;
	}

	/** What the theme put there becomes the owner's own. */
	void adopt(String place) {
		this.places.adopt(place);
	}

	/** These alone stand there, in this order; others are set aside. */
	void arrange(String place, List<String> widgets) {
		this.places.arrange(place, widgets.stream().filter((id) -> this.places.find(id).isPresent()).toList());
	}

	void tell(Placed widget, Map<Object, Object> options, String place) {
		this.places.tell(widget.id(), options);
		if (!widget.place().equals(place) && this.places.labels().containsKey(place)) {
			adopt(place);
			this.places.move(widget.id(), place);
		}
	}

	void delete(Placed widget) {
		this.places.remove(widget);
	}

	@Transactional(readOnly = true)
	public Optional<Placed> find(String id) {
		return this.places.find(id).filter((widget) -> WidgetKind.named(widget.kind()).isPresent());
	}

	/** One step up or down, or aside; a number beside one puts it there. */
	static List<String> moved(List<String> items, Map<String, String> fields, String move) {
		List<String> order = placed(items, fields);
		String[] parts = move.split(":", 2);
		int at = (parts.length == 2) ? order.indexOf(parts[1]) : -1;
		if (at >= 0) {
			String id = order.remove(at);
			switch (parts[0]) {
				case "up" -> order.add(Math.max(0, at - 1), id);
				case "down" -> order.add(Math.min(order.size(), at + 1), id);
				case "aside" -> order.remove(id);
				default -> order.add(at, id);
			}
		}
		return order;
	}

	/** Those whose number has changed come to their places among the others. */
	static List<String> placed(List<String> items, Map<String, String> fields) {
		List<String> order = new ArrayList<>();
		SortedMap<Integer, List<String>> changed = new TreeMap<>();
		for (String item : items) {
			String place = fields.getOrDefault("place-" + item, "");
			int now = items.indexOf(item) + 1;
			int wanted = place.matches("\\d{1,4}") ? Integer.parseInt(place) : now;
			(wanted == now ? order : changed.computeIfAbsent(wanted, (number) -> new ArrayList<>())).add(item);
		}
		changed.forEach((place, those) -> order.addAll(Math.clamp(place - 1L, 0, order.size()), those));
		return order;
	}

}
