package blog.troppo.reader;

import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Permalinks;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Previews;
import blog.troppo.formatting.Urls;
import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.PageHeaders;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Where readers are sent on: from old slugs, to the canonical address, from a trackback
 * address that was merely looked at, and from the easy names of the admin.
 */
@Component
class Redirects {

	private static final Map<String, String> EASY_NAMES = Map.of("login", "wp-login.php", "login.php", "wp-login.php",
			"admin", "wp-admin/", "dashboard", "wp-admin/", "wp-admin", "wp-admin/");

	private final OldSlugs oldSlugs;

	private final CanonicalAddress canonical;

	private final Permalinks permalinks;

	private final PostFinder posts;

	private final SiteUrls urls;

	private final PageHeaders headers;

	Redirects(OldSlugs oldSlugs, CanonicalAddress canonical, Permalinks permalinks, PostFinder posts, SiteUrls urls,
			PageHeaders headers) {
		this.oldSlugs = oldSlugs;
		this.canonical = canonical;
		this.permalinks = permalinks;
		this.posts = posts;
		this.urls = urls;
		this.headers = headers;
	}

	@Nullable HttpRequestHandler find(HttpServletRequest request, RequestedAddress requested, RequestQuery query, Answer answer,
			Viewer viewer) {
		Optional<String> old = this.oldSlugs.find(answer, viewer);
		if (old.isPresent()) {
			return to(301, old.get());
		}
		if (!request.getMethod().equals("POST")) {
			Optional<String> instead = this.canonical.instead(requested, query, published(answer, query, viewer),
					viewer);
			if (instead.isPresent()) {
				return withPingback(answer, to(301, instead.get()));
			}
		}
		if (answer.isNotFound()) {
			String path = requested.path().replaceAll("/+$", "");
			String below = this.urls.homePath() + "/";
			String target = (requested.query().isEmpty() && path.startsWith(below))
					? EASY_NAMES.get(path.substring(below.length())) : null;
			return (target != null) ? to(302, this.urls.site(target)) : null;
		}
		if (answer.is(Is.TRACKBACK) && answer.post() != null && !request.getMethod().equals("POST")) {
			return withPingback(answer, to(302, this.permalinks.of(answer.post())));
		}
		return null;
	}

	/** A post that takes pings says so before it sends on. */
	private HttpRequestHandler withPingback(Answer answer, HttpRequestHandler redirect) {
		return (request, response) -> {
			this.headers.pingback(response, answer);
			redirect.handleRequest(request, response);
		};
	}

	/**
	 * A post that is out needs no preview: it is asked for as any, unless what is not
	 * saved is asked for.
	 */
	private Answer published(Answer answer, RequestQuery query, Viewer viewer) {
		QueryVars vars = answer.question().vars();
		boolean out = answer.is(Is.PREVIEW) && !Previews.isOfUnsaved(query)
				&& this.posts.find(vars.number("p"), viewer).filter((post) -> post.is(PostStatus.PUBLISH)).isPresent();
		return out ? answer.withoutPreview() : answer;
	}

	static HttpRequestHandler to(int status, String target) {
		return (request, response) -> send(response, status, target);
	}

	static void send(HttpServletResponse response, int status, String target) {
		response.setStatus(status);
		response.setContentType("text/html; charset=UTF-8");
		response.setHeader("X-Redirect-By", "WordPress");
		response.setHeader(HttpHeaders.LOCATION, Urls.inHeader(target));
	}

}
