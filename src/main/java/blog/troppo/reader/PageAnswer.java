package blog.troppo.reader;

import java.io.IOException;
import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.site.SiteUrls;
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

	PageAnswer(SiteUrls urls, PostPasswords passwords, Drawing drawing) {
		this.urls = urls;
		this.passwords = passwords;
		this.drawing = drawing;
	}

	void send(HttpServletRequest request, HttpServletResponse response, Answer answer, Viewer viewer)
			throws IOException {
		Set<Long> unlocked = this.passwords.unlocked(request, answer.posts().items());
		String html = this.drawing.page(RequestedAddress.of(request), answer, viewer, unlocked);
		// a post's number that cannot be one is told from a post that is not there
		boolean missing = answer.isNotFound() && !answer.asked().is(Is.NOT_FOUND);
		response.setStatus(missing || answer.question().vars().text("error").equals("404") ? 404 : 200);
		response.setContentType("text/html; charset=UTF-8");
		headers(response, answer);
		boolean locked = answer.posts().items().stream().anyMatch(Post::needsPassword)
				&& answer.question().isSingular();
		if (answer.isNotFound() || viewer.isLoggedIn() || locked) {
			neverCached(response);
		}
		response.getWriter().write(html);
	}

	static void neverCached(HttpServletResponse response) {
		response.setHeader(HttpHeaders.EXPIRES, "Wed, 11 Jan 1984 05:00:00 GMT");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, must-revalidate, max-age=0, no-store, private");
	}

	private void headers(HttpServletResponse response, Answer answer) {
		link(response, this.urls.api(), "rel=\"https://api.w.org/\"");
		Post post = answer.question().isSingular() ? answer.post() : null;
		if (post != null) {
			if (post.takesPings()) {
				response.setHeader("X-Pingback", this.urls.site("/xmlrpc.php"));
			}
			alternate(response, kind(post) + "/" + post.id());
			link(response, shortlink(post), "rel=shortlink");
		}
		else if (answer.term() != null && answer.question().isTerm()
				&& !answer.term().taxonomy().equals(Taxonomy.POST_FORMAT)) {
			String kind = answer.term().taxonomy().equals(Taxonomy.POST_TAG) ? "tags" : "categories";
			alternate(response, kind + "/" + answer.term().id());
		}
		else if (answer.is(Is.AUTHOR) && answer.author() != null) {
			alternate(response, "users/" + answer.author().id());
		}
	}

	private static String kind(Post post) {
		return post.is(PostType.PAGE) ? "pages" : post.is(PostType.ATTACHMENT) ? "media" : "posts";
	}

	private String shortlink(Post post) {
		return this.urls.home("/?p=" + post.id());
	}

	private void alternate(HttpServletResponse response, String resource) {
		link(response, this.urls.api() + "wp/v2/" + resource,
				"rel=\"alternate\"; title=\"JSON\"; type=\"application/json\"");
	}

	private static void link(HttpServletResponse response, String address, String what) {
		response.addHeader(HttpHeaders.LINK, "<" + address + ">; " + what);
	}

}
