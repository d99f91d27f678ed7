package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The media library. */
@Component
@Order(90)
class MediaMethods implements MethodFamily {

	private final SignedMethods signed;

	private final FoundPosts found;

	private final MediaStructs structs;

	private final PostListing listing;

	MediaMethods(SignedMethods signed, FoundPosts found, MediaStructs structs, PostListing listing) {
		this.signed = signed;
		this.found = found;
		this.structs = structs;
		this.listing = listing;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.getMediaLibrary", this.signed.reading(0, this::list));
		methods.put("wp.getMediaItem", this.signed.reading(0, this::one));
		return methods;
	}

	private RpcValue one(SignedCall call) {
		call.require("upload_files", 403, "Sorry, you are not allowed to upload files.");
		Post attachment = this.found.look(call.id(3))
			.filter((post) -> post.is(PostType.ATTACHMENT))
			.orElseThrow(() -> new RpcFault(404, "Invalid attachment ID."));
		return RpcValue.of(this.structs.members(attachment));
	}

	private RpcValue list(SignedCall call) {
		call.require("upload_files", "Sorry, you are not allowed to upload files.");
		Sent filter = new Sent(call.at(3));
		PostQuery query = PostQuery.posts()
			.ofType(PostType.ATTACHMENT)
			.ofStatuses(List.of(PostStatus.INHERIT))
			.ofMimeType(filter.text("mime_type"))
			.from(filter.gives("number") ? filter.find("offset").map(Counts::offset).orElse(0) : 0,
					filter.find("number").map(Counts::orAll).orElse(Counts.MOST));
		if (filter.gives("parent_id")) {
			query = query.below(Math.abs(filter.number("parent_id")));
		}
		return RpcValue.of(this.listing.find(query, call.viewer()).map(this.structs::members).toList());
	}

}
