package blog.troppo.delivery;

import java.util.Optional;

import blog.troppo.site.SiteUrls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Which requests may be answered from memory, and which two of them are the same. */
class AddressesTests {

	final SiteUrls urls = Mockito.mock();

	final Addresses addresses = new Addresses(this.urls);

	@BeforeEach
	void begin() {
		Mockito.when(this.urls.home()).thenReturn("https://clubtroppo.example/blog");
	}

	private static MockHttpServletRequest request(String method, String address) {
		int mark = address.indexOf('?');
		MockHttpServletRequest request = new MockHttpServletRequest(method,
				(mark < 0) ? address : address.substring(0, mark));
		request.setQueryString((mark < 0) ? null : address.substring(mark + 1));
		request.addHeader("Host", "clubtroppo.example");
		return request;
	}

	private Optional<Address> of(String address) {
		return this.addresses.of(request("GET", address));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none",
			value = { "/blog/ | ''", "/blog/?utm_source=x | ''", "/blog/?p=21 | p=21",
					"/blog/?p=21&utm_source=x | p=21", "/blog/?fbclid=1&p=21&gclid=2 | p=21", "/blog/?s=a+b | s=a+b",
					"/blog/?s=a%20b&x=1 | s=a%20b", "/blog/?replytocom=7 | replytocom=7", "/blog/?cat[]=1&y | cat[]=1",
					"/blog/?query-3-page=2 | query-3-page=2", "/blog/?query-page=2 | query-page=2",
					"/blog/?query-x-page=2 | ''", "/blog/?P=21 | ''", "/blog/?author.name=jen | author.name=jen",
					"/blog/?author_name=jen | author_name=jen", "/blog/?utm.source&%70=21 | %70=21",
					"/blog/?sitemap=posts&sitemap-subtype=post | sitemap=posts&sitemap-subtype=post",
					"/blog/feed/?any=1&thing=2 | any=1&thing=2", "/blog/?feed=rss2&any=1 | feed=rss2&any=1",
					"/blog/wp-json/wp/v2/posts?any=1 | any=1", "/blog/?rest_route=/&any=1 | rest_route=/&any=1",
					"/blog/a/feed/atom?x=1 | x=1", "/blog/feeding/?x=1 | ''", "/blog/rdf?x=1 | x=1" })
	void parametersThatMeanSomethingAreKept(String address, String query) {
		assertThat(of(address)).map(Address::query).contains(query);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/blog/wp-admin/", "/blog/wp-admin", "/blog/wp-content/uploads/a.jpg",
			"/blog/wp-includes/x.js", "/blog/wp-login.php", "/blog/wp-trackback.php", "/blog/xmlrpc.php",
			"/blog/webmention", "/blog/wp-comments-post.php", "/blog/wp-comments/edit?c=1", "/blog/?p=1&preview=true",
			"/blog/?PREVIEW=1", "/blog/?unapproved=1&moderation-hash=x", "/blog/a/?preview_id=3" })
	void whatIsSomebodysOwnOrAFileIsNot(String address) {
		assertThat(of(address)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wp-admin-of-mine/", "/blog/about-wp-admin/", "/elsewhere/", "/blog/a/wp-login.php/" })
	void whatOnlySoundsLikeThatIs(String address) {
		assertThat(of(address)).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "GET, true", "HEAD, true", "POST, false", "OPTIONS, false", "PUT, false", "DELETE, false" })
	void onlyReadingIsAnsweredFromMemory(String method, boolean kept) {
		assertThat(this.addresses.of(request(method, "/blog/")).isPresent()).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Cookie | _ga=1; consent=yes | true", "Cookie | wordpress_test_cookie=1 | false",
					"Cookie | a=1; wp-postpass_x=2 | false", "Cookie | a=1;comment_author_x=Jen | false",
					"Cookie | my_wordpress=1 | true", "Cookie | acomment_b=1 | true",
					"Authorization | Basic eDp5 | false", "Origin | https://other.example | false",
					"X-HTTP-Method-Override | POST | false", "Accept-Language | de | true",
					"X-Requested-With | XMLHttpRequest | true" })
	void whoIsKnownIsNot(String header, String value, boolean kept) {
		MockHttpServletRequest request = request("GET", "/blog/");
		request.addHeader(header, value);
		assertThat(this.addresses.of(request).isPresent()).isEqualTo(kept);
	}

	/** Of a feed other sites' scripts get what everybody gets. */
	@ParameterizedTest
	@CsvSource({ "/blog/feed/, true", "/blog/a/feed/json/, true", "/blog/, false", "/blog/wp-json/wp/v2/posts, false",
			"/blog/wp-json/feed/, false" })
	void anotherOriginIsAnsweredFromMemoryForFeedsAlone(String path, boolean kept) {
		MockHttpServletRequest request = request("GET", path);
		request.addHeader("Origin", "https://other.example");
		assertThat(this.addresses.of(request).isPresent()).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "clubtroppo.example, true", "CLUBTROPPO.example, true", "www.clubtroppo.example, false",
			"clubtroppo.example:8080, false", "evil.example, false" })
	void onlyTheSitesOwnHostIs(String host, boolean kept) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/blog/");
		request.addHeader("Host", host);
		assertThat(this.addresses.of(request).isPresent()).isEqualTo(kept);
	}

	@Test
	void aSiteThatMovesIsAskedForWhereItIs() {
		assertThat(of("/blog/")).isPresent();
		Mockito.when(this.urls.home()).thenReturn("https://larvatus.example:8443");
		assertThat(of("/blog/")).isEmpty();
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/wp-admin/");
		request.addHeader("Host", "larvatus.example:8443");
		assertThat(this.addresses.of(request)).isEmpty();
		request.setRequestURI("/a/");
		assertThat(this.addresses.of(request)).isPresent();
	}

	@Test
	void tlsAndWhoShowsItAreOtherAnswers() {
		MockHttpServletRequest shown = request("GET", "/blog/feed/");
		shown.addHeader("Sec-Fetch-Dest", "document");
		MockHttpServletRequest secure = request("GET", "/blog/feed/");
		secure.setSecure(true);
		assertThat(java.util.List.of(of("/blog/feed/"), this.addresses.of(shown), this.addresses.of(secure)))
			.doesNotHaveDuplicates()
			.allMatch(Optional::isPresent);
		assertThat(this.addresses.of(request("HEAD", "/blog/feed/"))).isEqualTo(of("/blog/feed/"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none",
			value = { "/blog/ | none", "/blog/?p=21 | none", "/blog/?p=21&utm_source=x | utm_source=x",
					"/blog/?a=1&p=21&b=%20 | a=1&b=%20", "/blog/feed/?a=1 | none", "/blog/?a=1&a=2 | a=1&a=2" })
	void whatIsLeftOutIsKnown(String address, String left) {
		MockHttpServletRequest request = request("GET", address);
		assertThat(Addresses.leftOut(request, this.addresses.of(request).orElseThrow())).isEqualTo(left);
	}

}
