package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.PostType;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What types and formats of posts there are. */
@Component
@Order(80)
class PostTypeMethods implements MethodFamily {

	private static final String[] USUAL = { "labels", "cap", "taxonomies" };

	private static final String NO_EDITING = "Sorry, you are not allowed to edit posts in this post type.";

	private static final List<String> FORMATS = List.of("standard", "aside", "chat", "gallery", "link", "image",
			"quote", "status", "video", "audio");

	private final SignedMethods signed;

	private final Registry registry;

	PostTypeMethods(SignedMethods signed, Registry registry) {
		this.signed = signed;
		this.registry = registry;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.getPostTypes", this.signed.reading(3, this::list));
		methods.put("wp.getPostType", this.signed.reading(4, this::one));
		methods.put("wp.getPostFormats", this.signed.reading(0, this::formats));
		return methods;
	}

	private RpcValue list(SignedCall call) {
		Sent filter = new Sent(call.at(3));
		Fields fields = Fields.of(call, 4, USUAL);
		Map<String, Object> types = new LinkedHashMap<>();
		this.registry.types()
			.stream()
			.filter((type) -> Filters.match(filter, (name) -> this.registry.property(type, name)))
			.filter((type) -> call.viewer().can(Registry.capability(type, "edit_posts")))
			.forEach((type) -> types.put(type.name(), this.registry.of(type, fields)));
		return RpcValue.of(types);
	}

	private RpcValue one(SignedCall call) {
		PostType type = this.registry.type(call.text(3)).orElseThrow(() -> new RpcFault(403, "Invalid post type."));
		call.require(Registry.capability(type, "edit_posts"), NO_EDITING);
		return this.registry.of(type, Fields.of(call, 4, USUAL));
	}

	private RpcValue formats(SignedCall call) {
		call.require("edit_posts", 403, "Sorry, you are not allowed to access details about this site.");
		Map<String, Object> names = new LinkedHashMap<>();
		FORMATS.forEach((format) -> names.put(format, Character.toUpperCase(format.charAt(0)) + format.substring(1)));
		if (!new Sent(call.at(3)).counts("show-supported")) {
			return RpcValue.of(names);
		}
		return RpcValue.struct().with("all", names).with("supported", FORMATS.stream().skip(1).sorted().toList());
	}

}
