package blog.troppo.rest.posts;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** What posts and pages said before, for those who may edit them. */
@Component
class RevisionsResource implements RestResource {

	private final Posts posts;

	private final PostRights rights;

	private final PostRemoval removal;

	private final RevisionFields fields;

	private final ObjectProvider<RestServer> server;

	RevisionsResource(Posts posts, PostRights rights, PostRemoval removal, RevisionFields fields,
			ObjectProvider<RestServer> server) {
		this.posts = posts;
		this.rights = rights;
		this.removal = removal;
		this.fields = fields;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		for (RestType type : RestType.WRITTEN) {
			Contract contract = this.fields.contract(type, "revision");
			Representation<PostItem> shown = this.fields.of(contract);
			String route = type.route() + "/(?P<parent>[\\d]+)/revisions";
			routes.at(route, contract)
				.get((request) -> mayRead(type, request), (request) -> list(type, shown, request));
			routes.at(route + "/(?P<id>[\\d]+)", contract)
				.get((request) -> mayRead(type, request),
						(request) -> RestResponse.ok(shown.show(item(revision(type, request), type, request), request,
								this.server.getObject())))
				.delete((request) -> mayDelete(type, request), (request) -> delete(type, shown, request));
		}
	}

	private Post parent(RestType type, RestRequest request) {
		return this.posts.findById(request.number("parent"))
			.filter((post) -> post.is(type.type()))
			.orElseThrow(() -> new RestException("rest_post_invalid_parent", "Invalid post parent ID.", 404));
	}

	private void mayRead(RestType type, RestRequest request) {
		if (!this.rights.may(request.viewer(), PostAction.EDIT, parent(type, request))) {
			throw RestException.forbidden(request, "rest_cannot_read",
					"Sorry, you are not allowed to view revisions of this post.");
		}
	}

	/**
	 * {@link PostRights} says whose a revision is to delete: nobody's, as in WordPress.
	 */
	private void mayDelete(RestType type, RestRequest request) {
		if (!this.rights.may(request.viewer(), PostAction.DELETE, parent(type, request))) {
			throw RestException.forbidden(request, "rest_cannot_delete",
					"Sorry, you are not allowed to delete revisions of this post.");
		}
		if (!this.rights.may(request.viewer(), PostAction.DELETE, revision(type, request))) {
			throw RestException.forbidden(request, "rest_cannot_delete",
					"Sorry, you are not allowed to delete this revision.");
		}
	}

	private RestResponse delete(RestType type, Representation<PostItem> shown, RestRequest request) {
		request.requireForce("Revisions do");
		Post revision = revision(type, request);
		RestResponse answer = RestResponse
			.deleted(shown.show(item(revision, type, request), request, this.server.getObject()));
		this.removal.delete(revision.id());
		return answer;
	}

	private Post revision(RestType type, RestRequest request) {
		return RestRevisions.find(this.posts, parent(type, request), request);
	}

	private RestResponse list(RestType type, Representation<PostItem> shown, RestRequest request) {
		Comparator<Post> order = order(request.text("orderby"));
		List<Post> all = this.posts.findAllByParentIdOrderById(parent(type, request).id())
			.stream()
			.filter((post) -> post.is(PostType.REVISION))
			.filter(asked(request))
			.sorted(request.text("order").equals("asc") ? order : order.reversed())
			.toList();
		return RestRevisions.page(all, request, this.server.getObject(),
				(revision) -> shown.show(item(revision, type, request), request, this.server.getObject()));
	}

	private static Predicate<Post> asked(RestRequest request) {
		String search = request.text("search").toLowerCase(Locale.ROOT);
		return (post) -> !request.numbers("exclude").contains(post.id())
				&& (request.numbers("include").isEmpty() || request.numbers("include").contains(post.id()))
				&& (search.isBlank()
						|| (post.title() + post.excerpt() + post.content()).toLowerCase(Locale.ROOT).contains(search));
	}

	private static Comparator<Post> order(String by) {
		return Map
			.<String, Comparator<Post>>of("id", Comparator.comparing(Post::id), "slug",
					Comparator.comparing(Post::slug), "title", Comparator.comparing(Post::title))
			.getOrDefault(by,
					Comparator.<Post, LocalDateTime>comparing((post) -> post.publishedLocal().orElse(LocalDateTime.MIN))
						.thenComparing(Post::id));
	}

	private PostItem item(Post revision, RestType type, RestRequest request) {
		return this.fields.item(revision, type, request);
	}

}
