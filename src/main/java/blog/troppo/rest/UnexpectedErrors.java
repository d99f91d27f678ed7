package blog.troppo.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import blog.troppo.site.DatabaseAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What nobody expected, as WordPress tells programs of it: {@code internal_server_error},
 * and no word about what happened. The log has it all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnexpectedErrors implements HandlerExceptionResolver {

	private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

	private static final String BODY = """
			{"code":"internal_server_error","message":"<p>There has been a critical error on this website.<\\/p>",\
			"data":{"status":%d},"additional_errors":[]}""";

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception problem) {
		if (!(handler instanceof RestFront.Call)) {
			return null;
		}
		if (!isDatabaseAway(problem) && DisconnectedClientHelper.isClientDisconnectedException(problem)) {
			LOG.debug("{} {}: who asked has hung up", request.getMethod(), request.getRequestURI());
			return new ModelAndView();
		}
		if (isDatabaseAway(problem)) {
			LOG.error("{} {} could not be done, since the database did not answer: {}", request.getMethod(),
					request.getRequestURI(), DatabaseAway.reason(problem));
		}
		else {
			LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
		}
		if (!response.isCommitted()) {
			try {
				send(response, isDatabaseAway(problem) ? 503 : 500);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return new ModelAndView();
	}

	private static boolean isDatabaseAway(Exception problem) {
		return problem instanceof TransactionException || DatabaseAway.isWhyFailed(problem);
	}

	private static void send(HttpServletResponse response, int status) throws IOException {
		response.reset();
		response.setStatus(status);
		response.setContentType("application/json; charset=UTF-8");
		response.setHeader("X-Robots-Tag", "noindex");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Cache-Control", "no-cache, must-revalidate, max-age=0, no-store, private");
		if (status == 503) {
			response.setHeader("Retry-After", "30");
		}
		response.getOutputStream().write(BODY.formatted(status).getBytes(StandardCharsets.UTF_8));
	}

}
