package blog.troppo.rest.posts;

import blog.troppo.support.SiteClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Previews;
import blog.troppo.rest.meta.MetaFields;
import blog.troppo.rest.posts.PostItem.Revisions;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.Representation.Showing;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.site.MetaField.Subject;
import blog.troppo.theme.ContentFormatting;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** What the API shows of a revision or an autosave. */
@Component
class RevisionFields {

	private final RenderedTexts texts;

	private final ContentFormatting formatting;

	private final Posts posts;

	private final Previews previews;

	private final MetaFields meta;

	private final SiteClock clock;

	RevisionFields(RenderedTexts texts, ContentFormatting formatting, Posts posts, Previews previews, MetaFields meta,
			SiteClock clock) {
		this.clock = clock;
		this.meta = meta;
		this.texts = texts;
		this.formatting = formatting;
		this.posts = posts;
		this.previews = previews;
	}

	/** What is said of the revisions or autosaves of a type. */
	Contract contract(RestType type, String kind) {
		String name = type.type().name();
		return this.meta.describe(Contract.of(name + "-" + kind), Subject.POST, name);
	}

	Representation<PostItem> of(Contract contract) {
		return new Representation<PostItem>(contract)
			.field("author", (item) -> item.post().author().map(User::id).orElse(0L))
			.field("date", (item) -> RestDates.local(item.post().publishedLocal()))
			.field("date_gmt",
					(item) -> RestDates.gmt(item.post().publishedAt(), item.post().publishedLocal(), this.clock))
			.field("id", (item) -> item.post().id())
			.field("modified", (item) -> RestDates.local(item.post().modifiedLocal()))
			.field("modified_gmt",
					(item) -> RestDates.gmt(item.post().modifiedAt(), item.post().modifiedLocal(), this.clock))
			.field("parent", (item) -> item.post().parentId().orElse(0L))
			.field("slug", (item) -> item.post().slug())
			.field("guid", (item) -> Map.of("rendered", item.post().guid(), "raw", item.post().guid()))
			.fieldAsAsked("title", this.texts::title)
			.fieldIfAny("content",
					(item, showing) -> this.texts.content(item, showing).remove(List.of("protected", "block_version")))
			.fieldIfAny("excerpt", this::excerpt)
			.fieldIfAny("preview_link", (item, showing) -> preview(item, showing.request().viewer()))
			.field("meta", this::meta)
			.links((item, links) -> item.post()
				.parentId()
				.ifPresent((parent) -> links.to("parent", item.type().route() + "/" + parent)));
	}

	/** Where the autosave is looked at as a page; what has no page has none. */
	private String preview(PostItem item, Viewer viewer) {
		if (!item.type().type().isPublic()) {
			return "";
		}
		Optional<Post> parent = item.post()
			.parentId()
			.filter((id) -> item.post().is(PostType.REVISION))
			.flatMap(this.posts::findById);
		return parent.map((post) -> this.previews.linkToUnsaved(post, viewer))
			.orElseGet(() -> this.previews.link(item.post()));
	}

	private Object meta(PostItem item) {
		return item.type().has("meta")
				? this.meta.show(Subject.POST, item.type().type().name(), item.post()::metaValues) : RestJson.array();
	}

	/** Of a revision, what was written as an excerpt; none is made of its text. */
	private ObjectNode excerpt(PostItem item, Showing showing) {
		ObjectNode excerpt = this.texts.excerpt(item, showing).remove(List.of("protected"));
		return item.post().excerpt().isEmpty() && excerpt.has("rendered") ? excerpt.put("rendered", "") : excerpt;
	}

	/** Who may see a revision sees all of it. */
	PostItem item(Post revision, RestType type, RestRequest request) {
		return new PostItem(revision, type, this.formatting.texts(List.of(revision), request.viewer()), true,
				Revisions.NONE, Optional.empty(), "");
	}

}
