package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.site.QueryVars;
import blog.troppo.support.InvalidException;
import blog.troppo.user.User;
import blog.troppo.xmlrpc.SignedMethods.Place;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code blogger.*}, the oldest family. What comes first in a call is the key of a
 * program, at which nobody looks.
 */
@Component
@Order(60)
class BloggerMethods implements MethodFamily {

	private static final String NO_SUCH_POST = "Sorry, no such post.";

	private final SignedMethods signed;

	private final FoundPosts found;

	private final WeblogStructs structs;

	private final PostListing listing;

	private final PostAuthoring authoring;

	private final Deleting deleting;

	private final UserStructs users;

	BloggerMethods(SignedMethods signed, FoundPosts found, WeblogStructs structs, PostListing listing,
			PostAuthoring authoring, Deleting deleting, UserStructs users) {
		this.signed = signed;
		this.found = found;
		this.structs = structs;
		this.listing = listing;
		this.authoring = authoring;
		this.deleting = deleting;
		this.users = users;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("blogger.deletePost", this.signed.writing(0, Place.THIRD, this::delete));
		methods.put("blogger.editPost", this.signed.writing(0, Place.THIRD, this::edit));
		methods.put("blogger.newPost", this.signed.writing(0, Place.THIRD, this::create));
		methods.put("blogger.getRecentPosts", this.signed.reading(0, Place.THIRD, this::recent));
		methods.put("blogger.getPost", this.signed.reading(0, Place.THIRD, this::one));
		methods.put("blogger.getUserInfo", this.signed.reading(0, this::caller));
		methods.put("blogger.getUsersBlogs", this.signed.reading(3, this.users::blogs));
		return methods;
	}

	private RpcValue caller(SignedCall call) {
		call.require("edit_posts", "Sorry, you are not allowed to access user data on this site.");
		User user = this.users.self(call);
		return RpcValue.struct()
			.with("nickname", user.meta("nickname").orElse(""))
			.with("userid", user.id())
			.with("url", user.url())
			.with("lastname", user.meta("last_name").orElse(""))
			.with("firstname", user.meta("first_name").orElse(""));
	}

	private RpcValue one(SignedCall call) {
		return this.structs.blogger(this.found.toEdit(call.id(1), call));
	}

	private RpcValue recent(SignedCall call) {
		call.require("edit_posts", "Sorry, you are not allowed to edit posts.");
		List<Post> posts = this.listing.recent(call.has(4) ? call.count(4) : PostListing.USUAL, call.viewer()).toList();
		if (posts.isEmpty()) {
			throw new RpcFault(500, "No posts found or an error occurred while retrieving posts.");
		}
		return RpcValue.of(posts.stream()
			.filter((post) -> this.found.allows(PostAction.EDIT, post, call))
			.map(this.structs::blogger)
			.toList());
	}

	private RpcValue create(SignedCall call) {
		boolean publish = call.flag(5);
		call.require(publish ? "publish_posts" : "edit_posts", "Sorry, you are not allowed to post on this site.");
		BloggerText text = BloggerText.of(call.text(4));
		PostChange change = PostChange.nothing()
			.status(publish ? PostStatus.PUBLISH : PostStatus.DRAFT)
			.title(text.title())
			.content(text.content());
		PostChange filed = categories(text).isEmpty() ? change : change.terms(Taxonomy.CATEGORY, categories(text));
		try {
			return RpcValue.of(this.authoring.create(PostType.POST, filed, call.viewer()).id());
		}
		catch (InvalidException ex) {
			throw new RpcFault(500, "Sorry, the post could not be created.");
		}
	}

	private static List<Long> categories(BloggerText text) {
		return Stream.of(text.categories().split(",")).map(QueryVars::numberIn).filter((id) -> id > 0).toList();
	}

	private RpcValue edit(SignedCall call) {
		boolean publish = call.flag(5);
		Post post = post(call);
		this.found.toEdit(post, call, FoundPosts.NO_EDITING);
		if (publish) {
			call.require("publish_posts", "Sorry, you are not allowed to publish this post.");
		}
		BloggerText text = BloggerText.of(call.text(4));
		PostChange change = PostChange.nothing()
			.status(publish ? PostStatus.PUBLISH : PostStatus.DRAFT)
			.title(text.title())
			.content(text.content());
		PostChange filed = categories(text).isEmpty() ? change : change.terms(Taxonomy.CATEGORY, categories(text));
		Refusals.told(() -> this.authoring.update(post.id(), filed, call.viewer()));
		return RpcValue.of(true);
	}

	private RpcValue delete(SignedCall call) {
		Post post = this.found.may(PostAction.DELETE, post(call), call,
				"Sorry, you are not allowed to delete this post.");
		this.deleting.delete(post, call.viewer());
		return RpcValue.of(true);
	}

	private Post post(SignedCall call) {
		return this.found.look(call.id(1))
			.filter((post) -> post.is(PostType.POST))
			.orElseThrow(() -> new RpcFault(404, NO_SUCH_POST));
	}

}
