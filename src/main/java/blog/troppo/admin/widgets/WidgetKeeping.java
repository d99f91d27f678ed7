package blog.troppo.admin.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	/** One step up or down, or aside; a number typed beside one puts it there. */
	static List<String> moved(List<String> items, Map<String, String> fields, String move) {
		List<String> order = new ArrayList<>(items);
		for (int i = 0; i < items.size(); i++) {
			String place = fields.getOrDefault("place-" + items.get(i), "");
			if (place.matches("\\d{1,4}") && Integer.parseInt(place) != i + 1) {
				order.remove(items.get(i));
				order.add(Math.clamp(Integer.parseInt(place) - 1L, 0, order.size()), items.get(i));
			}
		}
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

}
