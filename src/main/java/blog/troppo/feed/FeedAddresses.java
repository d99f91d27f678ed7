package blog.troppo.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Questions;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * The addresses of feeds: those that were read as asking for one, with what was found.
 */
@Component
class FeedAddresses extends AbstractHandlerMapping {

	/** After the public addresses, which leave feeds alone. */
	private static final int ORDER = 110;

	private static final String UNKNOWN = """
			<error>
				<code>wp_die</code>
				<title><![CDATA[WordPress &amp;rsaquo; Error]]></title>
				<message><![CDATA[&lt;strong&gt;Error:&lt;/strong&gt; This is not a valid feed template.]]></message>
				<data>
					<status>404</status>
				</data>
			</error>
			""";

	private final FeedMaker maker;

	private final Questions questions;

	private final LegacyFeeds legacy;

	FeedAddresses(FeedMaker maker, Questions questions, LegacyFeeds legacy) {
		this.maker = maker;
		this.questions = questions;
		this.legacy = legacy;
		setOrder(ORDER);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
		if (!(request.getAttribute(Answer.ATTRIBUTE) instanceof Answer answer) || !answer.is(Is.FEED)) {
			return null;
		}
		String name = answer.question().vars().text("feed");
		request.setAttribute(SentFeed.ATTRIBUTE, new SentFeed(name, null));
		Optional<FeedFormat> format = FeedFormat.named(name);
		if (format.isPresent()) {
			return (HttpRequestHandler) (asked,
					response) -> this.maker.make(asked, forAnybody(asked, answer), format.get()).send(asked, response);
		}
		Optional<String> instead = name.equals("old") ? this.legacy.instead(request) : Optional.empty();
		return (HttpRequestHandler) (asked, response) -> {
			if (instead.isPresent()) {
				response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
				response.setHeader(HttpHeaders.LOCATION, instead.get());
			}
			else {
				unknown(response);
			}
		};
	}

	/** Feeds are the same for everybody: what only its author may read is in none. */
	private Answer forAnybody(HttpServletRequest request, Answer answer) {
		boolean somebody = request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer && viewer.isLoggedIn();
		return somebody ? this.questions.ask(answer.asked().vars(), Viewer.anybody()) : answer;
	}

	/** What WordPress says of a format that it does not know, for programs to read. */
	private static void unknown(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		response.setContentType("text/xml; charset=UTF-8");
		response.getOutputStream().write(UNKNOWN.getBytes(StandardCharsets.UTF_8));
	}

}
