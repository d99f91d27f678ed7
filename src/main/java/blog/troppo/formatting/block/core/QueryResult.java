package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.data.PostList;
import blog.troppo.formatting.data.PostQuery;
import blog.troppo.formatting.data.RequestView;

/**
 * The posts of the query block around a block: those of the page itself when the query
 * inherits, else its own, on the page of results that the address asks for.
 *
 * @param parameter the address's parameter for the page of results, empty when it
 * inherits
 * @param page the page of results, from 1
 * @param pages how many there are, no more than the block allows
 */
record QueryResult(PostList posts, String parameter, int page, int pages, boolean enhanced) {

	static QueryResult of(BlockInstance block) {
		Attributes query = new Attributes(mapOf(block.context("query")));
		boolean enhanced = Attributes.truthy(block.context("enhancedPagination"));
		RequestView request = block.request();
		if (query.isTrue("inherit")) {
			return new QueryResult(request.posts().get(), "", request.pageNumber(), request.posts().get().pages(),
					enhanced);
		}
		Object id = block.context("queryId");
		String parameter = (id != null) ? "query-" + Attributes.asText(id) + "-page" : "query-page";
		int page = Math.max(1, Attributes.toInt(request.parameters().get(parameter)));
		PostQuery wanted = query(query, page);
		PostList posts = block.page()
			.once("query " + BlockJson.write(query.values()) + page, PostList.class,
					() -> block.site().posts().find(wanted));
		int most = query.number("pages", 0);
		int pages = (most > 0) ? Math.min(most, posts.pages()) : posts.pages();
		return new QueryResult(posts, parameter, page, pages, enhanced);
	}

	@SuppressWarnings("unchecked") // the keys of a JSON object are strings
	private static Map<String, Object> mapOf(@org.jspecify.annotations.Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
	}

	static PostQuery query(Attributes query, int page) {
		String type = query.text("postType").isEmpty() ? "post" : query.text("postType");
		int perPage = query.number("perPage", 10);
		List<Long> authors = ids(query.get("author"));
		if (authors.isEmpty()) {
			authors = ids(query.get("authorIds"));
		}
		Map<String, List<Long>> terms = terms(query);
		String order = query.text("orderBy").isEmpty() ? "date" : query.text("orderBy");
		boolean home = query.text("search").isEmpty() && authors.isEmpty() && terms.isEmpty()
				&& query.list("parents").isEmpty();
		PostQuery.Sticky sticky = switch (query.text("sticky")) {
			case "only" -> PostQuery.Sticky.ONLY;
			case "exclude" -> PostQuery.Sticky.EXCLUDED;
			case "ignore" -> PostQuery.Sticky.IGNORED;
			default -> home ? PostQuery.Sticky.FIRST : PostQuery.Sticky.IGNORED;
		};
		return new PostQuery(List.of(type), perPage, page, query.number("offset", 0), order,
				query.text("order").equalsIgnoreCase("asc"), query.text("search"), authors, ids(query.get("exclude")),
				ids(query.get("include")), ids(query.get("parents")), terms, sticky);
	}

	private static Map<String, List<Long>> terms(Attributes query) {
		Map<String, List<Long>> terms = new LinkedHashMap<>();
		Attributes taxonomies = query.object("taxQuery");
		if (!taxonomies.object("include").isEmpty()) {
			taxonomies = taxonomies.object("include");
		}
		for (String taxonomy : taxonomies.values().keySet()) {
			List<Long> wanted = ids(taxonomies.get(taxonomy));
			if (!wanted.isEmpty()) {
				terms.put(taxonomy.equals("tag") ? "post_tag" : taxonomy, wanted);
			}
		}
		List<Long> categories = ids(query.get("categoryIds"));
		if (!categories.isEmpty()) {
			terms.put("category", categories);
		}
		List<Long> tags = ids(query.get("tagIds"));
		if (!tags.isEmpty()) {
			terms.put("post_tag", tags);
		}
		return terms;
	}

	static List<Long> ids(@org.jspecify.annotations.Nullable Object value) {
		List<Long> ids = new ArrayList<>();
		if (value instanceof List<?> list) {
			list.forEach((each) -> ids.addAll(ids(each)));
		}
		else if (value instanceof String text && text.indexOf(',') >= 0) {
			for (String each : text.split(",")) {
				ids.addAll(ids(each));
			}
		}
		else if (Attributes.toInt(value) > 0) {
			ids.add((long) Attributes.toInt(value));
		}
		return ids;
	}

}
