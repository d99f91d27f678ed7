package blog.troppo.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;

import blog.troppo.site.DatabaseAway;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.ConflictException;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.GoneException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.RefusalException;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.theme.FailurePages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hibernate.exception.JDBCConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
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

	private final FailurePages pages;

	private final SiteUrls urls;

	/** Advice is made before there is a database; what asks that comes later. */
	private final ObjectProvider<NothingHere> nothing;

	Refusals(FailurePages pages, SiteUrls urls, ObjectProvider<NothingHere> nothing) {
		this.pages = pages;
		this.urls = urls;
		this.nothing = nothing;
	}

	@ExceptionHandler({ NotFoundException.class, NoHandlerFoundException.class, NoResourceFoundException.class,
			UnsatisfiedServletRequestParameterException.class })
	void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.nothing.getObject().send(request, response);
	}

	@ExceptionHandler
	void refused(RefusalException refusal, HttpServletResponse response) throws IOException {
		switch (refusal) {
			case GoneException gone -> send(response, 410, "This page is gone", message(gone));
			case ForbiddenException forbidden -> send(response, 403, "You may not do this", message(forbidden));
			case InvalidException invalid -> send(response, 400, "This can't be taken", message(invalid));
			case ConflictException conflict -> send(response, 409, "This is there already", message(conflict));
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

	/** What was sent cannot be read as parameters. */
	@ExceptionHandler
	void unreadable(InvalidParameterException problem, HttpServletResponse response) throws IOException {
		send(response, 400, this.pages.html(400, this.urls.home("/")));
	}

	@ExceptionHandler
	void asSaid(ErrorResponseException problem, HttpServletResponse response) throws IOException {
		send(response, problem.getStatusCode().value(), "This can't be answered", "Go back and try another way.");
	}

	/** Nothing that is stored can be had now; it will be again. */
	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			JDBCConnectionException.class, SQLTransientConnectionException.class })
	void databaseAway(Throwable problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		log.error("{} {} could not be done, since the database did not answer: {}", request.getMethod(),
				request.getRequestURI(), DatabaseAway.reason(problem));
		PageAnswer.neverCached(response);
		response.setHeader("Retry-After", "30");
		send(response, 503,
				SentForm.of(request)
					.map((form) -> this.pages.unsent(form.action(), form.fields()))
					.orElseGet(() -> this.pages.html(503, null)));
	}

	@ExceptionHandler
	void failed(RuntimeException problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (DatabaseAway.isWhyFailed(problem)) {
			databaseAway(problem, request, response);
			return;
		}
		log.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
		PageAnswer.neverCached(response);
		send(response, 500, this.pages.html(500, null));
	}

	private void send(HttpServletResponse response, int status, String title, String message) throws IOException {
		send(response, status, this.pages.html(title, message, this.urls.home("/")));
	}

	private static void send(HttpServletResponse response, int status, String html) throws IOException {
		if (!response.isCommitted()) {
			response.setStatus(status);
			response.setContentType("text/html; charset=UTF-8");
			response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static String message(RefusalException refusal) {
		String message = refusal.getMessage();
		return (message != null) ? message : "";
	}

}
