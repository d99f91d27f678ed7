package blog.troppo.formatting.block.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The parameters of addresses of further pages.
 */
final class QueryParameters {

	private QueryParameters() {
	}

	static String write(Map<String, String> parameters) {
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
