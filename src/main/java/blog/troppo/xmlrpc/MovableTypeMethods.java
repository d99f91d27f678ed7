package blog.troppo.xmlrpc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.CommentQuery;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code mt.*}: Movable Type's additions. */
@Component
@Order(40)
class MovableTypeMethods implements MethodFamily {

	private final SignedMethods signed;

	private final FoundPosts found;

	private final WeblogStructs structs;

	private final WeblogWriting writing;

	private final PostListing listing;

	private final CategoryMethods categories;

	private final CommentFinder comments;

	private final ObjectProvider<Methods> methods;

	MovableTypeMethods(SignedMethods signed, FoundPosts found, WeblogStructs structs, WeblogWriting writing,
			PostListing listing, CategoryMethods categories, CommentFinder comments, ObjectProvider<Methods> methods) {
		this.signed = signed;
		this.found = found;
		this.structs = structs;
		this.writing = writing;
		this.listing = listing;
		this.categories = categories;
		this.comments = comments;
		this.methods = methods;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("mt.publishPost", this.signed.writing(0, this::publish));
		methods.put("mt.getTrackbackPings", (parameters, request) -> trackbacks(parameters));
		methods.put("mt.supportedTextFilters", (parameters, request) -> RpcValue.of(List.of()));
		methods.put("mt.supportedMethods", (parameters, request) -> supported());
		methods.put("mt.setPostCategories", this.signed.writing(0, this::file));
		methods.put("mt.getPostCategories", this.signed.reading(0, this::categoriesOf));
		methods.put("mt.getRecentPostTitles", this.signed.reading(0, this::titles));
		methods.put("mt.getCategoryList", this.signed.reading(0, this.categories::names));
		return methods;
	}

	private RpcValue publish(SignedCall call) {
		Post post = this.found.find(call.id(0));
		if (!call.viewer().can("publish_posts") || !this.found.allows(PostAction.EDIT, post, call)) {
			throw new RpcFault(401, "Sorry, you are not allowed to publish this post.");
		}
		this.writing.change(post, PostChange.nothing().status(PostStatus.PUBLISH), call);
		return RpcValue.of(post.id());
	}

	private RpcValue trackbacks(List<RpcValue> parameters) {
		Post post = this.found.find(parameters.isEmpty() ? 0 : parameters.getFirst().number(), "Sorry, no such post.");
		CommentQuery query = CommentQuery.comments()
			.on(List.of(post.id()))
			.ofTypes(List.of("trackback"))
			.standing(CommentStatus.APPROVED)
			.sortedBy(CommentQuery.Order.DATE, true)
			.part(0, Counts.MOST);
		return RpcValue.of(this.comments.find(query)
			.items()
			.stream()
			.map((trackback) -> RpcValue.struct()
				.with("pingTitle", TrackbackTitle.of(trackback.content()))
				.with("pingURL", trackback.authorUrl())
				.with("pingIP", trackback.authorIp()))
			.toList());
	}

	/** The same as {@code system.listMethods} from its end on, without its own three. */
	private RpcValue supported() {
		List<String> names = new ArrayList<>(this.methods.getObject().names().toList());
		names.removeIf((name) -> name.startsWith("system."));
		return RpcValue.of(names.reversed());
	}

	private RpcValue file(SignedCall call) {
		Post post = this.found.toEdit(call.id(0), call);
		this.writing.change(post, this.writing.categories(call.at(3).items()), call);
		return RpcValue.of(true);
	}

	private RpcValue categoriesOf(SignedCall call) {
		Post post = this.found.toEdit(call.id(0), call);
		List<RpcValue> categories = new ArrayList<>();
		for (Term term : post.terms(Taxonomy.CATEGORY).toList()) {
			categories.add(RpcValue.struct()
				.with("categoryName", term.name())
				.with("categoryId", String.valueOf(term.id()))
				.with("isPrimary", categories.isEmpty()));
		}
		return RpcValue.of(categories);
	}

	private RpcValue titles(SignedCall call) {
		List<Post> posts = this.listing.recent(call.has(3) ? call.count(3) : PostListing.USUAL, call.viewer()).toList();
		if (posts.isEmpty()) {
			throw new RpcFault(500, "No posts found or an error occurred while retrieving posts.");
		}
		return RpcValue.of(posts.stream()
			.filter((post) -> this.found.allows(PostAction.EDIT, post, call))
			.map(this.structs::title)
			.toList());
	}

}
