package blog.troppo.account;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.site.SiteUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What browsers are told to refuse: scripts that are not files of this site, frames of
 * other sites around us, guesses at content types. Posts may show pictures, films and
 * frames from anywhere; an embeddable view may be framed by anybody.
 */
class SecurityHeaders implements HeaderWriter {

	private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+");

	/**
	 * "Self" is the host that a page was asked from, the other the site's own address.
	 */
	private static final String CONTENT = "default-src 'self'%1$s; script-src 'self'%1$s%2$s; "
			+ "style-src 'self'%1$s 'unsafe-inline'; img-src * data: blob:; media-src * data: blob:; "
			+ "font-src 'self'%1$s data:; frame-src *; connect-src 'self'%1$s; object-src 'none'; base-uri 'self'";

	private final SiteUrls urls;

	private final String scripts;

	/** Of pages that are asked for at the site's own address. */
	private final String content;

	/**
	 * @param scripts hosts whose scripts posts may use, as those of embeds
	 */
	SecurityHeaders(SiteUrls urls, String scripts) {
		this.urls = urls;
		this.scripts = scripts.isBlank() ? "" : " " + scripts.replaceAll("[;,\\p{Cntrl}]", "").strip();
		this.content = content("");
	}

	private String content(HttpServletRequest request) {
		Matcher origin = ORIGIN.matcher(this.urls.site("/"));
		boolean elsewhere = origin.lookingAt() && !origin.group().endsWith("//" + request.getHeader(HttpHeaders.HOST));
		return elsewhere ? content(" " + origin.group()) : this.content;
	}

	private String content(String origin) {
		return CONTENT.formatted(origin, this.scripts);
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		String path = request.getRequestURI();
		boolean embeddable = path.endsWith("/embed/") || path.endsWith("/embed")
				|| request.getQueryString() != null && request.getQueryString().matches("(.*&)?embed=(true|1)(&.*)?");
		boolean own = path.contains("/wp-login.php") || path.contains("/wp-admin/");
		set(response, "Content-Security-Policy", content(request) + (embeddable ? "" : "; frame-ancestors 'self'")
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
