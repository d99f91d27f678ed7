package blog.troppo.transfer;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Term;
import blog.troppo.media.Attachments;
import blog.troppo.support.NulMarks;
import blog.troppo.transfer.wxr.WxrCategory;
import blog.troppo.transfer.wxr.WxrComment;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrMeta;
import blog.troppo.transfer.wxr.WxrWriter;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The items of an export: posts with what hangs on them, read batch by batch in a handful
 * of statements.
 */
@Component
class ExportedItems {

	/**
	 * What WordPress registers with {@code can_export} false: it is made anew or of no
	 * use elsewhere.
	 */
	static final Set<String> LEFT_BEHIND = Set.of("revision", "customize_changeset", "oembed_cache", "user_request");

	private final Posts posts;

	private final Permalinks permalinks;

	private final Attachments attachments;

	private final ExportedComments comments;

	private final JdbcClient jdbc;

	ExportedItems(Posts posts, Permalinks permalinks, Attachments attachments, ExportedComments comments,
			JdbcClient jdbc) {
		this.posts = posts;
		this.permalinks = permalinks;
		this.attachments = attachments;
		this.comments = comments;
		this.jdbc = jdbc;
	}

	void write(List<Long> ids, WxrWriter wxr) throws IOException {
		Map<Long, Post> found = this.posts.findAllToShow(ids)
			.stream()
			.collect(Collectors.toMap(Post::id, Function.identity()));
		Map<Long, List<WxrMeta>> meta = meta(ids);
		Map<Long, List<WxrComment>> comments = this.comments.of(ids);
		for (Long id : ids) {
			Post post = found.get(id);
			if (post != null) {
				wxr.write(item(post, meta.getOrDefault(id, List.of()), comments.getOrDefault(id, List.of())));
			}
		}
	}

	private WxrItem item(Post post, List<WxrMeta> meta, List<WxrComment> comments) {
		return new WxrItem(0, 0, raw(post.title()), this.permalinks.of(post), utc(post.publishedAt()),
				post.author().map(User::login).orElse(""), raw(post.guid()), "", raw(post.content()),
				raw(post.excerpt()), post.id(), post.publishedLocal().orElse(null), utc(post.publishedAt()),
				post.modifiedLocal().orElse(null), utc(post.modifiedAt()), post.takesComments() ? "open" : "closed",
				post.takesPings() ? "open" : "closed", post.slug(), post.status().name(), post.parentId().orElse(0L),
				post.menuOrder(), post.type().name(), raw(post.password()), post.isSticky(),
				post.is(PostType.ATTACHMENT) ? this.attachments.url(post) : "", categories(post), meta, comments);
	}

	private static List<WxrCategory> categories(Post post) {
		return post.terms()
			.sorted(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Term::id))
			.map((term) -> new WxrCategory(term.taxonomy().name(), term.slug(), raw(term.name())))
			.toList();
	}

	/** Custom fields in their order, without the locks of those who write just now. */
	private Map<Long, List<WxrMeta>> meta(List<Long> posts) {
		Map<Long, List<WxrMeta>> meta = new HashMap<>();
		this.jdbc.sql(
				"select post_id, name, value from post_meta where post_id in (:posts) and name <> '_edit_lock' order by id")
			.param("posts", posts)
			.query((row) -> {
				meta.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
					.add(new WxrMeta(raw(row.getString(2)), raw(row.getString(3))));
			});
		return meta;
	}

	/** The text as it was before the database had to keep it without NUL characters. */
	static String raw(String kept) {
		return NulMarks.restore(kept);
	}

	private static @Nullable LocalDateTime utc(Optional<Instant> at) {
		return at.map((instant) -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC)).orElse(null);
	}

}
