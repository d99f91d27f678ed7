package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Term;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.MenuRows.Row;
import blog.troppo.theme.MenuTargets.Target;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.MenuItemView;

import org.springframework.stereotype.Component;

/** A menu's entries as a tree, with WordPress's classes. */
@Component
class MenuItems {

	private final MenuRows rows;

	private final MenuTargets targets;

	private final ContentFormatting formatting;

	private final SiteUrls urls;

	MenuItems(MenuRows rows, MenuTargets targets, ContentFormatting formatting, SiteUrls urls) {
		this.rows = rows;
		this.targets = targets;
		this.formatting = formatting;
		this.urls = urls;
	}

	/** The entries by what they lie below, 0 for the top, and what they link to. */
	private record Tree(Map<Long, List<Row>> below, Map<Long, Target> targets, CurrentPlace place, Set<Long> seen) {
	}

	List<MenuItemView> of(Term menu, Drawing drawing) {
		List<Row> entries = this.rows.of(menu.id());
		Map<Long, Target> found = this.targets.of(entries, drawing);
		Map<Long, List<Row>> below = new HashMap<>();
		for (Row entry : entries) {
			long parent = entry.number("menu_item_parent");
			below.computeIfAbsent(found.containsKey(parent) ? parent : 0L, (id) -> new ArrayList<>()).add(entry);
		}
		return views(0, new Tree(below, found, CurrentPlace.of(drawing), new HashSet<>()));
	}

	private List<MenuItemView> views(long parent, Tree tree) {
		List<MenuItemView> views = new ArrayList<>();
		for (Row entry : tree.below().getOrDefault(parent, List.of())) {
			Target target = tree.targets().get(entry.id());
			if (target != null && tree.seen().add(entry.id())) {
				views.add(view(entry, target, views(entry.id(), tree), tree.place()));
			}
		}
		return views;
	}

	private MenuItemView view(Row entry, Target target, List<MenuItemView> children, CurrentPlace place) {
		boolean current = entry.links("custom") ? isHere(target.url(), place)
				: place.is(entry.text("type"), entry.number("object_id"));
		boolean ancestor = children.stream().anyMatch((child) -> child.current() || child.ancestor());
		Html label = entry.title().isBlank() ? target.label() : this.formatting.title(entry.title());
		return new MenuItemView("menu-item-" + entry.id(), label, target.url(), entry.hint(), entry.text("target"),
				entry.text("xfn"), this.formatting.description(entry.description()), classes(entry, current, children),
				current, ancestor, children);
	}

	private boolean isHere(String url, CurrentPlace place) {
		String home = this.urls.home();
		if (url.startsWith(home + "/") || url.equals(home)) {
			return place.isAt(url.substring(home.length()));
		}
		return url.startsWith(this.urls.homePath() + "/") && !url.startsWith("//")
				&& place.isAt(url.substring(this.urls.homePath().length()));
	}

	private static String classes(Row entry, boolean current, List<MenuItemView> children) {
		List<String> classes = new ArrayList<>();
		PhpSerialized.readArray(entry.text("classes"))
			.values()
			.stream()
			.map(Object::toString)
			.filter((name) -> name.matches("[\\w-]+"))
			.forEach(classes::add);
		classes.add("menu-item");
		classes.add("menu-item-type-" + PostClasses.htmlClass(entry.text("type"), "custom"));
		classes.add("menu-item-object-" + PostClasses.htmlClass(entry.text("object"), "custom"));
		if (current) {
			classes.add("current-menu-item");
			if (entry.text("object").equals("page")) {
				classes.addAll(List.of("page_item", "page-item-" + entry.number("object_id"), "current_page_item"));
			}
		}
		if (children.stream().anyMatch(MenuItemView::current)) {
			classes.add("current-menu-parent");
		}
		if (children.stream().anyMatch((child) -> child.current() || child.ancestor())) {
			classes.add("current-menu-ancestor");
		}
		if (!children.isEmpty()) {
			classes.add("menu-item-has-children");
		}
		classes.add("menu-item-" + entry.id());
		return String.join(" ", classes);
	}

}
