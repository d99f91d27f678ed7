package blog.troppo.reader;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Previews;
import blog.troppo.content.Questions;
import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * All addresses that nothing else answers: what they ask is read by the permalink
 * structure. Redirects and pages are answered here; a feed, a sitemap or a trackback is
 * left to those who serve them, who find the {@link Answer} in the request.
 */
@Component
class PublicAddresses extends AbstractHandlerMapping {

	/** After the controllers, whose addresses are fixed, and before plain files. */
	private static final int ORDER = 100;

	private final Questions questions;

	private final Previews previews;

	private final SiteUrls urls;

	private final Redirects redirects;

	private final SpecialFiles files;

	private final PageAnswer page;

	private final FollowPage follow;

	PublicAddresses(Questions questions, Previews previews, SiteUrls urls, Redirects redirects, SpecialFiles files,
			PageAnswer page, FollowPage follow) {
		this.questions = questions;
		this.previews = previews;
		this.urls = urls;
		this.redirects = redirects;
		this.files = files;
		this.page = page;
		this.follow = follow;
		setOrder(ORDER);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
		if (!java.util.Set.of("GET", "HEAD", "POST").contains(request.getMethod())) {
			return (HttpRequestHandler) (asked, response) -> PlainPages.methodNotAllowed(response, "GET, HEAD, POST");
		}
		RequestedAddress requested = RequestedAddress.of(request);
		if (leadsOut(requested.path())) {
			return (HttpRequestHandler) (asked, response) -> PlainPages.send(response, 400, "400 Bad Request");
		}
		RequestQuery query = RequestQuery.parse(requested.query());
		QueryVars vars = this.questions.read(below(requested.path()), query);
		return this.files.handler(requested, vars).orElseGet(() -> answer(request, requested, query, vars));
	}

	private @Nullable HttpRequestHandler answer(HttpServletRequest request, RequestedAddress requested,
			RequestQuery query, QueryVars vars) {
		Viewer viewer = Readers.viewer(request);
		Answer found = this.questions.ask(vars, viewer);
		Answer answer = Previews.isOfUnsaved(query) ? this.previews.asWritten(found, query, viewer) : found;
		if (answer.isNotFound() && FollowPage.is(below(requested.path()))) {
			return (asked, response) -> this.follow.send(response, viewer);
		}
		HttpRequestHandler redirect = this.redirects.find(request, requested, query, answer, viewer);
		if (redirect != null) {
			return redirect;
		}
		boolean trackback = answer.is(Is.TRACKBACK) && answer.post() != null && request.getMethod().equals("POST");
		if (answer.is(Is.FEED) || vars.has("sitemap") || trackback) {
			request.setAttribute(Answer.ATTRIBUTE, answer);
			return null;
		}
		return (asked, response) -> this.page.send(asked, response, answer, viewer);
	}

	/** Whether a path climbs above the site, however it is written. */
	private static boolean leadsOut(String path) {
		int depth = 0;
		for (String part : RequestQuery.decode(path).split("[/\\\\]+")) {
			depth += part.equals("..") ? -1 : (part.isEmpty() || part.equals(".")) ? 0 : 1;
			if (depth < 0) {
				return true;
			}
		}
		return false;
	}

	/** The path below the site's front page, without slashes around it. */
	private String below(String path) {
		String home = this.urls.homePath();
		String below = path.startsWith(home) ? path.substring(home.length()) : path;
		int from = 0;
		int to = below.length();
		while (from < to && below.charAt(from) == '/') {
			from++;
		}
		while (to > from && below.charAt(to - 1) == '/') {
			to--;
		}
		return below.substring(from, to);
	}

}
