package blog.troppo.feed;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.Digests;
import blog.troppo.theme.FeedTexts;
import blog.troppo.theme.MainQuery;
import blog.troppo.theme.PageHeaders;
import blog.troppo.theme.Pages;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a feed. Its validators follow its bytes: whatever changes what a reader would
 * see, a deletion, a rename, a setting, changes them, and nothing else does.
 */
@Component
class FeedAnswer {

	private final PostFinder finder;

	private final SiteUrls urls;

	private final FeedTexts texts;

	private final PostFeed posts;

	private final CommentFeed comments;

	private final Pages pages;

	private final PageHeaders headers;

	FeedAnswer(PostFinder finder, SiteUrls urls, FeedTexts texts, PostFeed posts, CommentFeed comments, Pages pages,
			PageHeaders headers) {
		this.finder = finder;
		this.urls = urls;
		this.texts = texts;
		this.posts = posts;
		this.comments = comments;
		this.pages = pages;
		this.headers = headers;
	}

	@Transactional(readOnly = true)
	public void send(HttpServletRequest request, HttpServletResponse response, Answer answer, FeedFormat format)
			throws IOException {
		MainQuery query = MainQuery.of(answer, "", Viewer.anybody(), Set.of(), 0);
		FeedChannel channel = channel(answer, query, self(request), format);
		byte[] body = format.write(channel);
		this.headers.send(response, answer, this.pages.facts(query));
		response.setContentType(format.contentType());
		response.setStatus(answer.isNotFound() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK);
		Validators validators = new Validators(tag(body), channel.built());
		if (!answer.isNotFound() && validators.answer(request, response)) {
			return;
		}
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	/** Its posts are read anew, for here their meta can be read with them. */
	private FeedChannel channel(Answer answer, MainQuery query, String self, FeedFormat format) {
		Post post = answer.post();
		if (answer.is(Is.COMMENT_FEED) && format.canTellComments()) {
			return (post != null) ? this.comments.of(post, self, format) : this.comments.ofSite(self);
		}
		List<Long> posts = answer.posts().items().stream().map(Post::id).toList();
		return this.posts.of(this.texts.title(query), self, this.finder.load(posts));
	}

	/** The address asked for, on the site's own host. */
	private String self(HttpServletRequest request) {
		String home = this.urls.home();
		String host = home.substring(0, home.length() - this.urls.homePath().length());
		String query = request.getQueryString();
		return host + request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	private static String tag(byte[] body) {
		return HexFormat.of().formatHex(Digests.sha256(body), 0, 16);
	}

}
