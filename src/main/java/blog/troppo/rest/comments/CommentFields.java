package blog.troppo.rest.comments;

import blog.troppo.rest.meta.MetaFields;
import blog.troppo.site.MetaField.Subject;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.rest.posts.RestDates;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestJson;
import blog.troppo.theme.Avatars;
import blog.troppo.theme.ContentFormatting;
import blog.troppo.user.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** What the API shows of a comment. */
@Component
class CommentFields {

	private final ContentFormatting formatting;

	private final Permalinks permalinks;

	private final Avatars avatars;

	private final MetaFields meta;

	CommentFields(ContentFormatting formatting, Permalinks permalinks, Avatars avatars, MetaFields meta) {
		this.meta = meta;
		this.formatting = formatting;
		this.permalinks = permalinks;
		this.avatars = avatars;
	}

	/** With what is registered of comments' meta. */
	Contract contract() {
		return this.meta.describe(Contract.of("comment"), Subject.COMMENT, "comment");
	}

	Representation<CommentItem> of(Contract contract) {
		return new Representation<CommentItem>(contract).field("id", (item) -> item.comment().id())
			.field("post", (item) -> item.comment().post().id())
			.field("parent", (item) -> item.comment().parentId().orElse(0L))
			.field("author", (item) -> item.comment().user().map(User::id).orElse(0L))
			.field("author_name", (item) -> item.comment().authorName())
			.field("author_email", (item) -> item.comment().authorEmail())
			.field("author_url", (item) -> item.comment().authorUrl())
			.field("author_ip", (item) -> item.comment().authorIp())
			.field("author_user_agent", (item) -> item.comment().agent())
			.field("date", (item) -> RestDates.local(item.comment().publishedLocal()))
			.field("date_gmt", (item) -> RestDates.gmt(item.comment().publishedAt()))
			.field("content", (item) -> content(item.comment()))
			.field("link", (item) -> link(item.comment()))
			.field("status", (item) -> status(item.comment().status()))
			.field("type", (item) -> item.comment().type())
			.field("author_avatar_urls", this::avatars)
			.field("meta", this::meta)
			.links(CommentFields::links);
	}

	/** Other sites have no face. */
	private JsonNode avatars(CommentItem item) {
		Comment comment = item.comment();
		String email = comment.user().map(User::email).orElseGet(comment::authorEmail);
		ObjectNode urls = (ObjectNode) RestJson.of(this.avatars.urls(email));
		if (!item.comment().type().equals("comment")) {
			List.copyOf(urls.propertyNames()).forEach((size) -> urls.put(size, false));
		}
		return urls;
	}

	private JsonNode content(Comment comment) {
		return RestJson.object()
			.put("rendered", this.formatting.comment(comment.content()).markup())
			.put("raw", comment.content());
	}

	private String link(Comment comment) {
		return this.permalinks.of(comment.post()) + "#comment-" + comment.id();
	}

	/** {@code hold} and {@code approved}; others are named as they are stored. */
	static String status(CommentStatus status) {
		return status.name();
	}

	private JsonNode meta(CommentItem item) {
		return this.meta.show(Subject.COMMENT, "comment", item.comment()::metaValues);
	}

	private static void links(CommentItem item, Links links) {
		Comment comment = item.comment();
		Post post = comment.post();
		links.self("/wp/v2/comments/" + comment.id()).to("collection", "/wp/v2/comments");
		comment.user().ifPresent((user) -> links.embeddable("author", "/wp/v2/users/" + user.id()));
		links.to("up", route(post), Map.of("embeddable", true, "post_type", post.type().name()));
		comment.parentId().ifPresent((parent) -> links.embeddable("in-reply-to", "/wp/v2/comments/" + parent));
		if (item.answered()) {
			links.embeddable("children", "/wp/v2/comments?parent=" + comment.id());
		}
	}

	private static String route(Post post) {
		String base = post.is(PostType.PAGE) ? "pages" : post.is(PostType.ATTACHMENT) ? "media" : "posts";
		return "/wp/v2/" + base + "/" + post.id();
	}

}
