package blog.troppo.rest.comments;

import java.util.List;

import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.Comments;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.support.Page;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Comments: to be read are approved ones on posts that the asker may read. */
@Component
class CommentsResource implements RestResource {

	private final CommentRights rights;

	private final CommentListQuery queries;

	private final CommentFinder finder;

	private final CommentFields fields;

	private final Comments comments;

	private final CommentWriting writing;

	private final ObjectProvider<RestServer> server;

	CommentsResource(CommentRights rights, CommentListQuery queries, CommentFinder finder, CommentFields fields,
			Comments comments, CommentWriting writing, ObjectProvider<RestServer> server) {
		this.rights = rights;
		this.queries = queries;
		this.finder = finder;
		this.fields = fields;
		this.comments = comments;
		this.writing = writing;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("comment");
		Representation<CommentItem> shown = this.fields.of(contract);
		Route all = routes.at("/wp/v2/comments", contract).get(this.rights::mayList, (request) -> list(shown, request));
		Route one = routes.at("/wp/v2/comments/(?P<id>[\\d]+)", contract)
			.get(this.rights::mayRead, (request) -> one(shown, request));
		this.writing.add(shown, all, one);
	}

	private RestResponse list(Representation<CommentItem> shown, RestRequest request) {
		Page<Comment> found = this.finder.find(this.queries.of(request));
		List<Comment> readable = found.items()
			.stream()
			.filter((comment) -> this.rights.isReadable(comment, request))
			.toList();
		List<Long> answered = readable.isEmpty() ? List.of()
				: this.comments.findAnsweredAmong(readable.stream().map(Comment::id).toList());
		List<ObjectNode> items = readable.stream()
			.map((comment) -> shown.show(new CommentItem(comment, answered.contains(comment.id())), request,
					this.server.getObject()))
			.toList();
		return Listing.of(new Page<>(items, Math.max(1, request.count("page")), found.size(), found.total()), request,
				this.server.getObject());
	}

	private RestResponse one(Representation<CommentItem> shown, RestRequest request) {
		Comment comment = this.rights.find(request);
		boolean answered = !this.comments.findAnsweredAmong(List.of(comment.id())).isEmpty();
		return RestResponse.ok(shown.show(new CommentItem(comment, answered), request, this.server.getObject()));
	}

}
