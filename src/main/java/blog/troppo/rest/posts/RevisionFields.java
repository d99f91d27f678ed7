package blog.troppo.rest.posts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.rest.posts.PostItem.Revisions;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.Representation.Showing;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.theme.ContentFormatting;
import blog.troppo.user.User;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** What the API shows of a revision or an autosave. */
@Component
class RevisionFields {

	private final RenderedTexts texts;

	private final ContentFormatting formatting;

	RevisionFields(RenderedTexts texts, ContentFormatting formatting) {
		this.texts = texts;
		this.formatting = formatting;
	}

	Representation<PostItem> of(Contract contract) {
		return new Representation<PostItem>(contract)
			.field("author", (item) -> item.post().author().map(User::id).orElse(0L))
			.field("date", (item) -> RestDates.local(item.post().publishedLocal()))
			.field("date_gmt", (item) -> RestDates.gmt(item.post().publishedAt()))
			.field("id", (item) -> item.post().id())
			.field("modified", (item) -> RestDates.local(item.post().modifiedLocal()))
			.field("modified_gmt", (item) -> RestDates.gmt(item.post().modifiedAt()))
			.field("parent", (item) -> item.post().parentId().orElse(0L))
			.field("slug", (item) -> item.post().slug())
			.field("guid", (item) -> Map.of("rendered", item.post().guid(), "raw", item.post().guid()))
			.fieldAsAsked("title", this.texts::title)
			.fieldAsAsked("content",
					(item, showing) -> this.texts.content(item, showing).remove(List.of("protected", "block_version")))
			.fieldAsAsked("excerpt", this::excerpt)
			.field("meta", (item) -> Map.of("footnotes", item.post().meta("footnotes").orElse("")))
			.links((item, links) -> item.post()
				.parentId()
				.ifPresent((parent) -> links.to("parent", item.type().route() + "/" + parent)));
	}

	/** Of a revision, what was written as an excerpt; none is made of its text. */
	private ObjectNode excerpt(PostItem item, Showing showing) {
		ObjectNode excerpt = this.texts.excerpt(item, showing).remove(List.of("protected"));
		return item.post().excerpt().isEmpty() && excerpt.has("rendered") ? excerpt.put("rendered", "") : excerpt;
	}

	/** Who may see a revision sees all of it. */
	PostItem item(Post revision, RestType type, RestRequest request) {
		return new PostItem(revision, type, this.formatting.texts(List.of(revision), request.viewer()), true,
				Revisions.NONE, Optional.empty());
	}

}
