package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.folder.ThemeOptions.Sidebar;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.Lazy;
import blog.troppo.theme.view.LazyMap;
import blog.troppo.theme.view.SidebarView;
import blog.troppo.theme.view.WidgetView;

import org.springframework.stereotype.Component;

/**
 * The widgets in the theme's places: those of the setting {@code sidebars_widgets}, else,
 * where the owner never chose any, the theme's.
 */
@Component
class Sidebars {

	private static final Pattern ID = Pattern.compile("(.+)-(\\d{1,9})");

	/** WordPress's classes, where they are not {@code widget_} and the kind. */
	private static final Map<String, String> CLASSES = Map.of("recent-posts", "widget_recent_entries",
			"recent-comments", "widget_recent_comments", "archives", "widget_archive");

	private final Settings settings;

	private final ContentFormatting formatting;

	private final Map<String, Widget> widgets = new HashMap<>();

	private final Kept<Key, Made> kept;

	Sidebars(Settings settings, ContentFormatting formatting, List<WidgetSource> sources, Shelf shelf) {
		this.settings = settings;
		this.formatting = formatting;
		sources.forEach((source) -> this.widgets.putAll(source.widgets()));
		this.kept = shelf.keep(Made::weight);
	}

	/**
	 * A widget as its owner set it up.
	 *
	 * @param looksAt what it looks at of the page that it stands on
	 */
	private record Key(String theme, String kind, String id, Map<Object, Object> options, Object looksAt) {
	}

	private record Made(List<Widget.Box> boxes, Needs needs) {

		/** Of most it is what their texts take; of lists, about that. */
		int weight() {
			return 8192 * this.boxes.size() + this.needs.weight();
		}

	}

	/** The places by name; one that a template leaves out costs nothing. */
	Map<String, SidebarView> of(Drawing drawing) {
		Map<Object, Object> chosen = PhpSerialized.readArray(this.settings.get(SiteSettings.SIDEBARS_WIDGETS));
		Map<String, Lazy<SidebarView>> views = new LinkedHashMap<>();
		drawing.theme()
			.options()
			.sidebars()
			.forEach((sidebar) -> views.put(sidebar.id(), Lazy.of(() -> view(sidebar, chosen, drawing))));
		return new LazyMap<>(views);
	}

	/** What one widget shows, wherever it stands. */
	List<WidgetView> of(WidgetPlaces.Placed widget, Drawing drawing) {
		return views(widget.kind(), new WidgetCall(widget.id(), widget.options(), drawing));
	}

	private SidebarView view(Sidebar sidebar, Map<Object, Object> chosen, Drawing drawing) {
		List<WidgetView> shown = new ArrayList<>();
		if (chosen.containsKey(sidebar.id())) {
			PhpSerialized.asArray(chosen.getOrDefault(sidebar.id(), Map.of()))
				.values()
				.forEach((id) -> shown.addAll(chosen(id.toString(), drawing)));
		}
		else {
			sidebar.widgets()
				.forEach((kind) -> shown.addAll(
						views(kind, new WidgetCall(kind + "-" + number(kind, sidebar, drawing), Map.of(), drawing))));
		}
		return new SidebarView(sidebar.id(), sidebar.name(), shown);
	}

	/** Two places of a page may have the same widget, but not under the same id. */
	private static long number(String kind, Sidebar place, Drawing drawing) {
		return 1 + drawing.theme()
			.options()
			.sidebars()
			.stream()
			.takeWhile((other) -> !other.equals(place))
			.filter((other) -> other.widgets().contains(kind))
			.count();
	}

	private List<WidgetView> chosen(String id, Drawing drawing) {
		Matcher parts = ID.matcher(id);
		if (!parts.matches()) {
			return List.of();
		}
		Map<Object, Object> all = this.settings.find("widget_" + parts.group(1))
			.map(PhpSerialized::readArray)
			.orElseGet(Map::of);
		Object options = all.get(Long.valueOf(parts.group(2)));
		return (options == null) ? List.of()
				: views(parts.group(1), new WidgetCall(id, PhpSerialized.asArray(options), drawing));
	}

	private List<WidgetView> views(String kind, WidgetCall call) {
		Widget widget = this.widgets.get(kind);
		if (widget == null) {
			return List.of();
		}
		List<WidgetView> views = new ArrayList<>();
		Drawing drawing = call.drawing();
		Made made = this.kept.read(
				new Key(drawing.theme().name(), kind, call.id(), call.options(), widget.looksAt(drawing)),
				() -> make(widget, new WidgetCall(call.id(), call.options(), drawing.ofPart())));
		drawing.need(made.needs());
		for (Widget.Box box : made.boxes()) {
			String id = views.isEmpty() ? call.id() : call.id() + "-" + (views.size() + 1);
			Html title = call.text("title").isBlank() ? box.title() : this.formatting.title(call.text("title"));
			String css = CLASSES.getOrDefault(kind, "widget_" + kind.replace('-', '_'));
			views.add(new WidgetView(id, box.template(), "widget " + css, title, box.content()));
		}
		return views;
	}

	private static Made make(Widget widget, WidgetCall call) {
		return new Made(widget.make(call), call.drawing().needs());
	}

}
