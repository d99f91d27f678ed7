package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermFinder;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.view.MenuItemView;
import blog.troppo.theme.view.MenuView;

import org.springframework.stereotype.Component;

/**
 * The menus in the theme's places: the one that the owner put there, else one whose name
 * suggests the place, else the site's pages.
 */
@Component
class Menus {

	private final TermFinder terms;

	private final ActiveTheme active;

	private final MenuItems items;

	private final PageMenu pages;

	private final Kept<Key, Map<String, MenuView>> kept;

	Menus(TermFinder terms, ActiveTheme active, MenuItems items, PageMenu pages, Shelf shelf) {
		this.terms = terms;
		this.active = active;
		this.items = items;
		this.pages = pages;
		this.kept = shelf.keep((menus) -> menus.values().stream().mapToInt(MenuView::weight).sum());
	}

	/** Entries say whether they lead to where the reader is. */
	private record Key(String theme, CurrentPlace place) {
	}

	Map<String, MenuView> of(Drawing drawing) {
		return this.kept.read(new Key(drawing.theme().name(), CurrentPlace.of(drawing)), () -> make(drawing.ofPart()));
	}

	private Map<String, MenuView> make(Drawing drawing) {
		Map<String, String> places = drawing.theme().options().menus();
		List<Term> menus = places.isEmpty() ? List.of() : drawing.terms(Taxonomy.NAV_MENU, this.terms);
		Map<Object, Object> chosen = PhpSerialized
			.asArray(this.active.mods(drawing.theme()).getOrDefault("nav_menu_locations", Map.of()));
		Map<Long, MenuView> made = new HashMap<>();
		Map<String, MenuView> views = new LinkedHashMap<>();
		places.forEach((place, label) -> {
			Optional<Term> menu = chosen(menus, chosen.get(place)).or(() -> suggested(menus, place, label));
			boolean first = views.isEmpty();
			views.put(place, menu.map((term) -> made.computeIfAbsent(term.id(), (id) -> of(term, drawing)))
				.orElseGet(() -> first ? new MenuView("", pages(drawing)) : MenuView.EMPTY));
		});
		return views;
	}

	/** The menu of a widget. */
	Optional<MenuView> find(long menu, Drawing drawing) {
		return this.terms.read(menu)
			.filter((term) -> term.taxonomy().equals(Taxonomy.NAV_MENU))
			.map((term) -> of(term, drawing));
	}

	private MenuView of(Term menu, Drawing drawing) {
		return new MenuView(menu.name(), this.items.of(menu, drawing));
	}

	private List<MenuItemView> pages(Drawing drawing) {
		return this.pages.of(drawing);
	}

	private static Optional<Term> chosen(List<Term> menus, @org.jspecify.annotations.Nullable Object id) {
		return menus.stream().filter((menu) -> String.valueOf(menu.id()).equals(String.valueOf(id))).findFirst();
	}

	/**
	 * A menu called as the place is; for the first place, any that sounds like the main
	 * one.
	 */
	private static Optional<Term> suggested(List<Term> menus, String place, String label) {
		List<String> words = new ArrayList<>(List.of(place, label.toLowerCase(Locale.ROOT)));
		if (place.equals("primary") || place.equals("main") || place.equals("header")) {
			words.addAll(List.of("primary", "main", "header", "top", "navigation"));
		}
		return words.stream()
			.flatMap((word) -> menus.stream()
				.filter((menu) -> menu.slug().contains(word) || menu.name().toLowerCase(Locale.ROOT).contains(word)))
			.findFirst();
	}

}
