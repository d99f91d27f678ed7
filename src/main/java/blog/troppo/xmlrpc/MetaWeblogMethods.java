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

/** {@code metaWeblog.*}, which desktop editors write with. */
@Component
@Order(50)
class MetaWeblogMethods implements MethodFamily {

	private final SignedMethods signed;

	private final FoundPosts found;

	private final WeblogStructs structs;

	private final WeblogWriting writing;

	private final WeblogFields fields;

	private final PostListing listing;

	private final CategoryMethods categories;

	private final UploadMethods uploads;

	private final BloggerMethods blogger;

	MetaWeblogMethods(SignedMethods signed, FoundPosts found, WeblogStructs structs, WeblogWriting writing,
			WeblogFields fields, PostListing listing, CategoryMethods categories, UploadMethods uploads,
			BloggerMethods blogger) {
		this.signed = signed;
		this.found = found;
		this.structs = structs;
		this.writing = writing;
		this.fields = fields;
		this.listing = listing;
		this.categories = categories;
		this.uploads = uploads;
		this.blogger = blogger;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("metaWeblog.getUsersBlogs", this.blogger.methods().get("blogger.getUsersBlogs"));
		methods.put("metaWeblog.deletePost", this.blogger.methods().get("blogger.deletePost"));
		methods.put("metaWeblog.newMediaObject", this.signed.lasting(UploadMethods.LEAST, this.uploads::upload));
		methods.put("metaWeblog.getCategories", this.signed.reading(0, this.categories::all));
		methods.put("metaWeblog.getRecentPosts", this.signed.reading(0, this::recent));
		methods.put("metaWeblog.getPost", this.signed.reading(0, this::one));
		methods.put("metaWeblog.editPost", this.signed.writing(0, this::edit));
		methods.put("metaWeblog.newPost", this.signed.writing(0, this::create));
		return methods;
	}

	private RpcValue one(SignedCall call) {
		Post post = this.found.toEdit(call.id(0), call);
		return this.structs.post(post, post.id());
	}

	private RpcValue recent(SignedCall call) {
		call.require("edit_posts", "Sorry, you are not allowed to edit posts.");
		return RpcValue.of(this.listing.recent(call.has(3) ? call.count(3) : PostListing.USUAL, call.viewer())
			.filter((post) -> this.found.allows(PostAction.EDIT, post, call))
			.map((post) -> this.structs.post(post, String.valueOf(post.id())))
			.toList());
	}

	private RpcValue create(SignedCall call) {
		Sent sent = new Sent(call.at(3));
		this.fields.checkFormat(sent);
		String type = sent.counts("post_type") ? sent.text("post_type") : "post";
		if (!type.equals("post") && !type.equals("page")) {
			throw new RpcFault(401, "Invalid post type.");
		}
		return RpcValue.of(String.valueOf(this.writing.create(sent, PostType.named(type), call.flag(4), call).id()));
	}

	private RpcValue edit(SignedCall call) {
		this.writing.edit(call.id(0), new Sent(call.at(3)), call.flag(4), call);
		return RpcValue.of(true);
	}

}
