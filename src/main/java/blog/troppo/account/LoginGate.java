package blog.troppo.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import blog.troppo.site.SiteUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Asks to log in, as WordPress's {@code auth_redirect()}, or says that it may not be. */
@Component
class LoginGate implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final SiteUrls urls;

	LoginGate(SiteUrls urls) {
		this.urls = urls;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		String asked = URLEncoder.encode(this.urls.site(request.getRequestURI()) + query, StandardCharsets.UTF_8);
		NoCache.in(response);
		Redirect.to(response, this.urls.site("/wp-login.php?redirect_to=" + asked + "&reauth=1"));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		NoCache.in(response);
		response.setStatus(403);
		response.setContentType("text/html; charset=UTF-8");
		response.getOutputStream().write("""
				<!DOCTYPE html>
				<html lang="en-US"><head><meta charset="UTF-8"><title>The link you followed has expired.</title></head>
				<body id="error-page"><p>The link you followed has expired. Please go back, reload the page and try \
				again.</p></body></html>
				""".getBytes(StandardCharsets.UTF_8));
	}

}
