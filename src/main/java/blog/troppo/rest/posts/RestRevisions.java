package blog.troppo.rest.posts;

import java.util.List;
import java.util.function.Function;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.support.Page;
import tools.jackson.databind.node.ObjectNode;

/** The revisions of something, be it a post, a template or the styles. */
public final class RestRevisions {

	private RestRevisions() {
	}

	/** The one that is asked for, which must be one of this post. */
	public static Post find(Posts posts, Post parent, RestRequest request) {
		Post revision = posts.findToShow(request.number("id"))
			.filter((post) -> post.is(PostType.REVISION))
			.orElseThrow(() -> new RestException("rest_post_invalid_id", "Invalid revision ID.", 404));
		if (revision.parentId().orElse(0L) != parent.id()) {
			throw new RestException("rest_revision_parent_id_mismatch",
					"The revision does not belong to the specified parent with id of \"%d\"".formatted(parent.id()),
					404);
		}
		return revision;
	}

	/**
	 * The page that is asked for: all of them, unless it says how many.
	 * @param all in their order
	 */
	public static RestResponse page(List<Post> all, RestRequest request, RestServer server,
			Function<Post, ObjectNode> show) {
		int size = request.gives("per_page") ? request.count("per_page") : Math.max(1, all.size());
		int page = Math.max(1, request.count("page"));
		long from = request.gives("offset") ? request.number("offset") : (page - 1L) * size;
		if (from >= all.size() && !all.isEmpty()) {
			throw request.gives("offset") ? new RestException("rest_revision_invalid_offset_number",
					"The offset number requested is larger than or equal to the number of available revisions.", 400)
					: new RestException("rest_revision_invalid_page_number",
							"The page number requested is larger than the number of pages available.", 400);
		}
		List<Post> part = all.stream().skip(from).limit(size).toList();
		return Listing.of(new Page<>(part, page, size, all.size()).map(show), request, server);
	}

}
