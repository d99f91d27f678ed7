package blog.troppo.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentLinks;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Followers;
import blog.troppo.discussion.OwnComments;
import blog.troppo.discussion.Submission;
import blog.troppo.discussion.Submissions;
import blog.troppo.site.OwnAddress;
import blog.troppo.site.Sentences;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.ConflictException;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.GoneException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.RefusalException;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.theme.FailurePages;
import blog.troppo.user.Caller;
import blog.troppo.user.Callers;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code wp-comments-post.php}: where comment forms are sent to. */
@Controller
class CommentController {

	private static final Pattern NUMBER = Pattern.compile("\\s*(-?\\d{1,18})");

	/** What programs give away; people leave it as the form had it. */
	private static final List<String> TRACES = List.of("topic", "comment_stamp");

	private final Submissions submissions;

	private final CommentLinks links;

	private final OwnComments own;

	private final Followers followers;

	private final CommenterCookies cookies;

	private final PostPasswords passwords;

	private final OwnAddress ownAddress;

	private final SiteUrls urls;

	private final FailurePages pages;

	private final SiteLanguage language;

	CommentController(Submissions submissions, CommentLinks links, OwnComments own, Followers followers,
			CommenterCookies cookies, PostPasswords passwords, OwnAddress ownAddress, SiteUrls urls, FailurePages pages,
			SiteLanguage language) {
		this.language = language;
		this.submissions = submissions;
		this.links = links;
		this.own = own;
		this.followers = followers;
		this.cookies = cookies;
		this.passwords = passwords;
		this.ownAddress = ownAddress;
		this.urls = urls;
		this.pages = pages;
	}

	@RequestMapping("/wp-comments-post.php")
	void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!request.getMethod().equals("POST")) {
			response.setStatus(405);
			response.setHeader("Allow", "POST");
			response.setContentType("text/plain;charset=UTF-8");
			return;
		}
		PageAnswer.neverCached(response);
		Viewer viewer = Readers.viewer(request);
		Caller caller = Callers.caller(request);
		try {
			Comment comment = this.submissions.take(submission(request), viewer, caller,
					(post) -> this.passwords.unlocked(request, List.of(post)).contains(post.id()));
			if (!viewer.isLoggedIn()) {
				this.cookies.keep(comment, request.getParameter("wp-comment-cookies-consent") != null, request,
						response);
			}
			if (request.getParameter("follow_comments") != null) {
				this.followers.ask(comment);
			}
			redirect(response, destination(comment, request.getParameter("redirect_to")));
		}
		catch (RefusalException ex) {
			refuse(ex, response);
		}
	}

	private static Submission submission(HttpServletRequest request) {
		Map<String, String> traces = new HashMap<>();
		TRACES.forEach((name) -> traces.put(name, field(request, name)));
		return new Submission(number(request, "comment_post_ID"), Math.abs(number(request, "comment_parent")),
				field(request, "author"), field(request, "email"), field(request, "url"), field(request, "comment"),
				traces);
	}

	/** Back to the comment; its author sees it there even while it is held. */
	private String destination(Comment comment, @Nullable String wanted) {
		String link = this.links.of(comment);
		if (wanted != null && !wanted.isEmpty()) {
			String page = wanted.replaceFirst("#.*", "");
			link = this.ownAddress.orElse(page, this.urls.site("/wp-admin/"));
			if (!link.equals(page)) {
				return link;
			}
			link += "#comment-" + comment.id();
		}
		return comment.status().equals(CommentStatus.HOLD) && !comment.authorEmail().isEmpty() ? shown(link, comment)
				: link;
	}

	private String shown(String link, Comment comment) {
		int fragment = link.indexOf('#');
		String page = link.substring(0, fragment);
		return page + (page.contains("?") ? "&" : "?") + "unapproved=" + comment.id() + "&moderation-hash="
				+ this.own.hash(comment) + link.substring(fragment);
	}

	/** What the visitor may not know is answered with nothing, as WordPress does. */
	private void refuse(RefusalException refusal, HttpServletResponse response) throws IOException {
		switch (refusal) {
			case NotFoundException _, GoneException _ -> response.setContentType("text/html; charset=UTF-8");
			case InvalidException invalid -> send(response, 200, error(String.valueOf(invalid.getMessage())));
			case ForbiddenException forbidden -> send(response, 403, String.valueOf(forbidden.getMessage()));
			case ConflictException conflict -> send(response, 409, String.valueOf(conflict.getMessage()));
			case TooManyRequestsException busy -> {
				response.setHeader("Retry-After", String.valueOf(busy.retryAfter().toSeconds()));
				send(response, 429, String.valueOf(busy.getMessage()));
			}
		}
	}

	private String error(String message) {
		Locale locale = this.language.locale();
		return Sentences.in(locale, "Error:") + " " + Sentences.in(locale, message);
	}

	private void send(HttpServletResponse response, int status, String message) throws IOException {
		response.setStatus(status);
		response.setContentType("text/html; charset=UTF-8");
		response.getOutputStream()
			.write(this.pages.html("Comment Submission Failure", message, this.urls.home("/"))
				.getBytes(StandardCharsets.UTF_8));
	}

	static void redirect(HttpServletResponse response, String address) {
		response.setStatus(302);
		response.setContentType("text/html; charset=UTF-8");
		response.setHeader("X-Redirect-By", "WordPress");
		response.setHeader("Location", address);
	}

	/** As PHP reads a number: what begins like one. */
	private static long number(HttpServletRequest request, String name) {
		Matcher matcher = NUMBER.matcher(field(request, name));
		return matcher.lookingAt() ? Long.parseLong(matcher.group(1)) : 0;
	}

	private static String field(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null) ? value : "";
	}

}
