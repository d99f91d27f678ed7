package blog.troppo.rest.posts;

import blog.troppo.content.Post;
import blog.troppo.rest.server.Representation.Showing;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.formatting.content.BrokenBlocks;
import blog.troppo.theme.ContentFormatting;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** A post's texts, as written and as shown. */
@Component
class RenderedTexts {

	private final ContentFormatting formatting;

	RenderedTexts(ContentFormatting formatting) {
		this.formatting = formatting;
	}

	ObjectNode title(PostItem item, Showing showing) {
		ObjectNode title = RestJson.object().put("raw", item.post().title());
		return isPattern(item) ? title : title.put("rendered", this.formatting.title(item.post().title()).markup());
	}

	/** What a password hides is empty. */
	ObjectNode content(PostItem item, Showing showing) {
		Post post = item.post();
		ObjectNode content = RestJson.object().put("raw", BrokenBlocks.reread(post.content()));
		if (showing.wants("content.rendered") && !isPattern(item)) {
			content.put("rendered",
					item.open() ? this.formatting.content(post.content(), post.id(), item.texts()).markup() : "");
		}
		return content.put("protected", post.needsPassword())
			.put("block_version", post.content().contains("<!-- wp:") ? 1 : 0);
	}

	ObjectNode excerpt(PostItem item, Showing showing) {
		Post post = item.post();
		ObjectNode excerpt = RestJson.object().put("raw", post.excerpt());
		if (showing.wants("excerpt.rendered")) {
			excerpt.put("rendered", item.open() ? rendered(post, item, showing.request()) : "");
		}
		return excerpt.put("protected", post.needsPassword());
	}

	/** Its revisions, though, are shown rendered. */
	private static boolean isPattern(PostItem item) {
		return RestType.of(item.post().type()).isPattern();
	}

	private String rendered(Post post, PostItem item, RestRequest request) {
		String text = post.excerpt().isBlank() ? beginning(post, item, request) : post.excerpt();
		return this.formatting.excerpt(text, item.texts()).markup();
	}

	private String beginning(Post post, PostItem item, RestRequest request) {
		return request.gives("excerpt_length")
				? this.formatting.beginning(post, request.count("excerpt_length"), item.texts())
				: this.formatting.beginning(post, item.texts());
	}

}
