package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.kept.Holes;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Piece;
import blog.troppo.kept.Shelf;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.folder.ThemeOptions.Sidebar;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.template.ThymeleafTemplates;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.Lazy;
import blog.troppo.theme.view.LazyMap;
import blog.troppo.theme.view.SidebarView;
import blog.troppo.theme.view.WidgetContent.Markup;
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

	private final Drawings drawings;

	private final ThymeleafTemplates templates;

	private final Kept<Key, Made> kept;

	private final Kept<Key, Piece<Made>> pieces;

	Sidebars(Settings settings, ContentFormatting formatting, List<WidgetSource> sources, Drawings drawings,
			ThymeleafTemplates templates, Shelf shelf) {
		this.settings = settings;
		this.formatting = formatting;
		this.drawings = drawings;
		this.templates = templates;
		this.pieces = shelf.keep((piece) -> piece.around().weight() + piece.text().length());
		sources.forEach((source) -> this.widgets.putAll(source.widgets()));
		this.kept = shelf.keep(Made::weight);
	}

	/**
	 * A widget as its owner set it up.
	 *
	 * @param words the theme's: another theme, others
	 * @param looksAt what it looks at of the page that it stands on
	 */
	private record Key(Words words, String kind, String id, Map<Object, Object> options, Object looksAt) {
	}

	/**
	 * What was made.
	 *
	 * @param looksAround whether it differs by the page that it stands on, or by who asks
	 */
	private record Made(List<Widget.Box> boxes, Needs needs, boolean looksAround) {

		/** Of most it is what their texts take; of lists, about that. */
		int weight() {
			return 8192 * this.boxes.size() + this.needs.weight();
		}

		/** The same, with a hole where the one box has its content. */
		Made leaving(String hole) {
			return new Made(List
				.of(new Widget.Box("html", this.boxes.getFirst().title(), new Markup(new Html(Holes.mark(hole))))),
					this.needs, false);
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
		Made made = made(kind, widget, call);
		call.drawing().need(made.needs());
		List<WidgetView> views = new ArrayList<>();
		for (Widget.Box box : widget.on(call.drawing(), made.boxes())) {
			views.add(view(kind, call, box, views.size() + 1));
		}
		return views;
	}

	private WidgetView view(String kind, WidgetCall call, Widget.Box box, int number) {
		String id = (number == 1) ? call.id() : call.id() + "-" + number;
		Html title = call.text("title").isBlank() ? box.title() : this.formatting.title(call.text("title"));
		String css = CLASSES.getOrDefault(kind, "widget_" + kind.replace('-', '_'));
		return new WidgetView(id, box.template(), "widget " + css, title, box.content());
	}

	/**
	 * The widget as all who may read the same see it on all pages where it looks at the
	 * same; where blocks in it have looked further, as who asks sees it on this page.
	 */
	private Made made(String kind, Widget widget, WidgetCall call) {
		Drawing page = call.drawing();
		Made shared = shared(kind, widget, call);
		return (shared.looksAround() && page.isOfKeptParts()) ? this.kept
			.read(key(kind, call, List.of(page.shown(), page.viewer())), () -> make(widget, call.on(page.ofOwnPart())))
				: shared;
	}

	/**
	 * What looks the same wherever it stands is kept apart from pages: they stay when it
	 * changes, with a hole for it where it can be drawn alone.
	 */
	private Made shared(String kind, Widget widget, WidgetCall call) {
		Drawing page = call.drawing();
		WidgetCall apart = apart(call);
		Key key = key(kind, call, widget.looksAt(call));
		if (!this.pieces.mayLeaveHoles() || !key.looksAt().equals(widget.looksAt(apart))) {
			return this.kept.read(key, () -> make(widget, call.on(page.ofPart())));
		}
		return widget.isAlikeOn(page)
				? this.pieces.hole(call.id(), key, () -> piece(kind, widget, apart(apart))).around()
				: this.kept.apart(key, () -> make(widget, apart(apart)));
	}

	/** On no page, of which nothing was read yet. */
	private WidgetCall apart(WidgetCall call) {
		return call.on(this.drawings.nowhere(call.drawing().theme()));
	}

	private static Key key(String kind, WidgetCall call, Object looksAt) {
		return new Key(call.drawing().words(), kind, call.id(), call.options(), looksAt);
	}

	private static Made make(Widget widget, WidgetCall call) {
		List<Widget.Box> boxes = widget.make(call);
		return new Made(boxes, call.drawing().needs(), call.drawing().looksAround());
	}

	private Piece<Made> piece(String kind, Widget widget, WidgetCall call) {
		Made made = make(widget, call);
		return drawn(kind, made, call).map((text) -> new Piece<>(made.leaving(call.id()), text))
			.orElseGet(() -> new Piece<>(made, ""));
	}

	private Optional<String> drawn(String kind, Made made, WidgetCall call) {
		if (made.boxes().size() != 1 || made.looksAround()) {
			return Optional.empty();
		}
		WidgetView view = view(kind, call, made.boxes().getFirst(), 1);
		return this.templates.renderAlone(call.drawing().theme(), "widgets/" + view.kind(), Map.of("widget", view),
				call.drawing().words().language());
	}

}
