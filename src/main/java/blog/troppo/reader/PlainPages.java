package blog.troppo.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * Pages for what never reaches the blog, as web servers write them: a line that says what
 * is wrong.
 */
final class PlainPages {

	private PlainPages() {
	}

	static void notFound(HttpServletResponse response) throws IOException {
		send(response, 404, "404 Not Found");
	}

	static void forbidden(HttpServletResponse response) throws IOException {
		send(response, 403, "403 Forbidden");
	}

	static void methodNotAllowed(HttpServletResponse response, String allowed) throws IOException {
		response.setHeader(HttpHeaders.ALLOW, allowed);
		send(response, 405, "405 Not Allowed");
	}

	static void send(HttpServletResponse response, int status, String title) throws IOException {
		response.setStatus(status);
		response.setContentType("text/html");
		response.getOutputStream().write(html(title).getBytes(StandardCharsets.UTF_8));
	}

	static String html(String title) {
		return "<html>\n<head><title>%1$s</title></head>\n<body>\n<h1>%1$s</h1>\n</body>\n</html>\n".formatted(title);
	}

}
