package blog.troppo.account;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie. Its name begins as that of WordPress's, so that caches which let
 * the pages of people who are logged in through know it. It lasts as long as the browser
 * runs, or two weeks for who wants to be remembered.
 */
class SessionCookie implements CookieSerializer {

	static final String NAME = "wordpress_logged_in_troppo";

	static final Duration REMEMBERED = Duration.ofDays(14);

	private final DefaultCookieSerializer cookie = new DefaultCookieSerializer();

	SessionCookie() {
		this.cookie.setCookieName(NAME);
		this.cookie.setCookiePath("/");
		this.cookie.setUseHttpOnlyCookie(true);
		this.cookie.setSameSite("Lax");
	}

	static boolean isIn(HttpServletRequest request) {
		return request.getCookies() != null
				&& java.util.Arrays.stream(request.getCookies()).anyMatch((cookie) -> cookie.getName().equals(NAME));
	}

	static void rememberIn(HttpServletRequest request) {
		request.setAttribute(NAME, REMEMBERED);
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		if (value.getRequest().getAttribute(NAME) instanceof Duration lasting && value.getCookieMaxAge() < 0) {
			value.setCookieMaxAge((int) lasting.toSeconds());
		}
		this.cookie.writeCookieValue(value);
	}

	/** What the database cannot even be asked for is no session's. */
	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return this.cookie.readCookieValues(request).stream().filter((id) -> id.indexOf('\0') < 0).toList();
	}

}
