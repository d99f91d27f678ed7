package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.rpc.RpcValue;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Posts and pages in the words of the older families: MetaWeblog, Movable Type, Blogger
 * and the pages of {@code wp.getPage}.
 */
@Component
class WeblogStructs {

	private final Permalinks permalinks;

	private final Posts posts;

	private final RpcDates dates;

	WeblogStructs(Permalinks permalinks, Posts posts, RpcDates dates) {
		this.permalinks = permalinks;
		this.posts = posts;
		this.dates = dates;
	}

	/** {@code metaWeblog.getPost}; the number is an int alone, and a string in lists. */
	RpcValue post(Post post, Object id) {
		ExtendedText text = ExtendedText.of(post.content());
		Map<String, @Nullable Object> struct = new LinkedHashMap<>();
		struct.put("dateCreated", this.dates.local(post.publishedLocal()));
		struct.put("userid", PostStructs.author(post));
		struct.put("postid", id);
		struct.put("description", text.main());
		putAddress(struct, post);
		struct.put("categories", PostStructs.names(post, Taxonomy.CATEGORY));
		struct.put("mt_excerpt", post.excerpt());
		struct.put("mt_text_more", text.extended());
		struct.put("wp_more_text", text.more());
		putDoors(struct, post);
		struct.put("mt_keywords", String.join(", ", PostStructs.names(post, Taxonomy.POST_TAG)));
		putStanding(struct, post);
		struct.put("post_status", PostStructs.status(post));
		struct.put("custom_fields", TermStructs.customFields(post.metaEntries()));
		struct.put("wp_post_format", post.format().orElse("standard"));
		struct.put("sticky", post.is(PostType.POST) && post.isSticky());
		struct.put("date_modified", this.dates.local(post.modifiedLocal()));
		struct.put("date_modified_gmt", this.dates.gmt(post.modifiedAt(), post.modifiedLocal()));
		struct.put("wp_post_thumbnail", PostStructs.thumbnailId(post).orElse(0L));
		Enclosures.of(post).ifPresent((enclosure) -> struct.put("enclosure", enclosure));
		return RpcValue.of(struct);
	}

	RpcValue page(Post page) {
		ExtendedText text = ExtendedText.of(page.content());
		String author = page.author().map(User::displayName).orElse("");
		Map<String, @Nullable Object> struct = new LinkedHashMap<>();
		struct.put("dateCreated", this.dates.local(page.publishedLocal()));
		struct.put("userid", PostStructs.author(page));
		struct.put("page_id", page.id());
		struct.put("page_status", page.status().name());
		struct.put("description", text.main());
		putAddress(struct, page);
		struct.put("categories", PostStructs.names(page, Taxonomy.CATEGORY));
		struct.put("excerpt", page.excerpt());
		struct.put("text_more", text.extended());
		putDoors(struct, page);
		putStanding(struct, page);
		struct.put("wp_author", author);
		struct.put("wp_page_parent_id", page.parentId().orElse(0L));
		struct.put("wp_page_parent_title", page.parentId().flatMap(this.posts::findById).map(Post::title).orElse(""));
		struct.put("wp_page_order", page.menuOrder());
		struct.put("custom_fields", TermStructs.customFields(page.metaEntries()));
		struct.put("wp_page_template",
				page.meta("_wp_page_template").filter((template) -> !template.isEmpty()).orElse("default"));
		return RpcValue.of(struct);
	}

	/** One line of {@code mt.getRecentPostTitles}. */
	RpcValue title(Post post) {
		return RpcValue.struct()
			.with("dateCreated", this.dates.local(post.publishedLocal()))
			.with("userid", PostStructs.author(post))
			.with("postid", String.valueOf(post.id()))
			.with("title", post.title())
			.with("post_status", post.status().name())
			.with("date_created_gmt", this.dates.gmt(post.publishedAt(), post.publishedLocal()));
	}

	/** One line of {@code wp.getPageList}. */
	RpcValue pageLine(Post page) {
		return RpcValue.struct()
			.with("page_id", String.valueOf(page.id()))
			.with("page_title", page.title())
			.with("page_parent_id", String.valueOf(page.parentId().orElse(0L)))
			.with("dateCreated", this.dates.local(page.publishedLocal()))
			.with("date_created_gmt", this.dates.gmt(page.publishedAt(), page.publishedLocal()));
	}

	/** Blogger knows one text, in which title and categories stand as elements. */
	RpcValue blogger(Post post) {
		String categories = post.terms(Taxonomy.CATEGORY)
			.map(Term::id)
			.map(String::valueOf)
			.collect(Collectors.joining(","));
		return RpcValue.struct()
			.with("userid", PostStructs.author(post))
			.with("dateCreated", this.dates.local(post.publishedLocal()))
			.with("content",
					"<title>" + post.title() + "</title><category>" + categories + "</category>" + post.content())
			.with("postid", String.valueOf(post.id()));
	}

	private void putAddress(Map<String, @Nullable Object> struct, Post post) {
		String address = this.permalinks.of(post);
		struct.put("title", post.title());
		struct.put("link", address);
		struct.put("permaLink", address);
	}

	private static void putDoors(Map<String, @Nullable Object> struct, Post post) {
		struct.put("mt_allow_comments", post.takesComments() ? 1 : 0);
		struct.put("mt_allow_pings", post.takesPings() ? 1 : 0);
	}

	private void putStanding(Map<String, @Nullable Object> struct, Post post) {
		struct.put("wp_slug", post.slug());
		struct.put("wp_password", post.password());
		struct.put("wp_author_id", PostStructs.author(post));
		struct.put("wp_author_display_name", post.author().map(User::displayName).orElse(""));
		struct.put("date_created_gmt", this.dates.gmt(post.publishedAt(), post.publishedLocal()));
	}

}
