package blog.troppo.linkback;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** The addresses of trackbacks: those that were read as being one, with their post. */
@Component
class TrackbackAddresses extends AbstractHandlerMapping {

	/** After the public addresses, which leave trackbacks alone. */
	private static final int ORDER = 120;

	private final TrackbackAnswer trackback;

	TrackbackAddresses(TrackbackAnswer trackback) {
		this.trackback = trackback;
		setOrder(ORDER);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
		boolean posted = request.getMethod().equals("POST");
		if (posted && request.getAttribute(Answer.ATTRIBUTE) instanceof Answer answer && answer.is(Is.TRACKBACK)) {
			return (HttpRequestHandler) (asked, response) -> this.trackback.send(asked, response, answer);
		}
		return null;
	}

}
