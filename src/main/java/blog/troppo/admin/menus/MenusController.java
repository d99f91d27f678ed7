package blog.troppo.admin.menus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.admin.frame.Flash;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.admin.frame.Words;
import blog.troppo.content.Term;
import blog.troppo.formatting.Urls;
import blog.troppo.support.NotFoundException;
import blog.troppo.theme.ActiveTheme;
import blog.troppo.theme.MenuAuthoring;
import blog.troppo.theme.MenuOutline;
import blog.troppo.theme.MenuPlaces;
import blog.troppo.theme.folder.ThemeWords;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Menus: {@code nav-menus.php}. Each button sends the whole form, so that nothing typed
 * is lost by moving an entry.
 */
@Controller
@Screen(name = "menus", address = "nav-menus.php", capability = "edit_theme_options", section = Section.SITE, place = 2)
class MenusController {

	private static final String PAGE = "nav-menus.php?menu=";

	private final MenuKeeping keeping;

	private final MenuAuthoring entries;

	private final MenuChoices choices;

	private final MenuPlaces places;

	private final ActiveTheme active;

	private final Words words;

	MenusController(MenuKeeping keeping, MenuAuthoring entries, MenuChoices choices, MenuPlaces places,
			ActiveTheme active, Words words) {
		this.keeping = keeping;
		this.entries = entries;
		this.choices = choices;
		this.places = places;
		this.active = active;
		this.words = words;
	}

	/** A place of the theme, and whether the menu stands there. */
	record Spot(String name, String label, boolean here, String other) {
	}

	@GetMapping("/wp-admin/nav-menus.php")
	ModelAndView show(@RequestParam(name = "menu", required = false) @Nullable Long id,
			@RequestParam(name = "s", defaultValue = "") String search) {
		List<Term> all = this.keeping.all();
		Term menu = (id != null) ? find(id) : all.isEmpty() ? null : all.getFirst();
		return view(menu, search, Map.of());
	}

	@PostMapping(path = "/wp-admin/nav-menus.php", params = "action=create")
	Object create(@RequestParam(name = "menu-name", defaultValue = "") String name, HttpServletRequest request) {
		String wrong = wrongName(name.strip(), 0);
		if (!wrong.isEmpty()) {
			return view(null, "", Map.of("create", wrong, "made", name));
		}
		Term made = this.keeping.make(name.strip());
		Flash.say(request, this.words.say("menus.created", made.name()));
		return "redirect:" + PAGE + made.id();
	}

	@PostMapping(path = "/wp-admin/nav-menus.php", params = "action=save")
	Object save(@RequestParam("menu") long id, Viewer viewer, HttpServletRequest request) {
		Term menu = find(id);
		MenuForm form = MenuForm.of(request.getParameterMap());
		String wrong = wrongName(form.name(), id);
		if (!wrong.isEmpty()) {
			return view(menu, "", Map.of("name", wrong, "named", form.name())).addObject("entries",
					form.over(this.entries.entries(id)));
		}
		MenuOutline before = this.entries.outline(id);
		this.keeping.save(menu, form, viewer);
		boolean moved = !before.equals(this.entries.outline(id));
		Flash.say(request, this.words.say(form.removes() ? "menus.removed" : "menus.saved"),
				moved ? undo(id, before) : "");
		return "redirect:" + PAGE + id;
	}

	@PostMapping(path = "/wp-admin/nav-menus.php", params = "action=add")
	Object add(@RequestParam("menu") long id, @RequestParam(name = "object", defaultValue = "") List<String> ticked,
			@RequestParam(defaultValue = "") String url, @RequestParam(defaultValue = "") String label, Viewer viewer,
			HttpServletRequest request) {
		Term menu = find(id);
		boolean link = !url.isBlank() || !label.isBlank();
		if (link && (label.isBlank() || Urls.escapeRaw(url.strip()).isEmpty())) {
			return view(menu, "", Map.of("link", this.words.say("menus.wrong.link"), "url", url, "label", label));
		}
		MenuOutline before = this.entries.outline(id);
		int added = this.entries.add(id, MenuChoices.targets(ticked), viewer).size();
		if (link) {
			this.entries.addLink(id, label.strip(), url.strip(), viewer);
			added++;
		}
		Flash.say(request, this.words.say((added > 0) ? "menus.added" : "table.nothingticked", added),
				(added > 0) ? undo(id, before) : "");
		return "redirect:" + PAGE + id;
	}

	@PostMapping(path = "/wp-admin/nav-menus.php", params = "action=arrange")
	String arrange(@RequestParam("menu") long id, @RequestParam String outline, Viewer viewer,
			HttpServletRequest request) {
		find(id);
		this.entries.arrange(id, MenuOutline.parse(outline), viewer);
		Flash.say(request, this.words.say("menus.undone"));
		return "redirect:" + PAGE + id;
	}

	@PostMapping(path = "/wp-admin/nav-menus.php", params = "action=delete")
	Object delete(@RequestParam("menu") long id, @RequestParam(defaultValue = "") String confirmed,
			HttpServletRequest request) {
		Term menu = find(id);
		if (!confirmed.equals("yes")) {
			return new ModelAndView("admin/confirm")
				.addObject("question", this.words.say("menus.delete.question", menu.name()))
				.addObject("verb", this.words.say("menus.delete"))
				.addObject("action", "nav-menus.php?action=delete")
				.addObject("back", PAGE + id)
				.addObject("fields", List.of(List.of("menu", String.valueOf(id))))
				.addObject("verdict", "delete");
		}
		this.keeping.delete(menu);
		Flash.say(request, this.words.say("menus.deleted", menu.name()));
		return "redirect:nav-menus.php";
	}

	private static String undo(long menu, MenuOutline outline) {
		return "nav-menus.php?action=arrange&menu=" + menu + "&outline=" + outline;
	}

	private String wrongName(String name, long menu) {
		if (name.isEmpty()) {
			return this.words.say("menus.wrong.noname");
		}
		return this.keeping.isTaken(name, menu) ? this.words.say("menus.wrong.taken") : "";
	}

	private ModelAndView view(@Nullable Term menu, String search, Map<String, String> typed) {
		ModelAndView page = new ModelAndView("admin/menus").addObject("menus", this.keeping.all())
			.addObject("typed", new LinkedHashMap<>(typed))
			.addObject("search", search)
			.addObject("kinds", this.choices.find(search))
			.addObject("spots", (menu != null) ? spots(menu) : List.of())
			.addObject("entries", (menu != null) ? this.entries.entries(menu.id()) : List.of())
			.addObject("growing", menu != null && this.places.isExtended(menu.id()));
		page.getModel().put("menu", menu);
		return page;
	}

	private List<Spot> spots(Term menu) {
		ThemeWords own = ThemeWords.of(this.active.worn(), LocaleContextHolder.getLocale());
		return this.places.labels().entrySet().stream().map((place) -> {
			long there = this.places.menuAt(place.getKey());
			String other = (there == menu.id()) ? "" : this.keeping.find(there).map(Term::name).orElse("");
			return new Spot(place.getKey(), own.say(place.getValue()), there == menu.id(), other);
		}).toList();
	}

	private Term find(long id) {
		return this.keeping.find(id).orElseThrow(() -> new NotFoundException(this.words.say("menus.missing")));
	}

}
