package blog.troppo.rest.posts;

import java.util.List;
import java.util.Map;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Term;
import blog.troppo.rest.meta.MetaFields;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.Representation.Showing;
import blog.troppo.rest.server.RestJson;
import blog.troppo.site.MetaField.Subject;
import blog.troppo.support.SiteClock;
import blog.troppo.theme.PostClasses;
import blog.troppo.user.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** What the API shows of a post, page or attachment: one line a field. */
@Component
class PostFields {

	private final Permalinks permalinks;

	private final RenderedTexts texts;

	private final PostLinks links;

	private final MetaFields meta;

	private final SiteClock clock;

	PostFields(Permalinks permalinks, RenderedTexts texts, PostLinks links, MetaFields meta, SiteClock clock) {
		this.clock = clock;
		this.meta = meta;
		this.permalinks = permalinks;
		this.texts = texts;
		this.links = links;
	}

	/** A post's or page's. */
	Representation<PostItem> of(RestType type) {
		Representation<PostItem> fields = common(type).fieldAsAsked("content", this.texts::content)
			.fieldIfAny("excerpt", this.texts::excerpt)
			.field("password", (item) -> item.post().password());
		if (type.isPattern()) {
			fields.unnamedField(RestType.PATTERN_SYNC, (item) -> item.post().meta(RestType.PATTERN_SYNC).orElse(""));
		}
		if (type.type().equals(PostType.PAGE)) {
			fields.field("parent", (item) -> item.post().parentId().orElse(0L))
				.field("menu_order", (item) -> item.post().menuOrder());
		}
		if (type.type().equals(PostType.POST)) {
			fields.field("sticky", (item) -> item.post().isSticky())
				.field("format", (item) -> item.post().format().orElse("standard"));
		}
		type.taxonomies()
			.forEach((field) -> fields.field(field.name(),
					(item) -> item.post().terms(field.taxonomy()).map(Term::id).toList()));
		return fields;
	}

	/** What attachments have in common with them. */
	Representation<PostItem> common(RestType type) {
		return new Representation<PostItem>(type.contract()).field("id", (item) -> item.post().id())
			.field("date", (item) -> RestDates.local(item.post().publishedLocal()))
			.field("date_gmt",
					(item) -> RestDates.gmt(item.post().publishedAt(), item.post().publishedLocal(), this.clock))
			.field("guid", (item) -> Map.of("rendered", item.post().guid(), "raw", item.post().guid()))
			.field("modified", (item) -> RestDates.local(item.post().modifiedLocal()))
			.field("modified_gmt",
					(item) -> RestDates.gmt(item.post().modifiedAt(), item.post().modifiedLocal(), this.clock))
			.field("slug", (item) -> item.post().slug())
			.field("status", (item) -> item.post().status().name())
			.field("type", (item) -> item.post().type().name())
			.field("link", (item) -> link(item, this.permalinks))
			.fieldAsAsked("title", this.texts::title)
			.fieldIfAny("author", (item, showing) -> item.post().author().map(User::id).orElse(0L))
			.fieldIfAny("featured_media", (item, showing) -> PostLinks.featured(item.post()))
			.fieldIfAny("comment_status", (item, showing) -> item.post().takesComments() ? "open" : "closed")
			.fieldIfAny("ping_status", (item, showing) -> item.post().takesPings() ? "open" : "closed")
			.field("template", (
					item) -> item.post().meta("_wp_page_template").filter((name) -> !name.equals("default")).orElse(""))
			.fieldIfAny("meta", (item, showing) -> meta(type, item.post()))
			.fieldIfAny("class_list", PostFields::classes)
			.fieldIfAny("permalink_template", (item, showing) -> this.permalinks.template(item.post()))
			.fieldIfAny("generated_slug", (item, showing) -> item.sample())
			.links(this.links::of);
	}

	/** What an attachment hangs on was read for all of a list. */
	static String link(PostItem item, Permalinks permalinks) {
		return item.parent()
			.map((parent) -> permalinks.of(item.post(), parent))
			.orElseGet(() -> permalinks.of(item.post()));
	}

	/** Of a pattern, how it is used is shown beside its meta. */
	private JsonNode meta(RestType type, Post post) {
		JsonNode meta = this.meta.show(Subject.POST, type.type().name(), post::metaValues);
		return (meta instanceof ObjectNode object && type.isPattern()) ? object.remove(List.of(RestType.PATTERN_SYNC))
				: meta;
	}

	private static ArrayNode classes(PostItem item, Showing showing) {
		Post post = item.post();
		boolean image = PostLinks.featured(post) > 0;
		List<String> classes = List.of(PostClasses.of(post, post.needsPassword(), image, false).split(" "));
		return (ArrayNode) RestJson.of(classes);
	}

}
