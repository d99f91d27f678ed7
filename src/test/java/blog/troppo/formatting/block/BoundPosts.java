package blog.troppo.formatting.block;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.data.PostView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The posts, synced patterns and menu that {@code blocks-bound.jsonl} refers to, as a
 * visitor sees them, with the meta values that programs may read.
 */
final class BoundPosts {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static final String USUAL = "2024-01-02 03:04:05";

	/** What was registered when the answers were recorded, with the standard values. */
	private static final Map<String, String> REGISTERED = Map.of("bound_text", "", "bound_url", "", "bound_script", "",
			"bound_empty", "", "bound_lines", "", "bound_missing", "", "bound_number", "", "bound_flag", "",
			"bound_default", "the default");

	private BoundPosts() {
	}

	/** Those that were there when a file was recorded. */
	static List<PostView> views(String file) {
		JsonNode posts = JsonMapper.shared()
			.readTree(String.join("\n", RecordedBlocks.lines("blocks-bound-posts.json")));
		return posts.valueStream()
			.filter((post) -> post.path("status").asString().equals("publish"))
			.filter((post) -> post.path("only").asString(file).equals(file))
			.map(BoundPosts::view)
			.toList();
	}

	/** With the standard values of what it lacks. */
	static PostView declared(PostView post) {
		Map<String, String> meta = new LinkedHashMap<>(REGISTERED);
		meta.putAll(post.meta());
		return new PostView(post.id(), post.type(), post.status(), post.slug(), post.title(), post.content(),
				post.excerpt(), post.locked(), post.authorId(), post.date(), post.modified(), post.url(),
				post.parentId(), post.menuOrder(), post.featuredMediaId(), post.commentCount(), post.commentsOpen(),
				post.format(), post.sticky(), meta);
	}

	private static PostView view(JsonNode post) {
		long id = post.path("id").asLong();
		String type = post.path("type").asString();
		ZonedDateTime date = date(post.path("date").asString(USUAL));
		return new PostView(id, type, "publish", slug(post), post.path("title").asString(),
				post.path("content").asString(), "", post.has("password"), 1, date,
				post.has("modified") ? date(post.path("modified").asString()) : date, url(post, date), 0, 0, 0, 0, true,
				"standard", false, meta(post, type));
	}

	private static String url(JsonNode post, ZonedDateTime date) {
		String day = DateTimeFormatter.ofPattern("/yyyy/MM/dd/").format(date);
		return RecordedSite.URL + (post.path("type").asString().equals("post") ? day : "/") + slug(post) + "/";
	}

	private static String slug(JsonNode post) {
		return post.path("title").asString().toLowerCase().replaceAll("<[^>]*>|&", "").strip().replaceAll("\\s+", "-");
	}

	private static ZonedDateTime date(String text) {
		return LocalDateTime.parse(text, DATE).atZone(RecordedSite.ZONE);
	}

	private static Map<String, String> meta(JsonNode post, String type) {
		Map<String, String> meta = new LinkedHashMap<>(REGISTERED);
		meta.put("footnotes", "");
		if (type.equals("page")) {
			meta.put("page_only", "");
		}
		Set<String> shown = Set.copyOf(meta.keySet());
		post.path("meta").properties().forEach((each) -> {
			if (shown.contains(each.getKey())) {
				meta.put(each.getKey(), each.getValue().asString());
			}
		});
		return meta;
	}

}
