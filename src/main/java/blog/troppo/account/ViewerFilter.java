package blog.troppo.account;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.Callers;
import blog.troppo.user.Door;
import blog.troppo.user.PasswordDoor;
import blog.troppo.user.Viewer;
import blog.troppo.user.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is asking, by the session's cookie or, for REST, by an application
 * password, and leaves a {@link Viewer} as the request's attribute. A request with
 * neither costs nothing.
 */
class ViewerFilter extends OncePerRequestFilter {

	private final OpenSessions sessions;

	private final Viewers viewers;

	private final PasswordDoor door;

	private final Nonces nonces;

	ViewerFilter(OpenSessions sessions, Viewers viewers, PasswordDoor door, Nonces nonces) {
		this.sessions = sessions;
		this.viewers = viewers;
		this.door = door;
		this.nonces = nonces;
	}

	/** Files are everybody's. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().contains("/wp-content/") || request.getRequestURI().contains("/wp-includes/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean rest = Rest.isAskedBy(request);
		if (rest && isForged(request)) {
			Rest.refuse(response, 403, "rest_cookie_invalid_nonce", "Cookie check failed");
			return;
		}
		if (SessionCookie.isIn(request)) {
			NoCache.in(response);
			this.sessions.of(request).filter((open) -> !rest || this.nonces.isIn(request)).ifPresent((open) -> {
				enter(request, this.viewers.viewer(open.user()).orElse(Viewer.anybody()));
				if (rest) {
					response.setHeader(Nonces.HEADER, this.nonces.of(request));
				}
			});
		}
		String authorization = request.getHeader("Authorization");
		if (rest && authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)
				&& !admits(request, response, authorization.substring(6).strip())) {
			return;
		}
		chain.doFilter(request, response);
	}

	/** A nonce that is not the session's; without one, the cookie counts for nothing. */
	private boolean isForged(HttpServletRequest request) {
		return request.getHeader(Nonces.HEADER) != null && request.getHeader("Authorization") == null
				&& !this.nonces.isIn(request);
	}

	private boolean admits(HttpServletRequest request, HttpServletResponse response, String credentials)
			throws IOException {
		try {
			String[] pair = decode(credentials).split(":", 2);
			Optional<Viewer> viewer = (pair.length < 2) ? Optional.empty()
					: this.door.enter(Door.REST, pair[0], pair[1], Callers.caller(request));
			if (viewer.isPresent()) {
				enter(request, viewer.get());
				return true;
			}
			Rest.refuse(response, 401, "incorrect_password",
					"The username or application password you entered is incorrect.");
		}
		catch (TooManyRequestsException ex) {
			response.setHeader("Retry-After", String.valueOf(ex.retryAfter().toSeconds()));
			Rest.refuse(response, 429, "too_many_attempts", String.valueOf(ex.getMessage()));
		}
		return false;
	}

	private static String decode(String credentials) {
		try {
			return new String(Base64.getDecoder().decode(credentials), java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static void enter(HttpServletRequest request, Viewer viewer) {
		request.setAttribute(Viewer.class.getName(), viewer);
		SecurityContextHolder.setContext(new SecurityContextImpl(new ViewerAuthentication(viewer)));
	}

}
