package blog.troppo.reader;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * A database that is away before anybody was asked for a page, as when the session is
 * looked up, gets the same answer as one that is away later.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class FailuresOnTheWay extends HttpFilter {

	private final HandlerExceptionResolver answers;

	FailuresOnTheWay(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
		this.answers = answers;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (DataAccessException | TransactionException ex) {
			if (this.answers.resolveException(request, response, null, ex) == null) {
				throw ex;
			}
		}
	}

}
