package blog.troppo.feed;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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

	private final FeedAnswer feed;

	FeedAddresses(FeedAnswer feed) {
		this.feed = feed;
		setOrder(ORDER);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
		if (request.getAttribute(Answer.ATTRIBUTE) instanceof Answer answer && answer.is(Is.FEED)) {
			return FeedFormat.named(answer.question().vars().text("feed"))
				.<HttpRequestHandler>map(
						(format) -> (asked, response) -> this.feed.send(asked, response, answer, format))
				.orElse(null);
		}
		return null;
	}

}
