package blog.troppo.rest.comments;

import java.util.List;
import java.util.Map;
import java.util.Set;

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

	private static final int BROUGHT_ALONG = 100;

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
		Contract contract = this.fields.contract();
		Representation<CommentItem> shown = this.fields.of(contract);
		Route all = routes.at("/wp/v2/comments", contract)
			.get(this.rights::mayList, (request) -> list(shown, request))
			.prefetching(this::prefetch);
		Route one = routes.at("/wp/v2/comments/(?P<id>[\\d]+)", contract)
			.get(this.rights::mayRead, (request) -> one(shown, request))
			.prefetching(this::prefetchEach);
		this.writing.add(shown, all, one);
	}

	/** The comments on a post, for an answer that brings them along. */
	private record OnPost(long post) {
	}

	/**
	 * What was read of them.
	 *
	 * @param answered those that others answer
	 */
	private record Brought(List<Comment> comments, List<Long> answered) {
	}

	private void prefetch(List<RestRequest> requests) {
		List<Long> posts = requests.stream()
			.filter(CommentsResource::asksForPost)
			.map((request) -> request.number("post"))
			.toList();
		if (posts.isEmpty()) {
			return;
		}
		Map<Long, List<Comment>> found = this.finder.latestOn(posts, BROUGHT_ALONG);
		List<Long> ids = found.values().stream().flatMap(List::stream).map(Comment::id).toList();
		List<Long> answered = ids.isEmpty() ? List.of() : this.comments.findAnsweredAmong(ids);
		found.forEach((post, comments) -> {
			requests.getFirst().remember(new OnPost(post), new Brought(comments, answered));
			remember(comments, requests);
		});
	}

	private void prefetchEach(List<RestRequest> requests) {
		remember(this.finder.load(requests.stream().map((request) -> request.number("id")).distinct().toList()),
				requests);
	}

	private static void remember(List<Comment> comments, List<RestRequest> requests) {
		comments.forEach((comment) -> requests.getFirst().remember(new CommentRights.Known(comment.id()), comment));
	}

	private static boolean asksForPost(RestRequest request) {
		return request.context().equals("embed") && request.asksOnlyFor(Set.of("post", "context", "per_page"));
	}

	private RestResponse list(Representation<CommentItem> shown, RestRequest request) {
		return (asksForPost(request) && request.numbers("post").size() == 1)
				? request.recall(new OnPost(request.numbers("post").getFirst()), Brought.class)
					.map((brought) -> list(new Page<>(brought.comments(), 1, BROUGHT_ALONG, brought.comments().size()),
							brought.answered(), shown, request))
					.orElseGet(() -> find(shown, request))
				: find(shown, request);
	}

	private RestResponse find(Representation<CommentItem> shown, RestRequest request) {
		Page<Comment> found = this.finder.find(this.queries.of(request));
		remember(found.items(), List.of(request));
		List<Long> ids = found.items().stream().map(Comment::id).toList();
		return list(found, ids.isEmpty() ? List.of() : this.comments.findAnsweredAmong(ids), shown, request);
	}

	private RestResponse list(Page<Comment> found, List<Long> answered, Representation<CommentItem> shown,
			RestRequest request) {
		List<ObjectNode> items = found.items()
			.stream()
			.filter((comment) -> this.rights.isReadable(comment, request))
			.map((comment) -> shown.show(new CommentItem(comment, answered.contains(comment.id())), request,
					this.server.getObject()))
			.toList();
		Page<ObjectNode> page = new Page<>(items, Math.max(1, request.count("page")), found.size(), found.total());
		return Listing.of(page, request, this.server.getObject())
			.header("X-WP-Total", String.valueOf(page.total()))
			.header("X-WP-TotalPages", String.valueOf(page.pages()));
	}

	private RestResponse one(Representation<CommentItem> shown, RestRequest request) {
		Comment comment = this.rights.find(request);
		boolean answered = !this.comments.findAnsweredAmong(List.of(comment.id())).isEmpty();
		return RestResponse.ok(shown.show(new CommentItem(comment, answered), request, this.server.getObject()));
	}

}
