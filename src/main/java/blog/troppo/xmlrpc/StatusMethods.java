package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.CommentQuery;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.theme.ActiveTheme;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a client offers to choose from, and how many comments a post has. */
@Component
@Order(120)
class StatusMethods implements MethodFamily {

	private static final String NO_DETAILS = "Sorry, you are not allowed to access details about this site.";

	private final SignedMethods signed;

	private final FoundPosts found;

	private final CommentFinder comments;

	private final ActiveTheme theme;

	StatusMethods(SignedMethods signed, FoundPosts found, CommentFinder comments, ActiveTheme theme) {
		this.theme = theme;
		this.signed = signed;
		this.found = found;
		this.comments = comments;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.getPageTemplates", this.signed.reading(0, this::templates));
		methods.put("wp.getPageStatusList", this.signed.reading(0, this::ofPages));
		methods.put("wp.getPostStatusList", this.signed.reading(0, this::ofPosts));
		methods.put("wp.getCommentCount", this.signed.reading(0, this::count));
		return methods;
	}

	/** Those of the theme, by what people call them. */
	private RpcValue templates(SignedCall call) {
		call.require("edit_pages", 403, NO_DETAILS);
		RpcValue.Struct templates = RpcValue.struct().with("Default", "default");
		for (var template : this.theme.templates("page").entrySet()) {
			templates = templates.with(template.getValue(), template.getKey());
		}
		return templates;
	}

	private RpcValue ofPages(SignedCall call) {
		call.require("edit_pages", 403, NO_DETAILS);
		return RpcValue.struct().with("draft", "Draft").with("private", "Private").with("publish", "Published");
	}

	private RpcValue ofPosts(SignedCall call) {
		call.require("edit_posts", 403, NO_DETAILS);
		return RpcValue.struct()
			.with("draft", "Draft")
			.with("pending", "Pending Review")
			.with("private", "Private")
			.with("publish", "Published");
	}

	private RpcValue count(SignedCall call) {
		Post post = this.found.find(call.id(3));
		if (!this.found.allows(PostAction.EDIT, post, call)) {
			throw new RpcFault(403, "Sorry, you are not allowed to access details of this post.");
		}
		long approved = count(post, CommentStatus.APPROVED);
		long held = count(post, CommentStatus.HOLD);
		long spam = count(post, CommentStatus.SPAM);
		return RpcValue.struct()
			.with("approved", approved)
			.with("awaiting_moderation", held)
			.with("spam", spam)
			.with("total_comments", approved + held + spam);
	}

	private long count(Post post, CommentStatus status) {
		return this.comments.count(CommentQuery.comments().on(List.of(post.id())).standing(status));
	}

}
