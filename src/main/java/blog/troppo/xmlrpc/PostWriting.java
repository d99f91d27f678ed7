package blog.troppo.xmlrpc;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * {@code wp.newPost} and {@code wp.editPost}. A struct that changes a post is laid over
 * what the post says, so both check the same.
 */
@Component
class PostWriting {

	private static final Set<String> KNOWN = Set.of("publish", "future", "draft", "pending", "private", "trash",
			"auto-draft", "inherit");

	/** What no person writes. */
	private static final Set<String> KEPT_FROM_CLIENTS = Set.of("revision", "custom_css", "customize_changeset",
			"oembed_cache", "user_request");

	private final Registry registry;

	private final FoundPosts found;

	private final NewPosts newPosts;

	private final PostAuthoring authoring;

	private final PostExtras extras;

	private final SentTerms terms;

	private final RpcDates dates;

	private final UserStructs users;

	PostWriting(Registry registry, FoundPosts found, NewPosts newPosts, PostAuthoring authoring, PostExtras extras,
			SentTerms terms, RpcDates dates, UserStructs users) {
		this.registry = registry;
		this.found = found;
		this.newPosts = newPosts;
		this.authoring = authoring;
		this.extras = extras;
		this.terms = terms;
		this.dates = dates;
		this.users = users;
	}

	Post create(Sent sent, SignedCall call) {
		if (sent.text("post_date_gmt").startsWith("0000")) {
			throw new RpcFault(500, "Invalid date.");
		}
		PostType type = type(sent, PostType.POST);
		if (!call.viewer().can(Registry.capability(type, "create_posts"))
				|| !call.viewer().can(Registry.capability(type, "edit_posts"))) {
			throw new RpcFault(401, "Sorry, you are not allowed to post on this site.");
		}
		PostChange change = change(sent, type, null, call);
		return this.extras.attach(Refusals.told(() -> this.newPosts.write(type, change, call.viewer())), call);
	}

	Post edit(Post post, Sent sent, SignedCall call) {
		checkUnchanged(post, sent);
		PostType type = type(sent, post.type());
		this.found.toEdit(post.id(), call);
		if (!type.equals(post.type())) {
			throw new RpcFault(401, "The post type may not be changed.");
		}
		PostChange change = change(sent, type, post, call);
		return this.extras.attach(Refusals.told(() -> this.authoring.update(post.id(), change, call.viewer())), call);
	}

	/** A client may ask that nobody has changed the post since it looked. */
	private void checkUnchanged(Post post, Sent sent) {
		Optional<Instant> since = sent.find("if_not_modified_since").flatMap(this.dates::readGmt);
		if (since.isPresent() && post.modifiedAt().filter((at) -> at.isAfter(since.get())).isPresent()) {
			throw new RpcFault(409, "There is a revision of this post that is more recent.");
		}
	}

	private PostType type(Sent sent, PostType otherwise) {
		PostType type = sent.gives("post_type")
				? this.registry.type(sent.text("post_type")).orElseThrow(() -> new RpcFault(403, "Invalid post type."))
				: otherwise;
		if (KEPT_FROM_CLIENTS.contains(type.name())) {
			throw new RpcFault(403, "Sorry, this post type is not supported over XML-RPC.");
		}
		return type;
	}

	private PostChange change(Sent sent, PostType type, @Nullable Post post, SignedCall call) {
		PostStatus status = status(sent, type, post, call);
		PostChange change = texts(PostChange.nothing().status(status), sent);
		change = password(change, sent, type, call);
		change = author(change, sent, type, post, call);
		change = doors(change, sent, post);
		if (sent.gives("post_parent")) {
			change = change.parent(sent.number("post_parent"));
		}
		change = date(change, sent, post);
		if (type.equals(PostType.POST)) {
			change = Stickiness.change(change, sent, status, password(sent, post), call);
		}
		change = this.extras.thumbnail(change, sent, "post_thumbnail");
		change = this.extras.customFields(change, sent, post);
		change = this.terms.change(change, sent, type, call);
		if (sent.gives("post_format")) {
			change = change.format(sent.text("post_format"));
		}
		return Enclosures.add(change, sent, post);
	}

	private static PostChange texts(PostChange given, Sent sent) {
		PostChange change = given;
		if (sent.gives("post_title")) {
			change = change.title(sent.text("post_title"));
		}
		if (sent.gives("post_content")) {
			change = change.content(sent.text("post_content"));
		}
		if (sent.gives("post_excerpt")) {
			change = change.excerpt(sent.text("post_excerpt"));
		}
		return sent.gives("post_name") ? change.slug(sent.text("post_name")) : change;
	}

	private static PostStatus status(Sent sent, PostType type, @Nullable Post post, SignedCall call) {
		String name = sent.gives("post_status") ? sent.text("post_status")
				: (post != null) ? post.status().name() : "draft";
		switch (name) {
			case "private" -> call.require(Registry.capability(type, "publish_posts"),
					"Sorry, you are not allowed to create private posts in this post type.");
			case "publish", "future" -> call.require(Registry.capability(type, "publish_posts"),
					"Sorry, you are not allowed to publish posts in this post type.");
			default -> {
			}
		}
		return KNOWN.contains(name) ? new PostStatus(name) : PostStatus.DRAFT;
	}

	private static String password(Sent sent, @Nullable Post post) {
		return sent.gives("post_password") ? sent.text("post_password") : (post != null) ? post.password() : "";
	}

	private static PostChange password(PostChange change, Sent sent, PostType type, SignedCall call) {
		if (!sent.gives("post_password")) {
			return change;
		}
		if (sent.counts("post_password")) {
			call.require(Registry.capability(type, "publish_posts"),
					"Sorry, you are not allowed to create password protected posts in this post type.");
		}
		return change.password(sent.text("post_password"));
	}

	private PostChange author(PostChange change, Sent sent, PostType type, @Nullable Post post, SignedCall call) {
		long author = sent.gives("post_author") ? Math.abs(sent.number("post_author"))
				: (post != null) ? post.author().map(User::id).orElse(0L) : 0;
		if (author == 0 || author == call.userId()) {
			return this.users.look(call.userId()).map(change::by).orElse(change);
		}
		call.require(Registry.capability(type, "edit_others_posts"),
				"Sorry, you are not allowed to create posts as this user.");
		return change.by(this.users.look(author).orElseThrow(() -> new RpcFault(404, "Invalid author ID.")));
	}

	/** A new post's comments are closed unless somebody opens them. */
	private static PostChange doors(PostChange given, Sent sent, @Nullable Post post) {
		PostChange change = given;
		if (isDoor(sent, "comment_status") || post == null || sent.gives("comment_status")) {
			change = change.comments(sent.text("comment_status").equals("open"));
		}
		return isDoor(sent, "ping_status") ? change.pings(sent.text("ping_status").equals("open")) : change;
	}

	private static boolean isDoor(Sent sent, String name) {
		return Set.of("open", "closed").contains(sent.text(name));
	}

	/** An edited post keeps the date it shows, even one that was not settled yet. */
	private PostChange date(PostChange change, Sent sent, @Nullable Post post) {
		RpcValue local = sent.get("post_date");
		Optional<Instant> at = this.dates.read(sent.get("post_date_gmt"), local);
		if (at.isPresent()) {
			return change.dated(this.dates.local(at.get()), at.get());
		}
		return (post != null && post.publishedLocal().isPresent() && post.publishedAt().isEmpty())
				? change.on(post.publishedLocal().get()) : change;
	}

}
