package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
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

	/** The widgets of a place, in their order: the owner's, else the theme's. */
	public List<String> at(String place) {
		return isChosen(place) ? ids(order().get(place)) : standing().getOrDefault(place, List.of());
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

	/**
	 * What the theme put where the owner never chose becomes the owner's own, so that it
	 * can be changed.
	 */
	public void adopt(String place) {
		if (!isChosen(place)) {
			adopt(place, standing().getOrDefault(place, List.of()));
		}
	}

	/** The same for all places: what was said of them before still holds then. */
	public void adoptAll() {
		standing().forEach(this::adopt);
	}

	private void adopt(String place, List<String> ids) {
		ids.forEach((id) -> tell(id, Map.of()));
		arrange(place, ids);
	}

	/**
	 * What the theme puts where the owner never chose, with the ids that it will have
	 * once it is the owner's.
	 */
	private Map<String, List<String>> standing() {
		Map<String, Long> last = new HashMap<>();
		Map<String, List<String>> standing = new LinkedHashMap<>();
		labels().keySet().stream().filter((place) -> !isChosen(place)).forEach((place) -> {
			List<String> ids = new ArrayList<>();
			for (String kind : standard(place)) {
				ids.add(kind + "-" + last.merge(kind, nextNumber(kind), (before, free) -> before + 1));
			}
			standing.put(place, ids);
		});
		return standing;
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
		if (options == null) {
			return standing().entrySet()
				.stream()
				.filter((place) -> place.getValue().contains(id))
				.findFirst()
				.map((place) -> new Placed(id, parts.group(1), place.getKey(), Map.of()));
		}
		return Optional.of(new Placed(id, parts.group(1), placeOf(id), PhpSerialized.asArray(options)));
	}

	private String placeOf(String id) {
		return order().entrySet()
			.stream()
			.filter((place) -> ids(place.getValue()).contains(id))
			.map((place) -> place.getKey().toString())
			.findFirst()
			.orElse(INACTIVE);
	}

	/** A free id for another widget of this kind. */
	public String nextId(String kind) {
		return kind + "-" + nextNumber(kind);
	}

	private long nextNumber(String kind) {
		long last = kept(kind).keySet()
			.stream()
			.filter(Long.class::isInstance)
			.mapToLong(Long.class::cast)
			.max()
			.orElse(1);
		return Math.max(2, last + 1);
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
		List<String> before = ids(order().get(place));
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
