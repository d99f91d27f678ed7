package blog.troppo.admin.frame;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Stands before everything that reads a form: one that is too large cannot be read, not
 * even its nonce. It becomes a visit to the page that says so.
 */
@Component
@Order(TooLarge.ORDER)
class TooLarge extends HttpFilter {

	static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

	static final String PAGE = "too-large.php";

	/** Which address it was sent to. */
	static final String SENT = TooLarge.class.getName();

	private final DataSize largest;

	TooLarge(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
		this.largest = largest;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
		boolean form = type.startsWith("multipart/form-data") && request.getRequestURI().contains("/wp-admin/");
		if (form && request.getContentLengthLong() > this.largest.toBytes()) {
			request.setAttribute(SENT, request.getRequestURI());
			chain.doFilter(new Visit(request), response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** A request of the page instead, with the cookies of who sent the form. */
	private static final class Visit extends HttpServletRequestWrapper {

		Visit(HttpServletRequest form) {
			super(form);
		}

		@Override
		public String getMethod() {
			return "GET";
		}

		@Override
		public @Nullable String getContentType() {
			return null;
		}

		@Override
		public String getRequestURI() {
			return super.getRequestURI().replaceFirst("/wp-admin/.*", "/wp-admin/" + PAGE);
		}

		@Override
		public String getServletPath() {
			return super.getServletPath().replaceFirst("/wp-admin/.*", "/wp-admin/" + PAGE);
		}

		@Override
		public @Nullable String getQueryString() {
			return null;
		}

	}

}
