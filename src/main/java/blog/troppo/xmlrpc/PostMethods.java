package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostType;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code wp.*} for posts of any type. */
@Component
@Order(180)
class PostMethods implements MethodFamily {

	private static final String[] USUAL = { "post", "terms", "custom_fields" };

	private final SignedMethods signed;

	private final FoundPosts found;

	private final PostStructs structs;

	private final PostListing listing;

	private final PostWriting writing;

	private final Deleting deleting;

	private final Registry registry;

	private final UserStructs users;

	PostMethods(SignedMethods signed, FoundPosts found, PostStructs structs, PostListing listing, PostWriting writing,
			Deleting deleting, Registry registry, UserStructs users) {
		this.signed = signed;
		this.found = found;
		this.structs = structs;
		this.listing = listing;
		this.writing = writing;
		this.deleting = deleting;
		this.registry = registry;
		this.users = users;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.getPosts", this.signed.reading(3, this::list));
		methods.put("wp.getPost", this.signed.reading(4, this::one));
		methods.put("wp.deletePost", this.signed.writing(4, this::delete));
		methods.put("wp.editPost", this.signed.writing(5, this::edit));
		methods.put("wp.newPost", this.signed.writing(4, this::create));
		methods.put("wp.getUsersBlogs", this.signed.reading(2, SignedMethods.Place.FIRST, this.users::blogs));
		return methods;
	}

	private RpcValue list(SignedCall call) {
		Sent filter = new Sent(call.at(3));
		PostType type = type(filter);
		call.require(Registry.capability(type, "edit_posts"),
				"Sorry, you are not allowed to edit posts in this post type.");
		Fields fields = Fields.of(call, 4, USUAL);
		return RpcValue.of(this.listing.find(type, filter, call.viewer())
			.filter((post) -> this.found.allows(PostAction.EDIT, post, call))
			.map((post) -> this.structs.of(post, fields))
			.toList());
	}

	private PostType type(Sent filter) {
		if (!filter.gives("post_type")) {
			return PostType.POST;
		}
		return this.registry.type(filter.text("post_type")).orElseThrow(() -> new RpcFault(403, "Invalid post type."));
	}

	private RpcValue one(SignedCall call) {
		return this.structs.of(this.found.toEdit(call.id(3), call), Fields.of(call, 4, USUAL));
	}

	private RpcValue create(SignedCall call) {
		return RpcValue.of(String.valueOf(this.writing.create(new Sent(call.at(3)), call).id()));
	}

	private RpcValue edit(SignedCall call) {
		this.writing.edit(this.found.find(call.id(3)), new Sent(call.at(4)), call);
		return RpcValue.of(true);
	}

	/** Also what deletes an uploaded file. */
	RpcValue delete(SignedCall call) {
		Post post = this.found.may(PostAction.DELETE, this.found.find(call.id(3)), call,
				"Sorry, you are not allowed to delete this post.");
		this.deleting.delete(post, call.viewer());
		return RpcValue.of(true);
	}

}
