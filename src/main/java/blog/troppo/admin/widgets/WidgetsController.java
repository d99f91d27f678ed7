package blog.troppo.admin.widgets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.admin.frame.Flash;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.admin.frame.Words;
import blog.troppo.support.NotFoundException;
import blog.troppo.theme.ActiveTheme;
import blog.troppo.theme.WidgetPlaces;
import blog.troppo.theme.WidgetPlaces.Placed;
import blog.troppo.theme.folder.ThemeWords;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Widgets: {@code widgets.php}. */
@Controller
@Screen(name = "widgets", address = "widgets.php", capability = "edit_theme_options", section = Section.SITE, place = 3)
class WidgetsController {

	private static final String PAGE = "widgets.php";

	private final WidgetPlaces places;

	private final WidgetKeeping keeping;

	private final WidgetForm form;

	private final ActiveTheme active;

	private final Words words;

	WidgetsController(WidgetPlaces places, WidgetKeeping keeping, WidgetForm form, ActiveTheme active, Words words) {
		this.places = places;
		this.keeping = keeping;
		this.form = form;
		this.active = active;
		this.words = words;
	}

	/** A place with what stands there; {@code chosen} unless the theme fills it. */
	record Place(String name, String label, boolean chosen, boolean aside, List<Row> rows) {
	}

	/** A widget in its place; without an id it is the theme's. */
	record Row(String id, String kind, String title) {
	}

	@GetMapping(path = "/wp-admin/widgets.php", params = "!widget")
	ModelAndView show() {
		return new ModelAndView("admin/widgets").addObject("places", all())
			.addObject("kinds", List.of(WidgetKind.values()));
	}

	@GetMapping(path = "/wp-admin/widgets.php", params = "widget")
	ModelAndView edit(@RequestParam String widget, Viewer viewer) {
		Placed placed = find(widget);
		return view(placed, WidgetForm.stored(kind(placed), placed.options()), Map.of(), placed.place(), Map.of(),
				viewer);
	}

	/** The form as it was sent, with the files that are looked for in it. */
	@PostMapping(path = "/wp-admin/widgets.php", params = "action=find")
	ModelAndView find(@RequestParam String widget, @RequestParam Map<String, String> sent,
			@RequestParam(name = "place", defaultValue = "") String place, Viewer viewer) {
		Placed placed = find(widget);
		return view(placed, WidgetForm.sent(kind(placed), sent), Map.of(), place, sent, viewer);
	}

	@PostMapping(path = "/wp-admin/widgets.php", params = "action=save")
	Object save(@RequestParam String widget, @RequestParam Map<String, String> sent,
			@RequestParam(name = "place", defaultValue = "") String place, Viewer viewer, HttpServletRequest request) {
		Placed placed = find(widget);
		WidgetKind kind = kind(placed);
		Map<String, String> values = WidgetForm.sent(kind, sent);
		Map<String, String> wrong = this.form.wrong(kind, values);
		if (!wrong.isEmpty()) {
			return view(placed, values, wrong, place, sent, viewer);
		}
		String undo = placed.place().equals(place) ? "" : undo(placed.place());
		this.keeping.tell(placed, WidgetForm.options(kind, placed.options(), values, viewer), place);
		Flash.say(request, this.words.say("widgets.saved", name(kind)), undo);
		return "redirect:" + PAGE;
	}

	@PostMapping(path = "/wp-admin/widgets.php", params = "action=add")
	String add(@RequestParam String kind, @RequestParam(name = "place") String place, HttpServletRequest request) {
		WidgetKind wanted = WidgetKind.named(kind)
			.orElseThrow(() -> new NotFoundException(this.words.say("widgets.missing")));
		String id = this.keeping.add(wanted, known(place));
		Flash.say(request, this.words.say("widgets.added", name(wanted), labels().getOrDefault(place, "")),
				"widgets.php?action=delete&confirmed=yes&widget=" + id);
		return "redirect:" + PAGE + "?widget=" + id;
	}

	@PostMapping(path = "/wp-admin/widgets.php", params = "action=adopt")
	String adopt(@RequestParam(name = "place") String place, HttpServletRequest request) {
		this.keeping.adopt(known(place));
		Flash.say(request, this.words.say("widgets.adopted"));
		return "redirect:" + PAGE;
	}

