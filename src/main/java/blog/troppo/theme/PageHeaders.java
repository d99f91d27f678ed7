package blog.troppo.theme;

import blog.troppo.content.Answer;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteEnvironment;
import blog.troppo.site.SiteSettings;
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

	private final Settings settings;

	PageHeaders(SiteUrls urls, SiteEnvironment environment, Settings settings) {
		this.urls = urls;
		this.environment = environment;
		this.settings = settings;
	}

	public void send(HttpServletResponse response, Answer answer, PageFacts facts) {
		write(of(answer, facts), response);
	}

	/** The same for those who keep them with what they send. */
	public HttpHeaders of(Answer answer, PageFacts facts) {
		HttpHeaders headers = linkbacks(answer);
		link(headers, this.urls.api(), "rel=\"https://api.w.org/\"");
		if (facts.json() != null) {
			link(headers, facts.json(), "rel=\"alternate\"; title=\"JSON\"; type=\"application/json\"");
		}
		if (facts.shortlink() != null) {
			link(headers, facts.shortlink(), "rel=shortlink");
		}
		return headers;
	}

	/** Those that even a redirect to a post carries. */
	public void pingback(HttpServletResponse response, Answer answer) {
		write(linkbacks(answer), response);
	}

	private HttpHeaders linkbacks(Answer answer) {
		HttpHeaders headers = new HttpHeaders();
		if (answer.question().isSingular() && answer.post() != null && answer.post().takesPings()) {
			if (this.settings.get(SiteSettings.PINGBACKS)) {
				headers.set("X-Pingback", this.urls.site("/xmlrpc.php"));
			}
			if (this.environment.isProduction()) {
				link(headers, this.urls.site("/webmention"), "rel=\"webmention\"");
			}
		}
		return headers;
	}

	private static void write(HttpHeaders headers, HttpServletResponse response) {
		headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
	}

	private static void link(HttpHeaders headers, String address, String what) {
		headers.add(HttpHeaders.LINK, "<" + address + ">; " + what);
	}

}
