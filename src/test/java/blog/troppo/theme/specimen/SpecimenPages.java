package blog.troppo.theme.specimen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.theme.specimen.SpecimenPosts.Draft;
import blog.troppo.theme.view.ArchiveView;
import blog.troppo.theme.view.AttachmentView;
import blog.troppo.theme.view.CommentsView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.LinkView;
import blog.troppo.theme.view.MenuItemView;
import blog.troppo.theme.view.MenuView;
import blog.troppo.theme.view.PageLink;
import blog.troppo.theme.view.PageView;
import blog.troppo.theme.view.PaginationView;
import blog.troppo.theme.view.PostView;
import blog.troppo.theme.view.SearchView;
import blog.troppo.theme.view.SidebarView;
import blog.troppo.theme.view.SiteView;
import blog.troppo.theme.view.TermView;
import blog.troppo.theme.view.ThemeView;
import blog.troppo.theme.view.WidgetContent;
import blog.troppo.theme.view.WidgetView;
import org.jspecify.annotations.Nullable;

/** One page of every kind that a theme draws. */
final class SpecimenPages {

	/** A page: the template's name and what it sees. */
	record Specimen(String template, Map<String, Object> views) {
	}

	private static final String PASSWORD = """
			<form action="/wp-login.php?action=postpass" class="post-password-form" method="post">
			<p>This content is password-protected. To view it, please enter the password below.</p>
			<p><label for="pwbox-1">Password:</label> <input name="post_password" id="pwbox-1" type="password" required \
			size="20"> <button type="submit">Enter</button></p></form>
			""";

	private SpecimenPages() {
	}

	static Map<String, Specimen> all() {
		Map<String, Specimen> all = new LinkedHashMap<>();
		all.put("home", list("index", "home", SpecimenPosts.several(), null));
		all.put("empty", list("index", "home", List.of(), null));
		TermView news = SpecimenPosts.term("category", "Site News");
		all.put("category",
				list("index", "category", SpecimenPosts.several(), new ArchiveView(Html.of("Category: Site News"),
						"Category", news.name(), new Html("<p>The machine.</p>"), news, null)));
		all.put("search", list("search", "search", SpecimenPosts.several().subList(0, 2), null));
		all.put("search-without-result", list("search", "search", List.of(), null));
		all.put("404", list("404", "404", List.of(), null));
		PostView post = new Draft(6, "post", "Club Troppo stays up", SpecimenPosts.everyBlock()).change((draft) -> {
			draft.parts = List.of(new PageLink("1", null, true), new PageLink("2", "/2/", false));
			draft.edit = "/wp-admin/post.php?post=6";
		}).done();
		all.put("single", single("single", "single", post, SpecimenComments.open()));
		all.put("answering",
				single("single", "single", SpecimenPosts.post(6, SpecimenPosts.ENDLESS, new Html(SpecimenPosts.TEXT)),
						SpecimenComments.answering()));
		all.put("gate",
				single("single", "single",
						new Draft(6, "post", "", new Html(SpecimenPosts.TEXT))
							.change((draft) -> draft.image = SpecimenPosts.picture())
							.done(),
						SpecimenComments.gate()));
		all.put("locked",
				single("single", "single",
						new Draft(1, "post", "Protected: Notes", new Html(PASSWORD))
							.change((draft) -> draft.locked = true)
							.done(),
						SpecimenComments.none()));
		all.put("page",
				single("page", "page",
						new Draft(2, "page", "People", new Html(SpecimenPosts.TEXT))
							.change((draft) -> draft.ancestors = List.of(new LinkView(Html.of("About"), "/about/")))
							.done(),
						SpecimenComments.none()));
		all.put("attachment",
				single("attachment", "attachment",
						new Draft(3, "attachment", "dusk", Html.EMPTY)
							.change((draft) -> draft.attachment = new AttachmentView("/specimen/dusk.svg",
									"image/svg+xml", new Html("<p>The hills.</p>"), SpecimenPosts.withoutWords(),
									new LinkView(Html.of("A post"), "/a/")))
							.done(),
						SpecimenComments.none()));
		all.put("rtl",
				single("single", "single",
						SpecimenPosts.post(6, "مرحبا بكم في النادي",
								new Html("<p>هذا نص قصير لتجربة الاتجاه. <a href=\"#\">رابط</a></p>")),
						SpecimenComments.open()));
		all.get("rtl").views().put("site", site("ar", "rtl"));
		all.put("beside", single("single", "single",
				SpecimenPosts.post(6, "Widgets beside", new Html(SpecimenPosts.TEXT)), SpecimenComments.none()));
		all.get("beside")
			.views()
			.put("theme", new ThemeView("verandah", "Verandah", "1.0", Map.of("sidebar", "beside")));
		return all;
	}

