package blog.troppo.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** What the doors must know of REST: its addresses, and its errors. */
final class Rest {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Rest() {
	}

	static boolean isAskedBy(HttpServletRequest request) {
		String path = request.getRequestURI();
		String query = request.getQueryString();
		return path.contains("/wp-json/") || path.endsWith("/wp-json")
				|| query != null && (query.startsWith("rest_route=") || query.contains("&rest_route="));
	}

	static void refuse(HttpServletResponse response, int status, String code, String message) throws IOException {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("code", code);
		error.put("message", message);
		error.put("data", Map.of("status", status));
		NoCache.in(response);
		response.setStatus(status);
		response.setContentType("application/json; charset=UTF-8");
		response.setHeader("X-Robots-Tag", "noindex");
		response.getOutputStream().write(JSON.writeValueAsString(error).getBytes(StandardCharsets.UTF_8));
	}

}
