package blog.troppo.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import blog.troppo.content.Link;
import blog.troppo.content.Links;
import blog.troppo.content.Term;
import blog.troppo.theme.PageTree.Node;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.MenuItemView;
import blog.troppo.theme.view.SiteView;
import blog.troppo.theme.view.WidgetContent;
import blog.troppo.theme.view.WidgetContent.Item;

import org.springframework.stereotype.Component;

/** Widgets of links: pages, the blogroll, a menu, the way in. */
@Component
class LinkWidgets implements WidgetSource {

	private final PageTree tree;

	private final Links links;

	private final Menus menus;

	private final SiteViews sites;

	private final ContentFormatting formatting;

	LinkWidgets(PageTree tree, Links links, Menus menus, SiteViews sites, ContentFormatting formatting) {
		this.tree = tree;
		this.links = links;
		this.menus = menus;
		this.sites = sites;
		this.formatting = formatting;
	}

	@Override
	public Map<String, Widget> widgets() {
		return Map.of("pages", Widget.lookingAt(PageMenu::current, this::pages), "links",
				Widget.everywhere(this::blogroll), "meta", Widget.lookingAt(Drawing::isForSignedIn, this::meta),
				"nav_menu", Widget.lookingAt(CurrentPlace::of, this::menu));
	}

	private List<Widget.Box> pages(WidgetCall call) {
		String order = call.text("sortby");
		Set<String> without = new HashSet<>(List.of(call.text("exclude").split("[\\s,]+")));
		List<Node> pages = order.isEmpty() || order.equals("menu_order") ? call.drawing().pages(this.tree)
				: this.tree.read(order);
		List<Item> items = items(pages, without, PageMenu.current(call.drawing()));
		return items.isEmpty() ? List.of() : List.of(box(call.drawing().say("widget.pages"), items));
	}

	private static List<Item> items(List<Node> pages, Set<String> without, long current) {
		return pages.stream().filter((page) -> !without.contains(String.valueOf(page.id()))).map((page) -> {
			boolean here = page.id() == current;
			String classes = "page_item page-item-" + page.id() + (here ? " current_page_item" : "");
			return new Item(Html.EMPTY, page.title(), page.url(), Html.EMPTY, classes, here,
					items(page.children(), without, current));
		}).toList();
	}

	/** A box for each category of links, by name. */
	private List<Widget.Box> blogroll(WidgetCall call) {
		Map<String, List<Item>> boxes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		String wanted = call.text("category");
		List<Link> all = this.links.findAllVisible()
			.stream()
			.sorted(Comparator.comparing((link) -> link.name().toLowerCase(Locale.ROOT)))
			.toList();
		for (Link link : all) {
			List<Term> categories = link.categories()
				.stream()
				.filter((term) -> wanted.isEmpty() || wanted.equals("0") || wanted.equals(String.valueOf(term.id())))
				.toList();
			categories.forEach(
					(term) -> boxes.computeIfAbsent(term.name(), (name) -> new ArrayList<>()).add(item(link, call)));
			if (link.categories().isEmpty() && wanted.isEmpty()) {
				boxes.computeIfAbsent(call.drawing().say("widget.links"), (name) -> new ArrayList<>())
					.add(item(link, call));
			}
		}
		List<Widget.Box> made = new ArrayList<>();
		boxes.forEach((name, items) -> made.add(box(name, items)));
		return made;
	}

	private Item item(Link link, WidgetCall call) {
		boolean web = link.url().regionMatches(true, 0, "http", 0, 4) || link.url().startsWith("/");
		Html description = call.flag("description") && !link.description().isBlank() ? Html.of(link.description())
				: Html.EMPTY;
		return new Item(Html.EMPTY, this.formatting.title(link.name()), web ? link.url() : "#", description, "", false,
				List.of());
	}

	private List<Widget.Box> menu(WidgetCall call) {
		String menu = call.text("nav_menu");
		return menu.matches("\\d{1,18}") ? this.menus.find(Long.parseLong(menu), call.drawing())
			.filter((view) -> !view.isEmpty())
			.map((view) -> List
				.of(new Widget.Box("links", Html.EMPTY, new WidgetContent.Links(ofMenu(view.items()), false))))
			.orElseGet(List::of) : List.of();
	}

	private static List<Item> ofMenu(List<MenuItemView> items) {
		return items.stream()
			.map((item) -> new Item(Html.EMPTY, item.label(), item.url(), Html.EMPTY, item.classes(), item.current(),
					ofMenu(item.children())))
			.toList();
	}

	private List<Widget.Box> meta(WidgetCall call) {
		Drawing drawing = call.drawing();
		SiteView site = this.sites.of(drawing.isForSignedIn());
		List<Item> items = new ArrayList<>();
		if (site.registration() != null) {
			items.add(new Item(Html.of(drawing.say("widget.meta.register")), site.registration()));
		}
		if (site.loggedIn()) {
			items.add(new Item(Html.of(drawing.say("widget.meta.admin")), site.account()));
		}
		items.add(new Item(Html.of(drawing.say(site.loggedIn() ? "widget.meta.logout" : "widget.meta.login")),
				site.login()));
		items.add(new Item(Html.of(drawing.say("widget.meta.entries")), site.feed()));
		items.add(new Item(Html.of(drawing.say("widget.meta.comments")), site.commentsFeed()));
		return List.of(box(drawing.say("widget.meta"), items));
	}

	private static Widget.Box box(String title, List<Item> items) {
		return new Widget.Box("links", Html.of(title), new WidgetContent.Links(items, false));
	}

}