	private static Specimen list(String template, String kind, List<PostView> posts, @Nullable ArchiveView archive) {
		Map<String, Object> views = common(kind, true);
		views.put("posts", posts);
		if (archive != null) {
			views.put("archive", archive);
		}
		views.put("search", new SearchView("/", kind.equals("search") ? "wet season" : "", posts.size()));
		views.put("pagination", posts.isEmpty() ? PaginationView.SINGLE : pagination());
		return new Specimen(template, views);
	}

	private static Specimen single(String template, String kind, PostView post, CommentsView comments) {
		Map<String, Object> views = common(kind, false);
		views.put("posts", List.of(post));
		views.put("post", post);
		views.put("comments", comments);
		views.put("search", new SearchView("/", "", 0));
		views.put("pagination", PaginationView.SINGLE);
		return new Specimen(template, views);
	}

	private static Map<String, Object> common(String kind, boolean list) {
		Map<String, Object> views = new HashMap<>();
		views.put("site", site("en-AU", "ltr"));
		views.put("theme", new ThemeView("verandah", "Verandah", "1.0", new HashMap<>(Map.of("sidebar", "footer"))));
		views.put("page", new PageView(kind, "index", "A page – Club Troppo", Html.EMPTY, kind + " wp-theme",
				"/" + kind, kind.equals("home"), list && !kind.equals("404"), 1));
		views.put("menus", Map.of("primary", menu()));
		views.put("sidebars", Map.of("sidebar-1", sidebar("sidebar-1"), "lost", sidebar("lost")));
		return views;
	}

	private static SiteView site(String language, String direction) {
		return new SiteView("Club Troppo", "Ideas from the tropics, mostly on time", "/home", language, direction,
				"UTF-8", null, "/feed/", "/comments/feed/", "/follow/", "/wp-login.php", "/wp-login.php", null,
				new LinkView(Html.of("Privacy"), "/privacy/"), false, 2026);
	}

	private static PaginationView pagination() {
		return new PaginationView(2, 14, "/page/1/", "/page/3/",
				List.of(new PageLink("1", "/", false), new PageLink("2", null, true),
						new PageLink("3", "/page/3/", false), new PageLink("…", null, false),
						new PageLink("14", "/page/14/", false)));
	}

	private static MenuView menu() {
		MenuItemView below = item("Comment policy, which is long and has been argued about", "menu-item", List.of());
		return new MenuView("Main",
				List.of(item("Home", "menu-item current-menu-item", List.of()),
						item("About", "menu-item menu-item-has-children", List.of(below, below)),
						item("Archives", "menu-item", List.of()), item("Links", "menu-item", List.of())));
	}

	private static MenuItemView item(String label, String classes, List<MenuItemView> children) {
		return new MenuItemView("", Html.of(label), "/" + label.length(), "", "", "", Html.EMPTY, classes,
				classes.contains("current"), false, children);
	}

	private static SidebarView sidebar(String id) {
		List<WidgetContent.Item> items = new ArrayList<>();
		for (String label : List.of("Economics", "Site News", SpecimenPosts.ENDLESS)) {
			items.add(new WidgetContent.Item(Html.of(label), "/category/" + label.length()));
		}
		List<WidgetContent.Item> months = new ArrayList<>();
		for (int month = 1; month <= 40; month++) {
			months.add(new WidgetContent.Item(Html.of("Month " + month), "/month/" + month + "/"));
		}
		List<WidgetView> widgets = new ArrayList<>();
		if (id.equals("sidebar-1")) {
			widgets.add(new WidgetView("search-2", "search", "widget widget_search", Html.of("Search"),
					new WidgetContent.SearchBox()));
		}
		widgets.add(new WidgetView(id + "-categories", "links", "widget widget_categories", Html.of("Categories"),
				new WidgetContent.Links(items, false)));
		widgets.add(new WidgetView(id + "-archives", "links", "widget widget_archive", Html.of("Archives"),
				new WidgetContent.Links(months, false)));
		widgets.add(new WidgetView(id + "-tags", "cloud", "widget widget_tag_cloud", Html.of("Tags"),
				new WidgetContent.Cloud(
						List.of(new WidgetContent.CloudItem(Html.of("servers"), "/tag/1", 8, "servers (9 items)"),
								new WidgetContent.CloudItem(Html.of("film"), "/tag/2", 1, "film (1 item)")))));
		return new SidebarView(id, "Sidebar", widgets);
	}

}
