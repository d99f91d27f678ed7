package blog.troppo.formatting.block;

import java.util.Comparator;

import blog.troppo.formatting.data.MarkupSource;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.TermView;
import blog.troppo.theme.folder.CorePatterns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The recorded site's stored markup: its classic menu stands in for a navigation of
 * blocks. Its patterns are those that {@code blocks-patterns.jsonl} was recorded with,
 * and WordPress's own.
 */
record RecordedMarkup(RecordedSite site) implements MarkupSource {

	private static final JsonNode PATTERNS = JsonMapper.shared()
		.readTree(String.join("\n", RecordedBlocks.lines("blocks-patterns.json")));

	@Override
	public String pattern(long id) {
		return content(id, "wp_block");
	}

	@Override
	public String pattern(String name) {
		return PATTERNS.path(name).asString(CorePatterns.all().path(name).path("content").asString(null));
	}

	@Override
	public String part(String slug) {
		return null;
	}

	@Override
	public String navigation(long id) {
		return content(id, "wp_navigation");
	}

	@Override
	public String navigationTitle(long id) {
		return (navigation(id) != null) ? this.site.posts.get(id).title() : null;
	}

	private String content(long id, String type) {
		PostView post = this.site.posts.get(id);
		return (post != null && post.type().equals(type) && !post.locked()) ? post.content() : null;
	}

	@Override
	public String usualNavigation() {
		String menu = this.site.menuItems.getLast().menu();
		return ClassicMenu.toMarkup(this.site.menuItems.stream()
			.filter((item) -> item.menu().equals(menu))
			.sorted(Comparator.comparingInt(RecordedSite.MenuItem::order))
			.map(this::item)
			.toList());
	}

	private ClassicMenu.Item item(RecordedSite.MenuItem item) {
		String kind = item.meta().get("_menu_item_type");
		long object = Long.parseLong(item.meta().get("_menu_item_object_id"));
		String label = item.title();
		String url = item.meta().get("_menu_item_url");
		if (kind.equals("taxonomy")) {
			TermView term = this.site.terms.get(object);
			label = label.isEmpty() ? term.name() : label;
			url = term.url();
		}
		else if (kind.equals("post_type")) {
			PostView post = this.site.posts.get(object);
			label = label.isEmpty() ? post.title() : label;
			url = post.url();
		}
		return new ClassicMenu.Item(item.id(), Long.parseLong(item.meta().get("_menu_item_menu_item_parent")), label,
				url, kind, item.meta().get("_menu_item_object"));
	}

}
