package blog.troppo.rest.posts;

import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.TermCapabilities;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.rest.server.Links;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** What a post is related to, and what the asker may do with it. */
@Component
class PostLinks {

	void of(PostItem item, Links links) {
		Post post = item.post();
		String path = item.path();
		links.self(path).to("collection", item.type().route()).to("about", "/wp/v2/types/" + post.type().name());
		if (item.type().has("author")) {
			post.author().ifPresent((author) -> links.embeddable("author", "/wp/v2/users/" + author.id()));
		}
		if (item.type().has("comment_status")) {
			links.embeddable("replies", "/wp/v2/comments?post=" + post.id());
		}
		if (!item.type().isMedia()) {
			links.to("version-history", path + "/revisions", Map.of("count", item.revisions().count()));
			item.revisions()
				.latest()
				.ifPresent((id) -> links.to("predecessor-version", path + "/revisions/" + id, Map.of("id", id)));
		}
		if (post.type().hierarchical() && post.parentId().isPresent()) {
			links.embeddable("up", item.type().route() + "/" + post.parentId().get());
		}
		if (featured(post) > 0) {
			links.embeddable("wp:featuredmedia", "/wp/v2/media/" + featured(post));
		}
		if (!item.type().isMedia()) {
			links.to("wp:attachment", "/wp/v2/media?parent=" + post.id());
		}
		item.parent().ifPresent((parent) -> attachedTo(parent, links));
		item.type()
			.taxonomies()
			.forEach((field) -> links.to("wp:term", "/wp/v2/" + field.name() + "?post=" + post.id(),
					Map.of("taxonomy", field.taxonomy().name(), "embeddable", true)));
		if (links.forEditing()) {
			actions(item, links);
		}
	}

	private static void attachedTo(Post parent, Links links) {
		RestType type = RestType.of(parent.type());
		links.to("wp:attached-to", type.route() + "/" + parent.id(),
				Map.of("embeddable", true, "post_type", parent.type().name(), "id", parent.id()));
	}

	static long featured(Post post) {
		return post.meta("_thumbnail_id").filter((id) -> id.matches("\\d{1,18}")).map(Long::valueOf).orElse(0L);
	}

	private static void actions(PostItem item, Links links) {
		Viewer viewer = links.viewer();
		RestType type = item.type();
		boolean publishes = viewer.can(type.capability("publish_posts"));
		boolean editsOthers = viewer.can(type.capability("edit_others_posts"));
		action(!type.isMedia() && publishes, "publish", item, links);
		action(viewer.can("unfiltered_html"), "unfiltered-html", item, links);
		action(type == RestType.POST && publishes && editsOthers, "sticky", item, links);
		action(type.has("author") && editsOthers, "assign-author", item, links);
		type.taxonomies().forEach((field) -> {
			action(mayCreate(field.taxonomy(), viewer), "create-" + field.name(), item, links);
			action(viewer.can(TermCapabilities.needed(Action.ASSIGN, field.taxonomy(), false)),
					"assign-" + field.name(), item, links);
		});
	}

	/** Who may assign tags may make new ones on the way. */
	private static boolean mayCreate(Taxonomy taxonomy, Viewer viewer) {
		return viewer
			.can(TermCapabilities.needed(taxonomy.hierarchical() ? Action.EDIT : Action.ASSIGN, taxonomy, false));
	}

	private static void action(boolean may, String action, PostItem item, Links links) {
		if (may) {
			links.to("wp:action-" + action, item.path());
		}
	}

}
