package blog.troppo.formatting.block.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import blog.troppo.formatting.data.RequestView;

/**
 * Addresses of the further pages of a list.
 */
final class PageAddress {

	private PageAddress() {
	}

	/** A page of the list that the address itself shows: …/page/2/. */
	static String of(RequestView request, int page) {
		String path = request.path().replaceFirst("/page/\\d+/?$", "/");
		String base = path.endsWith("/") ? path : path + "/";
		return ((page > 1) ? base + "page/" + page + "/" : base) + query(request.parameters());
	}

	static String query(Map<String, String> parameters) {
		StringBuilder query = new StringBuilder();
		parameters.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
			.append(encode(name))
			.append(value.isEmpty() ? "" : "=" + encode(value)));
		return query.toString();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
