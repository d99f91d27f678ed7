package blog.troppo.xmlrpc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.theme.ActiveTheme;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * {@code metaWeblog.newPost} and {@code editPost}, which also write pages for
 * {@code wp.newPage} and {@code wp.editPage}.
 */
@Component
class WeblogWriting {

	private static final Set<String> STATUSES = Set.of("draft", "pending", "private", "publish");

	private final FoundPosts found;

	private final NewPosts newPosts;

	private final PostAuthoring authoring;

	private final WeblogFields fields;

	private final PostExtras extras;

	private final RpcDates dates;

	private final UserStructs users;

	private final ActiveTheme theme;

	WeblogWriting(FoundPosts found, NewPosts newPosts, PostAuthoring authoring, WeblogFields fields, PostExtras extras,
			RpcDates dates, UserStructs users, ActiveTheme theme) {
		this.theme = theme;
		this.found = found;
		this.newPosts = newPosts;
		this.authoring = authoring;
		this.fields = fields;
		this.extras = extras;
		this.dates = dates;
		this.users = users;
	}

	Post create(Sent sent, PostType type, boolean publish, SignedCall call) {
		call.require(Registry.capability(type, publish ? "publish_posts" : "edit_posts"),
				"Sorry, you are not allowed to publish posts on this site.");
		PostChange change = author(PostChange.nothing(), sent, type, call.userId(), "create " + type.plural(), call);
		PostStatus status = status(sent, type, publish);
		change = this.fields.texts(change.status(status), sent, true);
		change = this.fields.doors(change, sent, type, true);
		change = this.fields.categories(change, sent);
		change = this.fields.keywords(change, sent, type);
		change = dated(change, sent);
		PostChange whole = hangings(change, sent, type, status, null, call);
		return this.extras.attach(Refusals.told(() -> this.newPosts.write(type, whole, call.viewer())), call);
	}

	Post edit(long id, Sent sent, boolean publish, SignedCall call) {
		Post post = this.found.toEdit(id, call);
		PostType type = post.type();
		if (!type.equals(PostType.POST) && !type.equals(PostType.PAGE)) {
			throw new RpcFault(401, "Invalid post type.");
		}
		if (sent.counts("post_type") && !sent.text("post_type").equals(type.name())) {
			throw new RpcFault(401, "The post type may not be changed.");
		}
		this.fields.checkFormat(sent);
		PostStatus status = status(sent, type, publish);
		PostChange change = author(PostChange.nothing(), sent, type, post.author().map(User::id).orElse(0L),
				"change the post author", call);
		if (status.equals(PostStatus.PUBLISH) || status.equals(PostStatus.PRIVATE)) {
			call.require(Registry.capability(type, "publish_posts"),
					"Sorry, you are not allowed to publish this " + (type.equals(PostType.PAGE) ? "page." : "post."));
		}
		change = this.fields.texts(change.status(status), sent, false);
		change = this.fields.moreOf(change, sent, post);
		change = this.fields.doors(change, sent, type, false);
		change = this.fields.categories(change, sent);
		change = this.fields.keywords(change, sent, type);
		change = dated(change, sent);
		PostChange whole = hangings(change, sent, type, status, post, call);
		return this.extras.attach(Refusals.told(() -> this.authoring.update(id, whole, call.viewer())), call);
	}

	/** What {@code mt.setPostCategories} and {@code mt.publishPost} change alone. */
	void change(Post post, PostChange change, SignedCall call) {
		Refusals.told(() -> this.authoring.update(post.id(), change, call.viewer()));
	}

	static PostStatus status(Sent sent, PostType type, boolean publish) {
		String given = sent.text(type.name() + "_status");
		return STATUSES.contains(given) ? new PostStatus(given) : publish ? PostStatus.PUBLISH : PostStatus.DRAFT;
	}

	private PostChange author(PostChange change, Sent sent, PostType type, long present, String deed, SignedCall call) {
		if (!sent.gives("wp_author_id")) {
			return (deed.startsWith("create")) ? this.users.look(call.userId()).map(change::by).orElse(change) : change;
		}
		long author = sent.number("wp_author_id");
		if (author != call.userId() || present != call.userId()) {
			call.require(Registry.capability(type, "edit_others_posts"),
					"Sorry, you are not allowed to " + deed + " as this user.");
		}
		return change.by(this.users.look(author).orElseThrow(() -> new RpcFault(404, "Invalid author ID.")));
	}

	private PostChange dated(PostChange change, Sent sent) {
		Optional<Instant> at = this.dates.read(sent.get("date_created_gmt"), sent.get("dateCreated"));
		return at.map((instant) -> change.dated(this.dates.local(instant), instant)).orElse(change);
	}

	private PostChange hangings(PostChange given, Sent sent, PostType type, PostStatus status, @Nullable Post post,
			SignedCall call) {
		PostChange change = given;
		if (type.equals(PostType.POST)) {
			String password = sent.gives("wp_password") ? sent.text("wp_password")
					: (post != null) ? post.password() : "";
			change = Stickiness.change(change, sent, status, password, call);
		}
		change = template(change, sent, post);
		change = this.extras.customFields(change, sent, post);
		change = this.extras.thumbnail(change, sent, "wp_post_thumbnail");
		return Enclosures.add(change, sent, post);
	}

	/** One that the theme has, or that the page has already. */
	private PostChange template(PostChange change, Sent sent, @Nullable Post post) {
		String template = sent.text("wp_page_template");
		boolean kept = post != null && post.meta("_wp_page_template").filter(template::equals).isPresent();
		if (template.isEmpty() || kept) {
			return change;
		}
		if (!template.equals("default") && !this.theme.templates("page").containsKey(template)) {
			throw new RpcFault(500, "Invalid page template.");
		}
		return change.template(template);
	}

	/** The categories of these numbers, for {@code mt.setPostCategories}. */
	PostChange categories(List<RpcValue> categories) {
		return PostChange.nothing()
			.terms(Taxonomy.CATEGORY,
					this.fields.orDefault(categories.stream()
						.map((category) -> category.member("categoryId").map(RpcValue::number).orElse(0L))
						.toList()));
	}

}
