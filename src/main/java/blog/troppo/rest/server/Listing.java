package blog.troppo.rest.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

	public static RestResponse of(Page<? extends JsonNode> page, RestRequest request, RestServer server) {
		RestResponse response = RestResponse.ok(RestJson.array().addAll(page.items()));
		response.header("X-WP-Total", page.total()).header("X-WP-TotalPages", page.pages());
		List<String> links = new ArrayList<>();
		if (page.number() > 1) {
			links.add(link(request, server, Math.min(page.number() - 1, page.pages()), "prev"));
		}
		if (page.number() < page.pages()) {
			links.add(link(request, server, page.number() + 1, "next"));
		}
		return links.isEmpty() ? response : response.header("Link", String.join(", ", links));
	}

	private static String link(RestRequest request, RestServer server, int page, String relation) {
		ObjectNode query = RestJson.object();
		request.query().propertyNames().forEach((name) -> query.set(name, request.value(name)));
		query.put("page", page);
		String address = server.address(request.path());
		return "<" + address + (address.contains("?") ? "&" : "?") + query(query) + ">; rel=\"" + relation + "\"";
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
