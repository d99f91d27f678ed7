package blog.troppo.rest.design;

import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Term;
import blog.troppo.rest.posts.RestDates;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestJson;
import blog.troppo.theme.ContentFormatting;
import blog.troppo.user.User;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** What the API shows of a template, and of its revisions. */
@Component
class TemplateFields {

	private final Posts posts;

	private final ContentFormatting formatting;

	private final TemplateTitles titles;

	TemplateFields(Posts posts, ContentFormatting formatting, TemplateTitles titles) {
		this.titles = titles;
		this.posts = posts;
		this.formatting = formatting;
	}

	Representation<Template> of(Contract contract) {
		return new Representation<Template>(contract).field("id", Template::id)
			.field("theme", Template::theme)
			.field("content", (template) -> content(template.post()))
			.field("slug", Template::slug)
			.field("source", (template) -> "custom")
			.field("origin", (template) -> template.post().meta("origin").orElse(null))
			.field("type", (template) -> type(template))
			.field("description", (template) -> this.titles.of(template).description())
			.field("title", this::title)
			.field("status", (template) -> template.status().name())
			.field("wp_id", (template) -> template.post().id())
			.field("has_theme_file", (template) -> false)
			.fieldIfAny("is_custom", (template, showing) -> template.isCustom())
			.fieldIfAny("area", (template, showing) -> area(template.post()))
			.field("author", (template) -> template.post().author().map(User::id).orElse(0L))
			.field("modified", (template) -> RestDates.local(template.post().modifiedLocal()))
			.field("date", (template) -> RestDates.local(template.post().publishedLocal()))
			.field("author_text", (template) -> template.post().author().map(User::displayName).orElse(""))
			.field("original_source", (template) -> "user")
			.fieldIfAny("parent", (template, showing) -> template.post().parentId().orElse(0L));
	}

	private static String type(Template template) {
		PostType type = template.post().type();
		return (type.equals(PostType.REVISION) ? template.kind().type() : type).name();
	}

	private static ObjectNode content(Post post) {
		return RestJson.object()
			.put("raw", post.content())
			.put("block_version", post.content().contains("<!-- wp:") ? 1 : 0);
	}

	private ObjectNode title(Template template) {
		String title = this.titles.of(template).title();
		return RestJson.object().put("raw", title).put("rendered", this.formatting.title(title).markup());
	}

	private static String area(Post post) {
		return post.terms(Templates.AREA).map(Term::slug).findFirst().orElse("uncategorized");
	}

	void links(Template template, Links links) {
		String path = template.path();
		List<Post> revisions = this.posts.findRevisions(template.post().id());
		links.self(path)
			.to("collection", template.kind().route())
			.to("about", "/wp/v2/types/" + template.kind().type().name());
		if (!template.status().equals(PostStatus.TRASH)) {
			links.to("version-history", path + "/revisions", Map.of("count", revisions.size()));
			revisions.reversed()
				.stream()
				.map(Post::id)
				.findFirst()
				.ifPresent((latest) -> links.to("predecessor-version", path + "/revisions/" + latest,
						Map.of("id", latest)));
		}
		if (links.viewer().can("edit_theme_options")) {
			links.to("wp:action-publish", path);
		}
		if (links.viewer().can("unfiltered_html")) {
			links.to("wp:action-unfiltered-html", path);
		}
	}

}
