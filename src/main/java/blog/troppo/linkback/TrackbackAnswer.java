package blog.troppo.linkback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import blog.troppo.content.Answer;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.discussion.linkback.IncomingLink;
import blog.troppo.discussion.linkback.IncomingLinks;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.RefusalException;
import blog.troppo.theme.PageHeaders;
import blog.troppo.user.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Takes a trackback and says in Movable Type's XML what came of it. */
@Component
class TrackbackAnswer {

	private final IncomingLinks links;

	private final Permalinks permalinks;

	private final PageHeaders headers;

	TrackbackAnswer(IncomingLinks links, Permalinks permalinks, PageHeaders headers) {
		this.links = links;
		this.permalinks = permalinks;
		this.headers = headers;
	}

	/**
	 * To the post that the address asks for; too little said is answered with nothing.
	 */
	void send(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
		Post post = answer.post();
		if (post == null || !answer.question().isSingular()) {
			response.setStatus(404);
			refuse(response, "I really need an ID for this to work.");
			return;
		}
		this.headers.pingback(response, answer);
		response.addHeader(HttpHeaders.LINK, "<" + this.permalinks.plain(post) + ">; rel=shortlink");
		TrackbackForm form = new TrackbackForm(request);
		if (!form.isDisguised() && form.title().isEmpty() && form.url().isEmpty() && form.blogName().isEmpty()) {
			response.setStatus(302);
			response.setHeader(HttpHeaders.LOCATION, this.permalinks.of(post));
			response.setHeader("X-Redirect-By", "WordPress");
		}
		else if (!form.isDisguised() && !form.title().isEmpty() && !form.url().isEmpty()) {
			take(request, response, post, form);
			return;
		}
		response.setContentType("text/html; charset=UTF-8");
	}

	private void take(HttpServletRequest request, HttpServletResponse response, Post post, TrackbackForm form)
			throws IOException {
		String url = form.url().matches("(?i)[a-z][a-z0-9+.-]*:.*") ? form.url() : "http://" + form.url();
		try {
			this.links.take(new IncomingLink(IncomingLink.Kind.TRACKBACK, url, this.permalinks.of(post), post.id(),
					form.blogName(), form.title(), form.excerpt(), Callers.caller(request)));
			write(response, "<error>0</error>");
		}
		catch (ForbiddenException ex) {
			refuse(response, this.links.areTaken() ? "Sorry, trackbacks are closed for this item."
					: "Trackbacks are disabled in non-production environments.");
		}
		catch (RefusalException ex) {
			refuse(response, String.valueOf(ex.getMessage()));
		}
	}

	private static void refuse(HttpServletResponse response, String message) throws IOException {
		write(response, "<error>1</error>\n<message>"
				+ message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</message>");
	}

	private static void write(HttpServletResponse response, String content) throws IOException {
		response.setContentType("text/xml; charset=UTF-8");
		response.getOutputStream()
			.write(("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<response>\n" + content + "\n</response>")
				.getBytes(StandardCharsets.UTF_8));
	}

}
