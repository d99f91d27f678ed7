package blog.troppo.account;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class CrossSiteGuardTests {

	private static MockHttpServletRequest request(String method, String path, boolean session) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.addHeader("Host", "blog.example:8080");
		if (session) {
			request.setCookies(new Cookie("other", "x"), new Cookie(SessionCookie.NAME, "y"));
		}
		return request;
	}

	private static int status(MockHttpServletRequest request) throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockFilterChain chain = new MockFilterChain();
		new CrossSiteGuard().doFilter(request, response, chain);
		assertThat(chain.getRequest() != null).isEqualTo(response.getStatus() == 200);
		return response.getStatus();
	}

	@ParameterizedTest
	@CsvSource({ "same-origin, 200", "none, 200", "same-site, 403", "cross-site, 403", "'', 403", "SAME-ORIGIN, 403" })
	void whatABrowserSaysDecides(String site, int status) throws Exception {
		MockHttpServletRequest request = request("POST", "/wp-admin/post.php", true);
		request.addHeader("Sec-Fetch-Site", site);
		request.addHeader("Origin", "http://blog.example:8080");
		assertThat(status(request)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "http://blog.example:8080, 200", "https://BLOG.example:8080, 200", "http://blog.example, 403",
			"http://blog.example:8081, 403", "http://evil.example, 403", "null, 403", "'', 403", "http://, 403",
			"http://blog.example:8080@evil.example, 403", "blog.example:8080, 403", "'http://a b', 403" })
	void ofOlderBrowsersTheOriginDecides(String origin, int status) throws Exception {
		MockHttpServletRequest request = request("DELETE", "/wp-json/wp/v2/posts/1", true);
		request.addHeader("Origin", origin);
		assertThat(status(request)).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "OPTIONS" })
	void whoOnlyReadsMayComeFromAnywhere(String method) throws Exception {
		MockHttpServletRequest request = request(method, "/wp-admin/", true);
		request.addHeader("Sec-Fetch-Site", "cross-site");
		assertThat(status(request)).isEqualTo(200);
	}

	@Test
	void withoutASessionThereIsNothingToAbuseButTheDoor() throws Exception {
		MockHttpServletRequest comment = request("POST", "/wp-comments-post.php", false);
		comment.addHeader("Sec-Fetch-Site", "cross-site");
		assertThat(status(comment)).isEqualTo(200);
		MockHttpServletRequest door = request("POST", "/blog/wp-login.php", false);
		door.addHeader("Sec-Fetch-Site", "cross-site");
		assertThat(status(door)).isEqualTo(403);
	}

	@Test
	void aProgramSaysNothingOfWhereItComesFrom() throws Exception {
		assertThat(status(request("POST", "/wp-login.php", true))).isEqualTo(200);
	}

	@Test
	void whatIsNoFormIsRefusedAtTheDoor() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/wp-login.php") {
			@Override
			public java.util.Map<String, String[]> getParameterMap() {
				throw new IllegalStateException("Parameters are no text");
			}
		};
		assertThat(status(request)).isEqualTo(400);
	}

}
