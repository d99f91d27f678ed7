package blog.troppo.feed;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.MainQuery;
import blog.troppo.theme.PageHeaders;
import blog.troppo.theme.Pages;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a feed. Its validators follow its bytes: whatever changes what a reader would
 * see, a deletion, a rename, a setting, changes them, and nothing else does.
 */
@Component
class FeedAnswer {

	private final SiteUrls urls;

	private final FeedSource feeds;

	private final Hubs hubs;

	private final Pages pages;

	private final PageHeaders headers;

	FeedAnswer(SiteUrls urls, FeedSource feeds, Hubs hubs, Pages pages, PageHeaders headers) {
		this.urls = urls;
		this.feeds = feeds;
		this.hubs = hubs;
		this.pages = pages;
		this.headers = headers;
	}

	@Transactional(readOnly = true)
	public void send(HttpServletRequest request, HttpServletResponse response, Answer answer, FeedFormat format)
			throws IOException {
		MainQuery query = MainQuery.of(answer, "", Viewer.anybody(), Set.of(), 0);
		WrittenFeed feed = this.feeds.write(answer, query, self(request), format);
		if (!answer.isNotFound()) {
			push(response, feed);
		}
		this.headers.send(response, answer, this.pages.facts(query));
		response.setContentType(feed.contentType());
		response.setStatus(answer.isNotFound() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK);
		Validators validators = new Validators(feed.digest(), feed.built());
		if (!answer.isNotFound() && validators.answer(request, response)) {
			return;
		}
		response.setContentLength(feed.body().length);
		response.getOutputStream().write(feed.body());
	}

	/** Who tells of news, and the address to name to them (WebSub, 4). */
	private void push(HttpServletResponse response, WrittenFeed feed) {
		List<String> hubs = this.hubs.all();
		hubs.forEach((hub) -> response.addHeader(HttpHeaders.LINK, "<" + hub + ">; rel=\"hub\""));
		if (!hubs.isEmpty()) {
			response.addHeader(HttpHeaders.LINK, "<" + feed.self() + ">; rel=\"self\"");
		}
	}

	/** The address asked for, on the site's own host. */
	private String self(HttpServletRequest request) {
		String home = this.urls.home();
		String host = home.substring(0, home.length() - this.urls.homePath().length());
		String query = request.getQueryString();
		return host + request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

}
