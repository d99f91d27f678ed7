package blog.troppo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;

/**
 * What browsers are told to refuse: scripts that are not files of this site, frames of
 * other sites around us, guesses at content types. Posts may show pictures, films and
 * frames from anywhere; an embeddable view may be framed by anybody.
 */
class SecurityHeaders implements HeaderWriter {

	private static final String CONTENT = "default-src 'self'; script-src 'self'%s; style-src 'self' 'unsafe-inline'; "
			+ "img-src * data: blob:; media-src * data: blob:; font-src 'self' data:; frame-src *; connect-src 'self'; "
			+ "object-src 'none'; base-uri 'self'";

	private final String content;

	/**
	 * @param scripts hosts whose scripts posts may use, as those of embeds
	 */
	SecurityHeaders(String scripts) {
		this.content = CONTENT
			.formatted(scripts.isBlank() ? "" : " " + scripts.replaceAll("[;,\\p{Cntrl}]", "").strip());
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		String path = request.getRequestURI();
		boolean embeddable = path.endsWith("/embed/") || path.endsWith("/embed")
				|| request.getQueryString() != null && request.getQueryString().matches("(.*&)?embed=(true|1)(&.*)?");
		boolean own = path.contains("/wp-login.php") || path.contains("/wp-admin/");
		set(response, "Content-Security-Policy", this.content + (embeddable ? "" : "; frame-ancestors 'self'")
				+ (own && !path.endsWith("/authorize-application.php") ? "; form-action 'self'" : ""));
		if (!embeddable) {
			set(response, "X-Frame-Options", "SAMEORIGIN");
		}
		set(response, "X-Content-Type-Options", "nosniff");
		set(response, "Referrer-Policy", "strict-origin-when-cross-origin");
		set(response, "Cross-Origin-Opener-Policy", "same-origin-allow-popups");
	}

	private static void set(HttpServletResponse response, String name, String value) {
		if (!response.containsHeader(name)) {
			response.setHeader(name, value);
		}
	}

}
