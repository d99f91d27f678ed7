package blog.troppo.xmlrpc;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostType;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentEdit;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.CommentGate;
import blog.troppo.discussion.CommentQuery;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Commenting;
import blog.troppo.discussion.Comments;
import blog.troppo.discussion.LinkTargets;
import blog.troppo.discussion.Moderation;
import blog.troppo.discussion.NewComment;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.support.RefusalException;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code wp.*} for comments. */
@Component
@Order(100)
class CommentMethods implements MethodFamily {

	private static final String NO_EDITING = "Sorry, you are not allowed to moderate or edit this comment.";

	private final SignedMethods signed;

	private final CommentStructs structs;

	private final Comments comments;

	private final CommentFinder finder;

	private final Commenting commenting;

	private final Moderation moderation;

	private final CommentGate gate;

	private final PostRights rights;

	private final FoundPosts found;

	private final LinkTargets targets;

	private final Registry registry;

	private final RpcDates dates;

	private final UserStructs users;

	CommentMethods(SignedMethods signed, CommentStructs structs, Comments comments, CommentFinder finder,
			Commenting commenting, Moderation moderation, CommentGate gate, PostRights rights, FoundPosts found,
			LinkTargets targets, Registry registry, RpcDates dates, UserStructs users) {
		this.signed = signed;
		this.structs = structs;
		this.comments = comments;
		this.finder = finder;
		this.commenting = commenting;
		this.moderation = moderation;
		this.gate = gate;
		this.rights = rights;
		this.found = found;
		this.targets = targets;
		this.registry = registry;
		this.dates = dates;
		this.users = users;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.getCommentStatusList", this.signed.reading(0, this::statuses));
		methods.put("wp.newComment", this.signed.writing(0, this::create));
		methods.put("wp.editComment", this.signed.writing(0, this::edit));
		methods.put("wp.deleteComment", this.signed.writing(0, this::delete));
		methods.put("wp.getComments", this.signed.reading(0, this::list));
		methods.put("wp.getComment", this.signed.reading(0, this::one));
		return methods;
	}

	private RpcValue statuses(SignedCall call) {
		call.require("publish_posts", 403, "Sorry, you are not allowed to access details about this site.");
		return RpcValue.struct()
			.with("hold", "Unapproved")
			.with("approve", "Approved")
			.with("spam", "Spam")
			.with("trash", "Trash");
	}

	private Comment find(SignedCall call, String otherwise) {
		Comment comment = this.comments.findToShow(call.id(3))
			.orElseThrow(() -> new RpcFault(404, "Invalid comment ID."));
		if (!this.rights.mayEditComment(call.viewer(), comment.post())) {
			throw new RpcFault(403, otherwise);
		}
		return comment;
	}

	private RpcValue one(SignedCall call) {
		return this.structs.of(find(call, NO_EDITING));
	}

	private RpcValue list(SignedCall call) {
		Sent filter = new Sent(call.at(3));
		if (!filter.text("status").equals("approve")) {
			call.require("moderate_comments", "Invalid comment status.");
		}
		CommentQuery query = standing(CommentQuery.comments(), filter.text("status"));
		if (filter.number("post_id") != 0) {
			query = query.on(List.of(Math.abs(filter.number("post_id"))));
		}
		if (filter.gives("post_type")) {
			PostType type = this.registry.type(filter.text("post_type"))
				.filter((known) -> known.supports("comments"))
				.orElseThrow(() -> new RpcFault(404, "Invalid post type."));
			query = query.onType(type);
		}
		int number = filter.find("number").map(Counts::of).orElse(10);
		query = query.part(filter.find("offset").map(Counts::offset).orElse(0), (number == 0) ? Counts.MOST : number);
		return RpcValue.of(this.finder.find(query).items().stream().map(this.structs::of).toList());
	}

	private static CommentQuery standing(CommentQuery query, String status) {
		return switch (status) {
			case "" -> query;
			case "approve", "1" -> query.standing(CommentStatus.APPROVED);
			case "hold", "0" -> query.standing(CommentStatus.HOLD);
			case "all" -> query;
			case "any" -> query.standingAnyhow();
			default -> query.standing(new CommentStatus(status));
		};
	}

	private RpcValue create(SignedCall call) {
		Post post = post(call.at(3)).orElseThrow(() -> new RpcFault(404, "Invalid post ID."));
		if (!this.gate.takesComments(post)) {
			throw new RpcFault(403, "Sorry, comments are closed for this item.");
		}
		Sent sent = new Sent(call.at(4));
		if (sent.text("content").isEmpty()) {
			throw new RpcFault(403, "Comment is required.");
		}
		NewComment comment = NewComment.on(post.id())
			.by(this.users.self(call))
			.saying(sent.text("content").strip())
			.answering(Math.abs(sent.number("comment_parent")))
			.from(call.caller());
		try {
			return RpcValue.of(this.commenting.add(comment, call.viewer()).id());
		}
		catch (RefusalException ex) {
			throw new RpcFault(403, String.valueOf(ex.getMessage()).replace("\u2019", "&#8217;"));
		}
	}

	/** By its number or its address. */
	private Optional<Post> post(RpcValue named) {
		boolean number = named instanceof RpcValue.Int || named.text().matches("\\s*[+-]?\\d+\\s*");
		return number ? this.found.look(Math.abs(named.number())) : this.targets.find(named.text());
	}

	private RpcValue edit(SignedCall call) {
		Comment comment = find(call, NO_EDITING);
		Sent sent = new Sent(call.at(4));
		String status = sent.text("status");
		if (sent.gives("status") && !List.of("hold", "approve", "spam", "trash").contains(status)) {
			throw new RpcFault(401, "Invalid comment status.");
		}
		if (!sent.value().flag()) {
			throw new RpcFault(500, "Sorry, the comment could not be updated.");
		}
		CommentEdit edit = CommentEdit.nothing();
		edit = sent.gives("content") ? edit.content(sent.text("content")) : edit;
		edit = sent.gives("author") ? edit.name(sent.text("author")) : edit;
		edit = sent.gives("author_url") ? edit.url(sent.text("author_url")) : edit;
		edit = sent.gives("author_email") ? edit.email(sent.text("author_email")) : edit;
		Optional<Instant> at = sent.find("date_created_gmt").flatMap(this.dates::readGmt);
		edit = at.isPresent() ? edit.dated(this.dates.local(at.get()), at.get()) : edit;
		this.moderation.edit(comment.id(), edit, call.viewer());
		stand(comment.id(), status);
		return RpcValue.of(true);
	}

	private void stand(long id, String status) {
		switch (status) {
			case "approve" -> this.moderation.approve(id);
			case "hold" -> this.moderation.hold(id);
			case "spam" -> this.moderation.markAsSpam(id);
			case "trash" -> this.moderation.trash(id);
			default -> {
			}
		}
	}

	/** Into the trash, and out of it or of spam for good. */
	private RpcValue delete(SignedCall call) {
		Comment comment = find(call, "Sorry, you are not allowed to delete this comment.");
		if (List.of(CommentStatus.TRASH, CommentStatus.SPAM).contains(comment.status())) {
			this.moderation.delete(comment.id());
		}
		else {
			this.moderation.trash(comment.id());
		}
		return RpcValue.of(true);
	}

}
