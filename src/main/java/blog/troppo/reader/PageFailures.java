package blog.troppo.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What fails while a page is drawn gets the answers of {@link Refusals} too: Spring asks
 * advice for methods of controllers alone, and a page's address is none.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PageFailures implements HandlerExceptionResolver {

	private final ObjectProvider<HandlerExceptionResolver> answers;

	PageFailures(@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> answers) {
		this.answers = answers;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception problem) {
		return (handler instanceof HttpRequestHandler)
				? this.answers.getObject().resolveException(request, response, null, problem) : null;
	}

}
