package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.rpc.RpcValue;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Posts of any type, as {@code wp.getPost} tells them. */
@Component
class PostStructs {

	private final Permalinks permalinks;

	private final Posts posts;

	private final MediaStructs media;

	private final RpcDates dates;

	private final Registry registry;

	PostStructs(Permalinks permalinks, Posts posts, MediaStructs media, RpcDates dates, Registry registry) {
		this.permalinks = permalinks;
		this.posts = posts;
		this.media = media;
		this.dates = dates;
		this.registry = registry;
	}

	RpcValue of(Post post, Fields fields) {
		Map<String, @Nullable Object> struct = new LinkedHashMap<>();
		struct.put("post_id", String.valueOf(post.id()));
		struct.putAll(fields.of(own(post, fields.has("post") || fields.has("post_thumbnail")), "post"));
		if (fields.has("taxonomies") || fields.has("terms")) {
			List<String> taxonomies = this.registry.taxonomies(post.type());
			struct.put("terms",
					post.terms()
						.filter((term) -> taxonomies.contains(term.taxonomy().name()))
						.map(TermStructs::term)
						.toList());
		}
		if (fields.has("custom_fields")) {
			struct.put("custom_fields", TermStructs.customFields(post.metaEntries()));
		}
		if (fields.has("enclosure")) {
			struct.put("enclosure", Enclosures.of(post).orElseGet(RpcValue::struct));
		}
		return RpcValue.of(struct);
	}

	private Map<String, @Nullable Object> own(Post post, boolean pictured) {
		Map<String, @Nullable Object> struct = new LinkedHashMap<>();
		struct.put("post_title", post.title());
		struct.put("post_date", this.dates.local(post.publishedLocal()));
		struct.put("post_date_gmt", this.dates.gmt(post.publishedAt(), post.publishedLocal()));
		struct.put("post_modified", this.dates.local(post.modifiedLocal()));
		struct.put("post_modified_gmt", this.dates.gmt(post.modifiedAt(), post.modifiedLocal()));
		struct.put("post_status", status(post));
		struct.put("post_type", post.type().name());
		struct.put("post_name", post.slug());
		struct.put("post_author", author(post));
		struct.put("post_password", post.password());
		struct.put("post_excerpt", post.excerpt());
		struct.put("post_content", post.content());
		struct.put("post_parent", String.valueOf(post.parentId().orElse(0L)));
		struct.put("post_mime_type", post.mimeType());
		struct.put("link", this.permalinks.of(post));
		struct.put("guid", post.guid());
		struct.put("menu_order", post.menuOrder());
		struct.put("comment_status", post.takesComments() ? "open" : "closed");
		struct.put("ping_status", post.takesPings() ? "open" : "closed");
		struct.put("sticky", post.is(PostType.POST) && post.isSticky());
		struct.put("post_thumbnail", pictured ? thumbnail(post) : null);
		struct.put("post_format", post.format().orElse("standard"));
		return struct;
	}

	private RpcValue thumbnail(Post post) {
		return thumbnailId(post).flatMap(this.posts::findById)
			.map((attachment) -> RpcValue.of(this.media.members(attachment)))
			.orElseGet(() -> RpcValue.of(List.of()));
	}

	static Optional<Long> thumbnailId(Post post) {
		return post.meta("_thumbnail_id").filter((id) -> id.matches("[1-9]\\d{0,17}")).map(Long::valueOf);
	}

	/** Clients know no scheduled posts: they see the date. */
	static String status(Post post) {
		return (post.is(PostStatus.FUTURE) ? PostStatus.PUBLISH : post.status()).name();
	}

	static String author(Post post) {
		return String.valueOf(post.author().map(User::id).orElse(0L));
	}

	static List<String> names(Post post, Taxonomy taxonomy) {
		return post.terms(taxonomy).map((term) -> term.name()).toList();
	}

}