	@PostMapping(path = "/wp-admin/widgets.php", params = "action=arrange")
	String arrange(@RequestParam(name = "place") String place,
			@RequestParam(name = "item", defaultValue = "") List<String> items,
			@RequestParam(defaultValue = "") String move, @RequestParam Map<String, String> fields,
			HttpServletRequest request) {
		String undo = undo(known(place));
		this.keeping.arrange(place, WidgetKeeping.moved(items, fields, move));
		Flash.say(request, this.words.say(move.startsWith("aside:") ? "widgets.aside" : "widgets.arranged"), undo);
		return "redirect:" + PAGE;
	}

	@PostMapping(path = "/wp-admin/widgets.php", params = "action=order")
	String order(@RequestParam(name = "place") String place, @RequestParam(defaultValue = "") String order,
			HttpServletRequest request) {
		this.keeping.arrange(known(place), Arrays.stream(order.split(",")).filter((id) -> !id.isEmpty()).toList());
		Flash.say(request, this.words.say("menus.undone"));
		return "redirect:" + PAGE;
	}

	@PostMapping(path = "/wp-admin/widgets.php", params = "action=delete")
	Object delete(@RequestParam String widget, @RequestParam(defaultValue = "") String confirmed,
			HttpServletRequest request) {
		Placed placed = find(widget);
		String name = name(kind(placed));
		if (!confirmed.equals("yes")) {
			return new ModelAndView("admin/confirm")
				.addObject("question", this.words.say("widgets.delete.question", name, title(placed)))
				.addObject("verb", this.words.say("widgets.delete"))
				.addObject("action", "widgets.php?action=delete")
				.addObject("back", PAGE)
				.addObject("fields", List.of(List.of("widget", widget)))
				.addObject("verdict", "delete");
		}
		this.keeping.delete(placed);
		Flash.say(request, this.words.say("widgets.deleted", name));
		return "redirect:" + PAGE;
	}

	private String undo(String place) {
		return "widgets.php?action=order&place=" + place + "&order=" + String.join(",", this.places.at(place));
	}

	private List<Place> all() {
		return labels().entrySet().stream().map((place) -> {
			String name = place.getKey();
			boolean chosen = this.places.isChosen(name);
			Stream<Row> rows = chosen
					? this.places.at(name)
						.stream()
						.flatMap((id) -> this.keeping.find(id).stream())
						.map((placed) -> new Row(placed.id(), name(kind(placed)), title(placed)))
					: this.places.standard(name)
						.stream()
						.flatMap((kind) -> WidgetKind.named(kind).stream())
						.map((kind) -> new Row("", name(kind), ""));
			return new Place(name, place.getValue(), chosen, name.equals(WidgetPlaces.INACTIVE), rows.toList());
		}).toList();
	}

	/** The places by name, in the words of whoever looks. */
	private Map<String, String> labels() {
		ThemeWords own = ThemeWords.of(this.active.worn(), LocaleContextHolder.getLocale());
		Map<String, String> labels = new LinkedHashMap<>();
		this.places.labels()
			.forEach((name, label) -> labels.put(name,
					name.equals(WidgetPlaces.INACTIVE) ? this.words.say("widgets.inactive") : own.say(label)));
		return labels;
	}

	private ModelAndView view(Placed placed, Map<String, String> values, Map<String, String> wrong, String place,
			Map<String, String> sent, Viewer viewer) {
		return new ModelAndView("admin/widget").addObject("widget", placed.id())
			.addObject("name", name(kind(placed)))
			.addObject("lines", this.form.lines(kind(placed), values, wrong, sent, viewer))
			.addObject("wrong", wrong.size())
			.addObject("place", place)
			.addObject("labels", labels());
	}

	private static String title(Placed placed) {
		return String.valueOf(placed.options().getOrDefault("title", ""));
	}

	private String name(WidgetKind kind) {
		return this.words.say("widget." + kind.word());
	}

	private static WidgetKind kind(Placed placed) {
		return WidgetKind.named(placed.kind()).orElseThrow();
	}

	private Placed find(String widget) {
		return this.keeping.find(widget).orElseThrow(() -> new NotFoundException(this.words.say("widgets.missing")));
	}

	private String known(String place) {
		if (!this.places.labels().containsKey(place)) {
			throw new NotFoundException(this.words.say("widgets.noplace"));
		}
		return place;
	}

}
