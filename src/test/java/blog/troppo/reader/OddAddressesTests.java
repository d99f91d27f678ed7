package blog.troppo.reader;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What links bring along must not keep a reader from the page. */
class OddAddressesTests extends OnTheRecordedBlog {

	@ParameterizedTest
	@ValueSource(strings = { "?=", "?=x", "?from=100%", "?a=%zz", "?%zz", "?a=%ff%fe", "?a=%00", "?a=b=c&=&d",
			"?&a&&b=", "?a[=1", "?a[]=1&a=2", "?utm_source=%E2%82", "?%F0%9F%98%80=1" })
	void aQueryStringThatIsOddIsNoFailure(String query) {
		for (String path : new String[] { "/", "/2017/12/08/dureramo-doduda-lenemeka-147/", "/feed/",
				"/category/category-0/", "/wp-login.php", "/nosuch/" }) {
			assertThat(RawHttp.get(this.port, path + query).status()).as(path + query).isIn(200, 301, 404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "?year=2000000000&monthnum=2&day=30", "?year=2007&monthnum=2000000000&day=1",
			"?year=-1&monthnum=13", "?year=99999999999999999999&monthnum=2&day=30", "?m=abcd", "?m=99999999999999",
			"?m=20071399", "?m=%D9%A2%D9%A0%D9%A0%D9%A7", "?paged=99999999999", "?paged=-1", "?page=2147483648",
			"?p=1&cpage=2147483647", "?p=1&page=-99999999999", "?w=99&year=2020", "?hour=99&minute=-1&second=99",
			"?cat=-99999999999999999999", "?author=99999999999999999999", "?p=99999999999999999999",
			"?attachment_id=-9223372036854775808", "?query-page=2147483647", "?year=2007&monthnum=2&day=2147483648",
			"?s=%F0%9F%98%80%ED%A0%80&paged=3" })
	void aNumberThatNothingHasIsNoFailure(String query) {
		assertThat(RawHttp.get(this.port, "/" + query).status()).as(query).isIn(200, 301, 404);
	}

	@Test
	void parametersAreStillReadAsTheyWereSent() {
		assertThat(LenientParameters.mended("s=100%&a=%41&=x&&b=%zz")).isEqualTo("s=100%25&a=A&b=%25zz");
		assertThat(RawHttp.get(this.port, "/?s=caf%C3%A9+100%").text()).contains("value=\"café 100%\"");
		assertThat(RawHttp.get(this.port, "/?x=1" + "&y".repeat(2000)).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/nosuch/", "/?s=zzzz", "/nosuch/embed/", "/2017/12/08/dureramo-doduda-lenemeka-147/embed/" })
	void pagesOfNothingAreValidHtml(String path) {
		assertThat(HtmlCheck.errors(RawHttp.get(this.port, path).text())).isEmpty();
	}

	@Test
	void aFormThatCannotBeReadIsRefusedWithAPage() {
		RawHttp.Response answer = RawHttp.ask(this.port, "POST", "/",
				Map.of("Content-Type", "application/x-www-form-urlencoded"),
				"a=%zz&=".getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).isIn(200, 400);
		assertThat(answer.text()).doesNotContain("InvalidParameterException");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%00", "/%2e%2e/%2e%2e/etc/passwd", "/a/../../b", "/%c0%af", "/%ff%fe/", "/.git/config",
			"/;x=1/", "/2017;a=b/12/", "/%0d%0aSet-Cookie:%20a=b", "/x%0aLocation:%20http://evil.example/" })
	void aPathThatIsOddLeadsNowhereAndNothingLeaks(String path) {
		RawHttp.Response answer = RawHttp.get(this.port, path);
		assertThat(answer.status()).isIn(200, 301, 400, 404);
		assertThat(answer.header("set-cookie")).isEmpty();
		assertThat(answer.header("location").orElse("/")).doesNotContain("evil.example\"").doesNotContain("\n");
		assertThat(answer.text()).doesNotContain("root:", "Exception");
	}

}
