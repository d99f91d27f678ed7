package blog.troppo.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.PhpSerialized;

import org.springframework.stereotype.Component;

/**
 * Which widgets stand in which place of the active theme, as WordPress keeps it: their
 * order in {@code sidebars_widgets}, what each was told in {@code widget_KIND}. What
 * stands nowhere is kept aside, among the inactive ones.
 */
@Component
public class WidgetPlaces {

	public static final String INACTIVE = "wp_inactive_widgets";

	private static final String LIST = SiteSettings.SIDEBARS_WIDGETS.name();

	private static final Pattern ID = Pattern.compile("(.+)-(\\d{1,9})");

	private final Settings settings;

	private final ActiveTheme active;

	WidgetPlaces(Settings settings, ActiveTheme active) {
		this.settings = settings;
		this.active = active;
	}

	/**
	 * A widget.
	 *
	 * @param kind as in {@code recent-posts}
	 * @param options what its owner chose
	 */
	public record Placed(String id, String kind, String place, Map<Object, Object> options) {
	}

	/** The theme's places by name, the inactive widgets last. */
	public Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		this.active.theme().options().sidebars().forEach((sidebar) -> labels.put(sidebar.id(), sidebar.name()));
		labels.put(INACTIVE, "Inactive widgets");
		return labels;
	}

	/** The widgets of a place, in their order. */
	public List<String> at(String place) {
		return ids(order().get(place));
	}

	/** Whether the owner decided what stands there; else the theme does. */
	public boolean isChosen(String place) {
		return place.equals(INACTIVE) || order().containsKey(place);
	}

	/** The kinds that the theme puts there by itself. */
	public List<String> standard(String place) {
		return this.active.theme()
			.options()
			.sidebars()
			.stream()
			.filter((sidebar) -> sidebar.id().equals(place))
			.flatMap((sidebar) -> sidebar.widgets().stream())
			.toList();
	}

	/** All widgets there are, place by place. */
	public List<Placed> all() {
		return labels().keySet()
			.stream()
			.flatMap((place) -> at(place).stream())
			.flatMap((id) -> find(id).stream())
			.toList();
	}

	public Optional<Placed> find(String id) {
		Matcher parts = ID.matcher(id);
		if (!parts.matches()) {
			return Optional.empty();
		}
		Object options = kept(parts.group(1)).get(Long.valueOf(parts.group(2)));
		return Optional.ofNullable(options)
			.map((found) -> new Placed(id, parts.group(1), placeOf(id), PhpSerialized.asArray(found)));
	}

	private String placeOf(String id) {
		return order().keySet()
			.stream()
			.map(Object::toString)
			.filter((place) -> at(place).contains(id))
			.findFirst()
			.orElse(INACTIVE);
	}

	/** A free id for another widget of this kind. */
	public String nextId(String kind) {
		long last = kept(kind).keySet()
			.stream()
			.filter(Long.class::isInstance)
			.mapToLong(Long.class::cast)
			.max()
			.orElse(1);
		return kind + "-" + Math.max(2, last + 1);
	}

	/** Keeps what a widget was told; a new one stands nowhere yet. */
	public void tell(String id, Map<Object, Object> options) {
		Matcher parts = ID.matcher(id);
		if (parts.matches()) {
			Map<Object, Object> kept = new LinkedHashMap<>(kept(parts.group(1)));
			kept.put(Long.valueOf(parts.group(2)), options);
			store(parts.group(1), kept);
		}
	}

	/** To the end of a place, and out of the one where it was. */
	public void move(String id, String place) {
		Map<Object, Object> order = without(List.of(id));
		List<String> there = new ArrayList<>(ids(order.get(place)));
		there.add(id);
		order.put(place, numbered(there));
		this.settings.store(LIST, PhpSerialized.write(order));
	}

	/**
	 * These widgets, in this order, are all that stands there; others that did are set
	 * aside.
	 */
	public void arrange(String place, List<String> widgets) {
		List<String> before = at(place);
		Map<Object, Object> order = without(widgets);
		order.put(place, numbered(widgets));
		if (!place.equals(INACTIVE)) {
			List<String> aside = new ArrayList<>(ids(order.get(INACTIVE)));
			before.stream().filter((id) -> !widgets.contains(id)).forEach(aside::add);
			order.put(INACTIVE, numbered(aside));
		}
		this.settings.store(LIST, PhpSerialized.write(order));
	}

	public void remove(Placed widget) {
		this.settings.store(LIST, PhpSerialized.write(without(List.of(widget.id()))));
		Map<Object, Object> kept = new LinkedHashMap<>(kept(widget.kind()));
		kept.remove(Long.valueOf(widget.id().substring(widget.id().lastIndexOf('-') + 1)));
		store(widget.kind(), kept);
	}

	private Map<Object, Object> kept(String kind) {
		return this.settings.find("widget_" + kind).map(PhpSerialized::readArray).orElseGet(Map::of);
	}

	private void store(String kind, Map<Object, Object> kept) {
		this.settings.store("widget_" + kind, PhpSerialized.write(kept));
	}

	private Map<Object, Object> order() {
		return PhpSerialized.readArray(this.settings.get(SiteSettings.SIDEBARS_WIDGETS));
	}

	private Map<Object, Object> without(List<String> widgets) {
		Map<Object, Object> order = new LinkedHashMap<>(order());
		order.replaceAll((place, list) -> (list instanceof Map)
				? numbered(ids(list).stream().filter((id) -> !widgets.contains(id)).toList()) : list);
		return order;
	}

	private static List<String> ids(@org.jspecify.annotations.Nullable Object list) {
		return (list == null) ? List.of()
				: PhpSerialized.asArray(list).values().stream().map(Object::toString).toList();
	}

	private static Map<Object, Object> numbered(List<String> ids) {
		Map<Object, Object> list = new LinkedHashMap<>();
		ids.forEach((id) -> list.put((long) list.size(), id));
		return list;
	}

}
