package blog.troppo.linkback;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the fields of a trackback through byte by byte, as Latin-1: which charset they are
 * in is told by one of them, and a server that decodes UTF-8 would refuse the others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TrackbackBytes extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		String query = (request.getQueryString() != null) ? request.getQueryString() : "";
		boolean trackback = path.endsWith("/trackback/") || path.endsWith("/trackback")
				|| path.endsWith("/wp-trackback.php") || query.contains("tb=");
		return !trackback || !request.getMethod().equals("POST");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setCharacterEncoding("ISO-8859-1");
		chain.doFilter(request, response);
	}

}
