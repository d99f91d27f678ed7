package blog.troppo.rest;

import java.io.IOException;

import blog.troppo.rest.server.RestExchange;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * The API's addresses: below {@code /wp-json/}, and any address of the blog's front page
 * with a {@code rest_route}.
 */
@Component
class RestFront extends AbstractHandlerMapping {

	/** Before the public pages, which would take the addresses for pages'. */
	private static final int ORDER = 50;

	private final RestExchange exchange;

	private final SiteUrls urls;

	RestFront(RestExchange exchange, SiteUrls urls) {
		this.exchange = exchange;
		this.urls = urls;
		setOrder(ORDER);
	}

	@Override
	protected @Nullable HttpRequestHandler getHandlerInternal(HttpServletRequest request) {
		String route = route(request);
		return (route != null) ? new Call(route, this.exchange) : null;
	}

	/**
	 * Spring would refuse what a browser asks before it sends something from another
	 * site; WordPress answers every origin, and says what it may.
	 */
	@Override
	protected HandlerExecutionChain getCorsHandlerExecutionChain(HttpServletRequest request,
			HandlerExecutionChain chain, @Nullable CorsConfiguration config) {
		return chain;
	}

	/** A request to a route. */
	record Call(String route, RestExchange exchange) implements HttpRequestHandler {

		@Override
		public void handleRequest(HttpServletRequest asked, HttpServletResponse response) throws IOException {
			this.exchange.answer(this.route, asked, response);
		}

	}

	private @Nullable String route(HttpServletRequest request) {
		String home = this.urls.homePath();
		String path = RequestQuery.decode(request.getRequestURI().replace("+", "%2B"));
		String below = path.startsWith(home + "/") ? path.substring(home.length()) : path;
		below = below.startsWith("/index.php") ? below.substring("/index.php".length()) : below;
		String query = request.getQueryString();
		if (query != null && query.contains("rest_route=")) {
			String asked = RequestQuery.parse(query).text("rest_route");
			if (!asked.isEmpty()) {
				return withoutEnd(asked);
			}
		}
		return (below.equals("/wp-json") || below.startsWith("/wp-json/"))
				? withoutEnd(below.substring("/wp-json".length())) : null;
	}

	private static String withoutEnd(String route) {
		String path = route.replaceFirst("/+$", "");
		return path.isEmpty() ? "/" : path;
	}

}
