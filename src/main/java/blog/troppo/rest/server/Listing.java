package blog.troppo.rest.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.support.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list as an answer: its items, their number, and the pages around it. */
public final class Listing {

	private Listing() {
	}

	/**
	 * The page, if there is one of this number; the first is there even if nothing is on
	 * it.
	 */
	public static <T> Page<T> existing(Page<T> page, RestRequest request) {
		if (request.count("page") > Math.max(1, page.pages()) && page.total() > 0) {
			throw new RestException("rest_post_invalid_page_number",
					"The page number requested is larger than the number of pages available.", 400);
		}
		return page;
	}

	/** The page that comes to stand behind so many items. */
	public static int pageAfter(double offset, RestRequest request) {
		return (int) Math.max(1, Math.ceil(offset / Math.max(1, request.count("per_page"))) + 1);
	}

	/** Some orders make sense with another parameter only. */
	public static void checkOrder(RestRequest request) {
		if (request.text("orderby").equals("relevance") && request.text("search").isEmpty()) {
			throw new RestException("rest_no_search_term_defined",
					"You need to define a search term to order by relevance.", 400);
		}
		if (request.text("orderby").equals("include") && request.numbers("include").isEmpty()) {
			throw new RestException("rest_orderby_include_missing_include",
					"You need to define an include parameter to order by include.", 400);
		}
	}

	/** A page beyond the end of a list that says nothing of what there is before it. */
	public static RestResponse beyond(Page<?> page, RestRequest request, RestServer server) {
		return RestResponse.ok(RestJson.array())
			.header("X-WP-Total", 0)
			.header("X-WP-TotalPages", 0)
			.header("Link", new Beside(server.address(request.spelledPath()), checked(request),
					Map.of("prev", page.number() - 1)));
	}

	public static RestResponse of(Page<? extends JsonNode> page, RestRequest request, RestServer server) {
		RestResponse response = RestResponse.ok(RestJson.array().addAll(page.items()));
		response.header("X-WP-Total", page.total()).header("X-WP-TotalPages", page.pages());
		Map<String, Integer> beside = new LinkedHashMap<>();
		if (page.number() > 1) {
			beside.put("prev", Math.min(page.number() - 1, page.pages()));
		}
		if (page.number() < page.pages()) {
			beside.put("next", page.number() + 1);
		}
		return beside.isEmpty() ? response
				: response.header("Link", new Beside(server.address(request.spelledPath()), checked(request), beside));
	}

	private static ObjectNode checked(RestRequest request) {
		ObjectNode query = RestJson.object();
		request.query().propertyNames().forEach((name) -> query.set(name, request.value(name)));
		return query;
	}

	/**
	 * The pages beside one, for a header that names all parameters that were sent, even
	 * those that mean nothing and that an answer is not kept by.
	 *
	 * @param query the parameters that mean something, as they were checked
	 * @param pages by their relation
	 */
	record Beside(String address, ObjectNode query, Map<String, Integer> pages) {

		String header(ObjectNode sent) {
			return this.pages.entrySet()
				.stream()
				.map((page) -> "<" + link(sent, page.getValue()) + ">; rel=\"" + page.getKey() + "\"")
				.collect(Collectors.joining(", "));
		}

		private String link(ObjectNode sent, int page) {
			ObjectNode query = RestJson.object();
			sent.properties()
				.forEach((entry) -> query.set(entry.getKey(),
						this.query.has(entry.getKey()) ? this.query.get(entry.getKey()) : entry.getValue()));
			query.put("page", page);
			return this.address + (this.address.contains("?") ? "&" : "?") + Listing.query(query);
		}

	}

	static String query(ObjectNode parameters) {
		return parameters.properties()
			.stream()
			.map((entry) -> pairs(encode(entry.getKey()), entry.getValue()))
			.filter((pairs) -> !pairs.isEmpty())
			.collect(Collectors.joining("&"));
	}

	/**
	 * As {@code build_query} writes lists, with the numbers of their items, and what is
	 * false or empty, by its name alone.
	 */
	private static String pairs(String name, JsonNode value) {
		if (value.isBoolean()) {
			return value.booleanValue() ? name + "=1" : name;
		}
		if (value.isValueNode()) {
			String text = value.asString("");
			return text.isEmpty() ? name : name + "=" + encode(text);
		}
		return JsonTypes.object(value)
			.properties()
			.stream()
			.map((entry) -> pairs(name + "%5B" + encode(entry.getKey()) + "%5D", entry.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
	}

}
