package blog.troppo.rest.posts;

import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.rest.meta.MetaFields;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.site.MetaField.Subject;
import blog.troppo.support.Page;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Posts, pages and attachments. */
@Component
class PostsResource implements RestResource {

	private final PostGate gate;

	private final PostListQuery queries;

	private final PostFinder finder;

	private final PostItems items;

	private final PostFields fields;

	private final MediaFields media;

	private final PostWriting writing;

	private final MetaFields meta;

	private final ObjectProvider<RestServer> server;

	PostsResource(PostGate gate, PostListQuery queries, PostFinder finder, PostItems items, PostFields fields,
			MediaFields media, PostWriting writing, MetaFields meta, ObjectProvider<RestServer> server) {
		this.meta = meta;
		this.gate = gate;
		this.queries = queries;
		this.finder = finder;
		this.items = items;
		this.fields = fields;
		this.media = media;
		this.writing = writing;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		RestType.WRITTEN.forEach((type) -> add(routes, type, this.fields.of(type)));
		add(routes, RestType.ATTACHMENT, this.media.of(RestType.ATTACHMENT));
	}

	private void add(RouteTable routes, RestType type, Representation<PostItem> shown) {
		Contract contract = this.meta.describe(type.contract(), Subject.POST, type.type().name());
		Route all = routes.at(type.route(), contract)
			.get((request) -> this.gate.mayList(type, request), (request) -> list(type, shown, request))
			.reading("status", (statuses, request) -> this.gate.statuses(type, statuses, request));
		Route one = routes.at(type.route() + "/(?P<id>[\\d]+)", contract)
			.get((request) -> this.gate.mayRead(type, request), (request) -> one(type, shown, request))
			.prefetching((requests) -> prefetch(type, requests));
		this.writing.add(type, shown, all, one);
	}

	private RestResponse list(RestType type, Representation<PostItem> shown, RestRequest request) {
		Page<Post> found = Listing.existing(this.finder.find(this.queries.of(type, request), request.viewer()),
				request);
		List<Post> readable = found.items().stream().filter((post) -> this.gate.isListed(post, request)).toList();
		List<ObjectNode> items = this.items.of(readable, type, request)
			.stream()
			.map((item) -> shown.show(item, request, this.server.getObject()))
			.toList();
		long total = (found.items().isEmpty() && request.number("offset") != 0) ? 0 : found.total();
		return Listing.of(new Page<>(items, Math.max(1, request.count("page")), found.size(), total), request,
				this.server.getObject());
	}

	/** A post made ready for an answer that brings it along. */
	private record Ready(long id) {
	}

	private void prefetch(RestType type, List<RestRequest> requests) {
		RestRequest any = requests.getFirst();
		List<Post> posts = this.finder.load(requests.stream().map((request) -> request.number("id")).toList());
		List<Post> ofType = posts.stream().filter((post) -> post.is(type.type())).distinct().toList();
		this.items.of(ofType, type, any).forEach((item) -> any.remember(new Ready(item.post().id()), item));
	}

	private RestResponse one(RestType type, Representation<PostItem> shown, RestRequest request) {
		PostItem item = request.recall(new Ready(request.number("id")), PostItem.class)
			.orElseGet(() -> this.items.of(this.gate.find(type, request), type, request));
		return RestResponse.ok(shown.show(item, request, this.server.getObject()))
			.alternate(this.items.permalink(item));
	}

}
