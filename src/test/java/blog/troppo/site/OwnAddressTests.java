package blog.troppo.site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class OwnAddressTests {

	private final OwnAddress addresses = new OwnAddress(urls());

	private static SiteUrls urls() {
		SiteUrls urls = Mockito.mock(SiteUrls.class);
		Mockito.when(urls.home()).thenReturn("https://blog.example");
		Mockito.when(urls.site("/")).thenReturn("https://engine.example:8443/wp/");
		return urls;
	}

	private String after(String wanted) {
		return this.addresses.orElse(wanted, "/elsewhere/");
	}

	@ParameterizedTest
	@CsvSource({ "/a/?b=c#d, /a/?b=c#d", "a/b, /a/b", "?p=1, /?p=1", "https://blog.example/x, https://blog.example/x",
			"HTTPS://BLOG.example/x, HTTPS://BLOG.example/x",
			"https://engine.example:8443/wp/wp-admin/, https://engine.example:8443/wp/wp-admin/", "/a b\"<c>, /abc",
			"/caf\u00e9, /caf" })
	void aPlaceOfOursIsGoneTo(String wanted, String place) {
		assertThat(after(wanted)).isEqualTo(place);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://blog.example/", "https://blog.example:444/", "https://blog.example.evil/",
			"https://evil.example/", "//evil.example/", "///evil.example/", "\\/\\/evil.example/", "/\\/evil.example/",
			"/\t/evil.example", "https:/evil.example", "https:evil.example", "javascript:alert(1)",
			"java\nscript:alert(1)", "data:text/html,x", "https://blog.example@evil.example/",
			"https://user@blog.example/", "https://blog.example\\@evil.example/", "ftp://blog.example/",
			"https://[::1]/", "http://%62log.example/", "/[", "", "\u0000" })
	void elsewhereNobodyIsSent(String wanted) {
		assertThat(after(wanted)).isEqualTo("/elsewhere/");
	}

	@Test
	void whoWantsNothingGetsTheOther() {
		assertThat(this.addresses.orElse(null, "/x")).isEqualTo("/x");
	}

	@Test
	void aHeaderIsNotSplit() {
		assertThat(after("/a\r\nSet-Cookie: b=c")).isEqualTo("/aSet-Cookie:b=c");
	}

}
