package blog.troppo.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.kept.ForAnybody;
import blog.troppo.theme.Commenter;
import blog.troppo.theme.MainQuery;
import blog.troppo.theme.PageHeaders;
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

	private final PageHeaders headers;

	private final PostPasswords passwords;

	private final CommenterCookies cookies;

	private final Drawing drawing;

	private final Pages pages;

	PageAnswer(PageHeaders headers, PostPasswords passwords, CommenterCookies cookies, Drawing drawing, Pages pages) {
		this.headers = headers;
		this.passwords = passwords;
		this.cookies = cookies;
		this.drawing = drawing;
		this.pages = pages;
	}

	void send(HttpServletRequest request, HttpServletResponse response, Answer answer, Viewer viewer)
			throws IOException {
		Set<Long> unlocked = this.passwords.unlocked(request, answer.posts().items());
		Commenter commenter = answer.question().isSingular() ? this.cookies.read(request) : Commenter.NOBODY;
		MainQuery query = this.drawing.query(RequestedAddress.of(request), answer, viewer, unlocked).by(commenter);
		boolean secret = answer.question().isSingular()
				&& answer.posts().items().stream().anyMatch(Post::needsPassword);
		boolean personal = viewer.isLoggedIn() || !unlocked.isEmpty() || !commenter.isNobody();
		if (answer.isNotFound() || personal || secret) {
			neverCached(response);
		}
		if (secret && !personal) {
			request.setAttribute(ForAnybody.ATTRIBUTE, new ForAnybody());
		}
		boolean embedded = answer.asked().is(Is.EMBED) && (answer.asked().isSingular() || answer.isNotFound());
		RenderedPage page = embedded ? this.pages.embed(query) : this.pages.render(query);
		if (!embedded) {
			ReadPost.of(answer, viewer).ifPresent((read) -> request.setAttribute(ReadPost.ATTRIBUTE, read));
		}
		this.headers.send(response, answer, page.facts());
		response.setStatus(status(answer));
		response.setContentType("text/html; charset=UTF-8");
		byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
		response.setContentLength(html.length);
		response.getOutputStream().write(html);
	}

	/** A number that no post can have is answered as if it were there. */
	private static int status(Answer answer) {
		return answer.isNotFound() && !answer.isImpossible() ? 404 : 200;
	}

	static void neverCached(HttpServletResponse response) {
		response.setHeader(HttpHeaders.EXPIRES, "Wed, 11 Jan 1984 05:00:00 GMT");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, must-revalidate, max-age=0, no-store, private");
	}

}
