package blog.troppo.account;

import blog.troppo.site.SiteUrls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityHeadersTests {

	private final SiteUrls urls = Mockito.mock();

	private MockHttpServletResponse headers(String scripts, String host, String path, String query) {
		BDDMockito.given(this.urls.site("/")).willReturn("https://blog.example/wp/");
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.addHeader("Host", host);
		request.setQueryString(query);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SecurityHeaders(this.urls, scripts).writeHeaders(request, response);
		return response;
	}

	private String policy(String scripts, String host, String path, String query) {
		return headers(scripts, host, path, query).getHeader("Content-Security-Policy");
	}

	@ParameterizedTest
	@CsvSource({ "/x/embed/, , true", "/x/embed, , true", "/x/, embed=true, true", "/x/, a=1&embed=1&b=2, true",
			"/x/, , false", "/x/, embed=0, false", "/x/, noembed=1, false", "/embedded/, , false",
			"/x/, a=embed=1, false", "/x/, embed=10, false" })
	void onlyAViewThatIsMadeForItMayBeFramed(String path, String query, boolean framed) {
		assertThat(policy("", "blog.example", path, query).contains("frame-ancestors")).isNotEqualTo(framed);
		assertThat(headers("", "blog.example", path, query).containsHeader("X-Frame-Options")).isNotEqualTo(framed);
	}

	@Test
	void theSitesOwnHostIsNamedWhereItIsAnother() {
		assertThat(policy("", "blog.example", "/", null)).contains("script-src 'self';");
		assertThat(policy("", "www.blog.example", "/", null)).contains("script-src 'self' https://blog.example;");
		assertThat(policy("", "evil-blog.example", "/", null)).contains("script-src 'self' https://blog.example;");
		assertThat(policy("", "", "/", null)).contains("script-src 'self' https://blog.example;");
	}

	@Test
	void hostsOfScriptsCannotEndTheDirective() {
		String policy = policy(" https://a.example;\nscript-src * , https://b.example ", "blog.example", "/", null);
		assertThat(policy).doesNotContain("\n", ",").contains("script-src 'self' https://a.example");
		assertThat(policy.split(";")).filteredOn((directive) -> directive.strip().startsWith("script-src")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "/wp-login.php, true", "/wp-admin/profile.php, true", "/wp-admin/authorize-application.php, false",
			"/, false" })
	void formsOfTheDoorsGoNowhereElse(String path, boolean bound) {
		assertThat(policy("", "blog.example", path, null).contains("form-action 'self'")).isEqualTo(bound);
	}

	@Test
	void whatIsThereAlreadyStays() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.setHeader("X-Frame-Options", "DENY");
		BDDMockito.given(this.urls.site("/")).willReturn("https://blog.example/");
		new SecurityHeaders(this.urls, "").writeHeaders(new MockHttpServletRequest("GET", "/"), response);
		assertThat(response.getHeaders("X-Frame-Options")).containsExactly("DENY");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
	}

}
