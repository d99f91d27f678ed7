package blog.troppo.rest.menus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Sanitize;
import blog.troppo.formatting.Urls;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.support.InvalidException;
import blog.troppo.support.PhpSerialized;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Makes, changes and deletes entries of menus: {@code wp_update_nav_menu_item}. */
@Component
class MenuItemWriting {

	private final PostAuthoring authoring;

	private final PostRemoval removal;

	private final Posts posts;

	private final Terms terms;

	private final MenuItems items;

	MenuItemWriting(PostAuthoring authoring, PostRemoval removal, Posts posts, Terms terms, MenuItems items) {
		this.authoring = authoring;
		this.removal = removal;
		this.posts = posts;
		this.terms = terms;
		this.items = items;
	}

	static void checkUrl(JsonNode url, RestRequest request) throws InvalidValue {
		String given = url.asString("");
		if (!given.isEmpty() && Urls.escapeRaw(given).isEmpty()) {
			throw new InvalidValue("rest_invalid_url", "Invalid URL.");
		}
	}

	MenuItem create(RestRequest request) {
		if (request.number("id") > 0) {
			throw new RestException("rest_post_exists", "Cannot create existing post.", 400);
		}
		try {
			Post made = this.authoring.create(PostType.NAV_MENU_ITEM, change(request, null), request.viewer());
			if (request.text("type").equals(MenuItem.CUSTOM)) {
				this.authoring.update(made.id(),
						PostChange.nothing().meta("_menu_item_object_id", String.valueOf(made.id())), request.viewer());
			}
			return this.items.find(made.id());
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
	}

	MenuItem update(MenuItem item, RestRequest request) {
		try {
			this.authoring.update(item.id(), change(request, item), request.viewer());
			return this.items.find(item.id());
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
	}

	void delete(MenuItem item) {
		this.removal.delete(item.id());
	}

	private PostChange change(RestRequest request, @Nullable MenuItem before) {
		String type = request.gives("type") ? request.text("type") : (before != null) ? before.type() : MenuItem.CUSTOM;
		String title = request.gives("title") ? request.text("title") : (before != null) ? before.post().title() : "";
		String url = request.gives("url") ? Urls.escapeRaw(request.text("url"))
				: (before != null) ? before.meta("url") : "";
		if (type.equals(MenuItem.CUSTOM)) {
			require("title", title);
			require("url", url);
		}
		PostChange change = menu(request,
				PostChange.nothing()
					.title(title.equals(nameOfObject(type, request, before)) ? "" : title)
					.meta("_menu_item_type", type)
					.meta("_menu_item_url", type.equals(MenuItem.CUSTOM) ? url : ""));
		change = object(request, type, change, before);
		change = request.gives("attr_title") ? change.excerpt(Sanitize.textField(request.text("attr_title"))) : change;
		change = request.gives("description") ? change.content(request.text("description")) : change;
		change = request.gives("menu_order") ? change.menuOrder(request.count("menu_order")) : change;
		change = request.gives("status") ? change.status(new PostStatus(request.text("status"))) : change;
		change = text(request, "parent", "_menu_item_menu_item_parent", change);
		change = text(request, "target", "_menu_item_target", change);
		if (request.gives("classes") || before == null) {
			change = change.meta("_menu_item_classes", serialized(classes(request.texts("classes"))));
		}
		return (request.gives("xfn") || before == null)
				? change.meta("_menu_item_xfn", String.join(" ", classes(request.texts("xfn")))) : change;
	}

	private static void require(String name, String value) {
		if (value.isEmpty()) {
			throw new RestException("rest_" + name + "_required",
					"The " + name + " is required when using a custom menu item type.", 400);
		}
	}

	private PostChange menu(RestRequest request, PostChange change) {
		if (request.number("menus") == 0) {
			return change;
		}
		Term menu = this.terms.findById(request.number("menus"))
			.filter((term) -> term.taxonomy().equals(Taxonomy.NAV_MENU))
			.orElseThrow(() -> new RestException("invalid_menu_id", "Invalid menu ID.", 400));
		return change.terms(Taxonomy.NAV_MENU, List.of(menu.id()));
	}

	private PostChange object(RestRequest request, String type, PostChange change, @Nullable MenuItem before) {
		if (type.equals(MenuItem.CUSTOM)) {
			return change.meta("_menu_item_object", MenuItem.CUSTOM);
		}
		String named = request.gives("object") ? Sanitize.key(request.text("object"))
				: (before != null) ? before.meta("object") : "";
		boolean kept = before != null && before.meta("object").equals(named);
		if (type.equals("post_type_archive") && !kept && !PostType.named(named).isBuiltIn()) {
			throw new RestException("rest_post_invalid_type", "Invalid post type.", 400);
		}
		return text(request, "object_id", "_menu_item_object_id",
				change.meta("_menu_item_object", named.isEmpty() ? kindOfObject(type, request) : named));
	}

	/** What an entry that does not say so leads to. */
	private String kindOfObject(String type, RestRequest request) {
		long id = request.number("object_id");
		return type.equals("taxonomy")
				? this.terms.findById(id)
					.map((term) -> term.taxonomy().name())
					.orElseThrow(() -> new RestException("rest_term_invalid_id", "Invalid term ID.", 400))
				: this.posts.findById(id)
					.map((post) -> post.type().name())
					.orElseThrow(() -> new RestException("rest_post_invalid_id", "Invalid post ID.", 400));
	}

	private static PostChange text(RestRequest request, String parameter, String meta, PostChange change) {
		return request.gives(parameter) ? change.meta(meta, request.text(parameter)) : change;
	}

	/** An entry that is called like what it leads to follows it when that is renamed. */
	private String nameOfObject(String type, RestRequest request, @Nullable MenuItem before) {
		long id = request.gives("object_id") ? request.number("object_id") : (before != null) ? before.objectId() : 0;
		Optional<String> name = switch (type) {
			case "post_type" -> this.posts.findById(id).map(Post::title);
			case "taxonomy" -> this.terms.findById(id).map(Term::name);
			default -> Optional.empty();
		};
		return name.orElse("");
	}

	private static List<String> classes(List<String> names) {
		return names.stream().map(Sanitize::htmlClass).toList();
	}

	private static String serialized(List<String> names) {
		List<String> all = names.isEmpty() ? List.of("") : names;
		Map<Object, Object> array = IntStream.range(0, all.size())
			.boxed()
			.collect(Collectors.toMap((i) -> (long) i, all::get, (a, b) -> a, java.util.LinkedHashMap::new));
		return PhpSerialized.write(array);
	}

}
