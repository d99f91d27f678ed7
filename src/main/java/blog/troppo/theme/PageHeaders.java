package blog.troppo.theme;

import blog.troppo.content.Answer;
import blog.troppo.site.SiteEnvironment;
import blog.troppo.site.SiteUrls;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The headers by which programs find their way from a page or feed: to the REST API, to
 * the same thing in it, to the short address, and to where pingbacks and webmentions go.
 */
@Component
public class PageHeaders {

	private final SiteUrls urls;

	private final SiteEnvironment environment;

	PageHeaders(SiteUrls urls, SiteEnvironment environment) {
		this.urls = urls;
		this.environment = environment;
	}

	public void send(HttpServletResponse response, Answer answer, PageFacts facts) {
		pingback(response, answer);
		link(response, this.urls.api(), "rel=\"https://api.w.org/\"");
		if (facts.json() != null) {
			link(response, facts.json(), "rel=\"alternate\"; title=\"JSON\"; type=\"application/json\"");
		}
		if (facts.shortlink() != null) {
			link(response, facts.shortlink(), "rel=shortlink");
		}
	}

	/** The one header that even a redirect to a post carries. */
	public void pingback(HttpServletResponse response, Answer answer) {
		if (answer.question().isSingular() && answer.post() != null && answer.post().takesPings()) {
			response.setHeader("X-Pingback", this.urls.site("/xmlrpc.php"));
			if (this.environment.isProduction()) {
				link(response, this.urls.site("/webmention"), "rel=\"webmention\"");
			}
		}
	}

	private static void link(HttpServletResponse response, String address, String what) {
		response.addHeader(HttpHeaders.LINK, "<" + address + ">; " + what);
	}

}
