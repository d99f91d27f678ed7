package blog.troppo.account;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCookieTests {

	private final SessionCookie cookie = new SessionCookie();

	/** Values are base64; the database takes no text with NUL. */
	@ParameterizedTest
	@CsvSource({ "'', 0", "AAAA, 0", "AA==, 0", "YQBi, 0", "YWJj, 1", "###, 0" })
	void whatNoSessionCanBeCalledIsPassedOver(String value, int ids) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie(SessionCookie.NAME, value));
		assertThat(this.cookie.readCookieValues(request).stream().filter((id) -> !id.isEmpty())).hasSize(ids);
		assertThat(SessionCookie.isIn(request)).isTrue();
	}

	@Test
	void itIsForHttpAloneAndLastsAsLongAsTheBrowser() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSecure(true);
		assertThat(written(request)).contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
			.doesNotContain("Max-Age", "Expires");
		SessionCookie.rememberIn(request);
		assertThat(written(request)).contains("Max-Age=1209600");
	}

	private String written(MockHttpServletRequest request) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.cookie.writeCookieValue(new CookieValue(request, response, "abc"));
		return response.getHeader("Set-Cookie");
	}

}
