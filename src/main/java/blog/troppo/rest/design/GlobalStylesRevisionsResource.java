package blog.troppo.rest.design;

import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostRights;
import blog.troppo.content.Posts;
import blog.troppo.rest.posts.RestDates;
import blog.troppo.rest.posts.RestRevisions;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.user.User;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** What people chose before. */
@Component
class GlobalStylesRevisionsResource implements RestResource {

	private static final String ALL = GlobalStylesResource.ALL + "/(?P<parent>[\\d]+)/revisions";

	private final Posts posts;

	private final PostRights rights;

	private final ObjectProvider<RestServer> server;

	GlobalStylesRevisionsResource(Posts posts, PostRights rights, ObjectProvider<RestServer> server) {
		this.posts = posts;
		this.rights = rights;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("wp_global_styles-revision");
		Representation<Post> shown = new Representation<Post>(contract)
			.field("author", (post) -> post.author().map(User::id).orElse(0L))
			.field("date", (post) -> RestDates.local(post.publishedLocal()))
			.field("date_gmt", (post) -> RestDates.gmt(post.publishedAt()))
			.field("id", Post::id)
			.field("modified", (post) -> RestDates.local(post.modifiedLocal()))
			.field("modified_gmt", (post) -> RestDates.gmt(post.modifiedAt()))
			.field("parent", (post) -> post.parentId().orElse(0L))
			.field("settings", (post) -> GlobalStyles.part(post, "settings"))
			.field("styles", (post) -> GlobalStyles.part(post, "styles"));
		routes.at(ALL, contract).get(this::mayRead, (request) -> list(shown, request));
		routes.at(ALL + "/(?P<id>[\\d]+)", contract)
			.get(this::mayRead,
					(request) -> RestResponse.ok(shown.show(find(request), request, this.server.getObject())));
	}

	private Post parent(RestRequest request) {
		return this.posts.findById(request.number("parent"))
			.filter((post) -> post.is(GlobalStyles.TYPE))
			.orElseThrow(() -> new RestException("rest_post_invalid_parent", "Invalid post parent ID.", 404));
	}

	private void mayRead(RestRequest request) {
		if (!this.rights.may(request.viewer(), PostAction.EDIT, parent(request))) {
			throw RestException.forbidden(request, "rest_cannot_read",
					"Sorry, you are not allowed to view revisions of this post.");
		}
	}

	private Post find(RestRequest request) {
		return RestRevisions.find(this.posts, parent(request), request);
	}

	/** The newest first. */
	private RestResponse list(Representation<Post> shown, RestRequest request) {
		List<Post> all = this.posts.findRevisions(parent(request).id()).reversed();
		return RestRevisions.page(all, request, this.server.getObject(),
				(revision) -> shown.show(revision, request, this.server.getObject()));
	}

}
