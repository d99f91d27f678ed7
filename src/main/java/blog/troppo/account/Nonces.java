package blog.troppo.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Proves that a form or a link of ours was used, in WordPress's names: the field
 * {@code _wpnonce}, the header {@code X-WP-Nonce}. Who has no session has no nonce and
 * gets none.
 */
@Component
class Nonces implements CsrfTokenRepository {

	private static final String FIELD = "_wpnonce";

	static final String HEADER = "X-WP-Nonce";

	private final NonceMask mask = new NonceMask();

	private final OpenSessions sessions;

	Nonces(OpenSessions sessions) {
		this.sessions = sessions;
	}

	NonceMask mask() {
		return this.mask;
	}

	/** Whether the request carries the nonce of its session. */
	boolean isIn(HttpServletRequest request) {
		CsrfToken token = loadToken(request);
		return token != null && token.getToken().equals(this.mask.resolveCsrfTokenValue(request, token));
	}

	/** For a link or a script of a page, by the token that the filter left there. */
	String of(HttpServletRequest request) {
		return (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)
				? NonceMask.plain(token.getToken()) : "";
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return new DefaultCsrfToken(HEADER, FIELD, UUID.randomUUID().toString());
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null && token != null) {
			session.setAttribute(SessionUser.NONCE, token.getToken());
		}
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		Optional<String> nonce = this.sessions.of(request)
			.map(OpenSessions.Open::nonce)
			.filter((one) -> !one.isEmpty());
		return nonce.or(() -> inSession(request)).map((one) -> new DefaultCsrfToken(HEADER, FIELD, one)).orElse(null);
	}

	/** One that was made in this request, or of a session that is nobody's yet. */
	private static Optional<String> inSession(HttpServletRequest request) {
		return Optional.ofNullable(request.getSession(false))
			.map((session) -> (String) session.getAttribute(SessionUser.NONCE));
	}

}
