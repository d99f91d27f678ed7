package blog.troppo.rest.menus;

import java.util.Map;

import blog.troppo.content.Permalinks;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.formatting.Excerpts;
import blog.troppo.formatting.Texturize;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestJson;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.content.Posts;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.ContentFormatting;

import org.springframework.stereotype.Component;

/** What the API shows of an entry of a menu: one line a field. */
@Component
class MenuItemFields {

	static final String ROUTE = "/wp/v2/menu-items";

	private static final int DESCRIPTION_WORDS = 200;

	private static final Map<PostType, String> POSTS = Map.of(PostType.POST, "posts", PostType.PAGE, "pages",
			PostType.ATTACHMENT, "media");

	private static final Map<Taxonomy, String> TERMS = Map.of(Taxonomy.CATEGORY, "categories", Taxonomy.POST_TAG,
			"tags");

	private final Permalinks permalinks;

	private final ContentFormatting formatting;

	private final SiteUrls urls;

	private final Settings settings;

	private final Posts posts;

	MenuItemFields(Permalinks permalinks, ContentFormatting formatting, SiteUrls urls, Settings settings, Posts posts) {
		this.permalinks = permalinks;
		this.formatting = formatting;
		this.urls = urls;
		this.settings = settings;
		this.posts = posts;
	}

	Representation<MenuItem> of(Contract contract) {
		return new Representation<MenuItem>(contract).field("id", MenuItem::id)
			.field("title", this::title)
			.field("status", (item) -> item.post().status().name())
			.field("url", this::url)
			.field("attr_title", (item) -> Texturize.texturize(item.post().excerpt()))
			.field("description",
					(item) -> Texturize
						.texturize(Excerpts.trimWords(item.post().content(), DESCRIPTION_WORDS, "&hellip;")))
			.field("type", MenuItem::type)
			.field("type_label", MenuItem::label)
			.field("object", MenuItem::object)
			.field("object_id", MenuItem::objectId)
			.field("parent", (item) -> item.number("menu_item_parent"))
			.field("menu_order", (item) -> item.post().menuOrder())
			.field("target", (item) -> item.meta("target"))
			.field("classes", MenuItem::classes)
			.field("xfn", MenuItem::relations)
			.field("invalid", MenuItem::invalid)
			.field("meta", (item) -> RestJson.array())
			.fieldIf((item) -> item.menu().isPresent(), "menus", (item) -> item.menu().map(Term::id).orElse(0L))
			.links(MenuItemFields::links);
	}

	private Object title(MenuItem item) {
		return RestJson.object().put("raw", item.title()).put("rendered", this.formatting.title(item.title()).markup());
	}

	private String url(MenuItem item) {
		return switch (item.type()) {
			case MenuItem.CUSTOM -> item.meta("url");
			case "post_type_archive" -> item.object().equals("post") ? pageOfPosts() : "";
			default -> item.leadsToPost()
				.map(this.permalinks::of)
				.or(() -> item.leadsToTerm().map(this.permalinks::of))
				.orElse("");
		};
	}

	private String pageOfPosts() {
		long page = this.settings.get(SiteSettings.PAGE_FOR_POSTS);
		boolean apart = page > 0 && this.settings.get(SiteSettings.SHOW_ON_FRONT).equals("page");
		return apart ? this.posts.findById(page).map(this.permalinks::of).orElseGet(this.urls::home) : this.urls.home();
	}

	private static void links(MenuItem item, Links links) {
		String self = ROUTE + "/" + item.id();
		links.self(self)
			.to("collection", ROUTE)
			.to("about", "/wp/v2/types/nav_menu_item")
			.to("wp:term", "/wp/v2/menus?post=" + item.id(), Map.of("taxonomy", "nav_menu", "embeddable", true));
		item.leadsToPost()
			.filter((post) -> POSTS.containsKey(post.type()))
			.ifPresent((post) -> links.to("wp:menu-item-object", "/wp/v2/" + POSTS.get(post.type()) + "/" + post.id(),
					Map.of("post_type", post.type().name(), "embeddable", true)));
		item.leadsToTerm()
			.filter((term) -> TERMS.containsKey(term.taxonomy()))
			.ifPresent(
					(term) -> links.to("wp:menu-item-object", "/wp/v2/" + TERMS.get(term.taxonomy()) + "/" + term.id(),
							Map.of("taxonomy", term.taxonomy().name(), "embeddable", true)));
		if (links.forEditing()) {
			links.to("wp:action-publish", self);
			if (links.viewer().can("unfiltered_html")) {
				links.to("wp:action-unfiltered-html", self);
			}
			links.to("wp:action-create-menus", self).to("wp:action-assign-menus", self);
		}
	}

}
