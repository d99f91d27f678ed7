package blog.troppo.reader;

import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;

import blog.troppo.support.ForbiddenException;
import blog.troppo.support.GoneException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.RefusalException;
import blog.troppo.support.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hibernate.exception.JDBCConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.UnsatisfiedServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Refusals and failures as pages: one page for each reason, and never what only the log
 * should know. Faces that speak to programs have advice of their own, which comes first.
 */
@ControllerAdvice
@Order(1000)
class Refusals {

	private static final Logger log = LoggerFactory.getLogger(Refusals.class);

	private final OwnPages pages;

	private final NothingHere nothing;

	Refusals(OwnPages pages, NothingHere nothing) {
		this.pages = pages;
		this.nothing = nothing;
	}

	@ExceptionHandler({ NotFoundException.class, NoHandlerFoundException.class, NoResourceFoundException.class,
			UnsatisfiedServletRequestParameterException.class })
	void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.nothing.send(request, response);
	}

	@ExceptionHandler
	void refused(RefusalException refusal, HttpServletResponse response) throws IOException {
		switch (refusal) {
			case GoneException gone -> send(response, 410, "This page is gone", message(gone));
			case ForbiddenException forbidden -> send(response, 403, "You may not do this", message(forbidden));
			case InvalidException invalid -> send(response, 400, "This can't be taken", message(invalid));
			case NotFoundException missing -> send(response, 404, "Page not found", message(missing));
			case TooManyRequestsException busy -> {
				response.setHeader("Retry-After", String.valueOf(busy.retryAfter().toSeconds()));
				send(response, 429, "That was too much at once", message(busy));
			}
		}
	}

	@ExceptionHandler
	void method(HttpRequestMethodNotSupportedException refusal, HttpServletResponse response) throws IOException {
		PlainPages.methodNotAllowed(response, String.join(", ",
				(refusal.getSupportedMethods() != null) ? refusal.getSupportedMethods() : new String[] { "GET" }));
	}

	@ExceptionHandler
	void asSaid(ErrorResponseException problem, HttpServletResponse response) throws IOException {
		send(response, problem.getStatusCode().value(), "This can't be answered", "Go back and try another way.");
	}

	/** Nothing that is stored can be had now; it will be again. */
	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			JDBCConnectionException.class, SQLTransientConnectionException.class })
	void databaseAway(Throwable problem, HttpServletResponse response) throws IOException {
		log.error("A page could not be made, since the database did not answer", problem);
		PageAnswer.neverCached(response);
		response.setHeader("Retry-After", "30");
		send(response, 503, "This site is being looked after",
				"Its database does not answer at the moment. Please come back in a few minutes.");
	}

	@ExceptionHandler
	void failed(RuntimeException problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		log.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
		PageAnswer.neverCached(response);
		send(response, 500, "Something went wrong here",
				"It is not your fault, and it has been noted. Try again later.");
	}

	private void send(HttpServletResponse response, int status, String title, String message) throws IOException {
		if (!response.isCommitted()) {
			this.pages.send(response, status, "refusal", Map.of("title", title, "message", message));
		}
	}

	private static String message(RefusalException refusal) {
		String message = refusal.getMessage();
		return (message != null) ? message : "";
	}

}
