package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.MenuItemView;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A menu's entries: posts of the type {@code nav_menu_item}, which say what they link to
 * in their meta.
 */
@Component
class MenuItems {

	private final JdbcClient database;

	private final PostFinder finder;

	private final Terms terms;

	private final Permalinks permalinks;

	private final TermLinks links;

	private final Titles titles;

	private final ContentFormatting formatting;

	private final SiteUrls urls;

	MenuItems(JdbcClient database, PostFinder finder, Terms terms, Permalinks permalinks, TermLinks links,
			Titles titles, ContentFormatting formatting, SiteUrls urls) {
		this.database = database;
		this.finder = finder;
		this.terms = terms;
		this.permalinks = permalinks;
		this.links = links;
		this.titles = titles;
		this.formatting = formatting;
		this.urls = urls;
	}

	/** What an entry links to, with the words for it where it has none of its own. */
	private record Target(String url, Html label, String kind) {
	}

	List<MenuItemView> of(Term menu, Drawing drawing) {
		List<Long> ids = this.database.sql("""
				select p.id from posts p join post_terms t on t.post_id = p.id
				where t.term_id = ? and p.type = 'nav_menu_item' and p.status = 'publish'
				order by p.menu_order, p.id""").param(menu.id()).query((row, number) -> row.getLong(1)).list();
		List<Post> items = this.finder.load(ids);
		Map<Long, Target> targets = targets(items);
		Map<Long, List<Post>> below = new HashMap<>();
		for (Post item : items) {
			long parent = targets.containsKey(parent(item)) ? parent(item) : 0;
			below.computeIfAbsent(parent, (id) -> new ArrayList<>()).add(item);
		}
		return views(0, below, targets, CurrentPlace.of(drawing), new HashSet<>());
	}

	private List<MenuItemView> views(long parent, Map<Long, List<Post>> below, Map<Long, Target> targets,
			CurrentPlace place, Set<Long> seen) {
		List<MenuItemView> views = new ArrayList<>();
		for (Post item : below.getOrDefault(parent, List.of())) {
			Target target = targets.get(item.id());
			if (target != null && seen.add(item.id())) {
				views.add(view(item, target, views(item.id(), below, targets, place, seen), place));
			}
		}
		return views;
	}

	private MenuItemView view(Post item, Target target, List<MenuItemView> children, CurrentPlace place) {
		boolean current = target.kind().equals("custom") ? isHere(target.url(), place)
				: place.is(meta(item, "_menu_item_type"), object(item));
		boolean ancestor = children.stream().anyMatch((child) -> child.current() || child.ancestor());
		Html label = item.title().isBlank() ? target.label() : this.formatting.title(item.title());
		return new MenuItemView("menu-item-" + item.id(), label, target.url(), item.excerpt(),
				meta(item, "_menu_item_target"), meta(item, "_menu_item_xfn"),
				this.formatting.description(item.content()), classes(item, current, children), current, ancestor,
				children);
	}

	private boolean isHere(String url, CurrentPlace place) {
		String home = this.urls.home();
		if (url.startsWith(home + "/") || url.equals(home)) {
			return place.isAt(url.substring(home.length()));
		}
		return url.startsWith(this.urls.homePath() + "/") && !url.startsWith("//")
				&& place.isAt(url.substring(this.urls.homePath().length()));
	}

	private static String classes(Post item, boolean current, List<MenuItemView> children) {
		List<String> classes = new ArrayList<>();
		PhpSerialized.readArray(meta(item, "_menu_item_classes"))
			.values()
			.stream()
			.map(Object::toString)
			.filter((name) -> name.matches("[\\w-]+"))
			.forEach(classes::add);
		String object = meta(item, "_menu_item_object");
		classes.add("menu-item");
		classes.add("menu-item-type-" + PostClasses.htmlClass(meta(item, "_menu_item_type"), "custom"));
		classes.add("menu-item-object-" + PostClasses.htmlClass(object, "custom"));
		if (current) {
			classes.add("current-menu-item");
			if (object.equals("page")) {
				classes.addAll(List.of("page_item", "page-item-" + object(item), "current_page_item"));
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
		classes.add("menu-item-" + item.id());
		return String.join(" ", classes);
	}

	private Map<Long, Target> targets(List<Post> items) {
		Map<Long, Post> posts = new HashMap<>();
		this.finder.load(objects(items, "post_type")).forEach((post) -> posts.put(post.id(), post));
		Map<Long, Term> found = new HashMap<>();
		List<Long> ids = objects(items, "taxonomy");
		if (!ids.isEmpty()) {
			this.terms.findAllByIdIn(ids).forEach((term) -> found.put(term.id(), term));
		}
		Map<Long, Target> targets = new HashMap<>();
		items.forEach((item) -> Optional.ofNullable(target(item, posts, found))
			.ifPresent((target) -> targets.put(item.id(), target)));
		return targets;
	}

	/** Null for an entry whose object is gone, which is not shown. */
	private @Nullable Target target(Post item, Map<Long, Post> posts, Map<Long, Term> found) {
		return switch (meta(item, "_menu_item_type")) {
			case "post_type" -> Optional.ofNullable(posts.get(object(item)))
				.filter((post) -> post.type().isPublic()
						&& (post.is(PostStatus.PUBLISH) || post.is(PostType.ATTACHMENT)))
				.map((post) -> new Target(this.permalinks.of(post), this.titles.of(post), "post"))
				.orElse(null);
			case "taxonomy" -> Optional.ofNullable(found.get(object(item)))
				.filter((term) -> term.taxonomy().isPublic() || term.taxonomy().equals(Taxonomy.CATEGORY))
				.map((term) -> new Target(this.links.of(term), this.formatting.title(term.name()), "term"))
				.orElse(null);
			case "custom" -> new Target(safe(meta(item, "_menu_item_url")), Html.EMPTY, "custom");
			default -> null;
		};
	}

	/** Addresses that run code are no addresses. */
	private static String safe(String url) {
		String stripped = url.strip();
		boolean named = stripped.matches("(?i)[a-z][a-z0-9+.-]*:.*");
		return (!named || stripped.matches("(?i)(https?|mailto|tel|ftp|feed|sms|xmpp|irc):.*")) ? stripped : "#";
	}

	private static List<Long> objects(List<Post> items, String type) {
		return items.stream()
			.filter((item) -> meta(item, "_menu_item_type").equals(type))
			.map(MenuItems::object)
			.distinct()
			.toList();
	}

	private static long object(Post item) {
		return number(meta(item, "_menu_item_object_id"));
	}

	private static long parent(Post item) {
		return number(meta(item, "_menu_item_menu_item_parent"));
	}

	private static long number(String text) {
		return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
	}

	private static String meta(Post item, String name) {
		return item.meta(name).orElse("");
	}

}
