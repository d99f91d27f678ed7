package blog.troppo.account;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send here: changes under somebody's session,
 * and sign-ins. Browsers say where a request comes from; programs that are none say
 * nothing and have no session to abuse.
 */
class CrossSiteGuard extends OncePerRequestFilter {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean door = request.getRequestURI().endsWith("/wp-login.php");
		if ((door || request.getRequestURI().endsWith("/wp-comments-post.php")) && !isReadable(request)) {
			response.sendError(400);
			return;
		}
		boolean matters = SessionCookie.isIn(request) || door;
		if (!SAFE.contains(request.getMethod()) && matters && isFromElsewhere(request)) {
			response.sendError(403);
			return;
		}
		chain.doFilter(request, response);
	}

	/** Tomcat throws at parameters that are no text. */
	private static boolean isReadable(HttpServletRequest request) {
		try {
			request.getParameterMap();
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private static boolean isFromElsewhere(HttpServletRequest request) {
		String fetchedFrom = request.getHeader("Sec-Fetch-Site");
		if (fetchedFrom != null) {
			return !fetchedFrom.equals("same-origin") && !fetchedFrom.equals("none");
		}
		String origin = request.getHeader("Origin");
		return origin != null && !authority(origin).equalsIgnoreCase(request.getHeader("Host"));
	}

	private static @Nullable String authorityOrNull(String origin) {
		try {
			return URI.create(origin).getRawAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** "null", as of sandboxed frames, is nobody's. */
	private static String authority(String origin) {
		String authority = authorityOrNull(origin);
		return (authority != null) ? authority : "elsewhere";
	}

}
