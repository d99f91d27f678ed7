package blog.troppo.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.MainQuery;
import blog.troppo.theme.PageFacts;
import blog.troppo.theme.Pages;
import blog.troppo.theme.RenderedPage;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a page: its status, the headers that WordPress sends with it, and its text. */
@Component
class PageAnswer {

	private final SiteUrls urls;

	private final PostPasswords passwords;

	private final Drawing drawing;

	private final Pages pages;

	private final EmbedPage embed;

	PageAnswer(SiteUrls urls, PostPasswords passwords, Drawing drawing, Pages pages, EmbedPage embed) {
		this.urls = urls;
		this.passwords = passwords;
		this.drawing = drawing;
		this.pages = pages;
		this.embed = embed;
	}

	void send(HttpServletRequest request, HttpServletResponse response, Answer answer, Viewer viewer)
			throws IOException {
		Set<Long> unlocked = this.passwords.unlocked(request, answer.posts().items());
		MainQuery query = this.drawing.query(RequestedAddress.of(request), answer, viewer, unlocked);
		boolean secret = answer.question().isSingular()
				&& answer.posts().items().stream().anyMatch(Post::needsPassword);
		if (answer.isNotFound() || viewer.isLoggedIn() || secret || !unlocked.isEmpty()) {
			neverCached(response);
		}
		if (answer.asked().is(Is.EMBED) && (answer.asked().isSingular() || answer.isNotFound())) {
			headers(response, answer, this.pages.facts(query));
			this.embed.send(response, status(answer), answer, query);
			return;
		}
		RenderedPage page = this.pages.render(query);
		headers(response, answer, page.facts());
		response.setStatus(status(answer));
		response.setContentType("text/html; charset=UTF-8");
		response.getOutputStream().write(page.html().getBytes(StandardCharsets.UTF_8));
	}

	/** A number that no post can have is answered as if it were there. */
	private static int status(Answer answer) {
		return answer.isNotFound() && !answer.isImpossible() ? 404 : 200;
	}

	static void neverCached(HttpServletResponse response) {
		response.setHeader(HttpHeaders.EXPIRES, "Wed, 11 Jan 1984 05:00:00 GMT");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, must-revalidate, max-age=0, no-store, private");
	}

	static void pingback(HttpServletResponse response, Answer answer, SiteUrls urls) {
		if (answer.question().isSingular() && answer.post() != null && answer.post().takesPings()) {
			response.setHeader("X-Pingback", urls.site("/xmlrpc.php"));
		}
	}

	private void headers(HttpServletResponse response, Answer answer, PageFacts facts) {
		pingback(response, answer, this.urls);
		link(response, this.urls.api(), "rel=\"https://api.w.org/\"");
		if (facts.json() != null) {
			link(response, facts.json(), "rel=\"alternate\"; title=\"JSON\"; type=\"application/json\"");
		}
		if (facts.shortlink() != null) {
			link(response, facts.shortlink(), "rel=shortlink");
		}
	}

	private static void link(HttpServletResponse response, String address, String what) {
		response.addHeader(HttpHeaders.LINK, "<" + address + ">; " + what);
	}

}
