package blog.troppo.feed;

import blog.troppo.site.SiteUrls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class LegacyFeedsTests {

	private final SiteUrls urls = Mockito.mock();

	private final FeedAddress addresses = Mockito.mock();

	private final LegacyFeeds feeds = new LegacyFeeds(this.addresses, this.urls);

	@BeforeEach
	void addressesOfToday() {
		BDDMockito.given(this.urls.home(ArgumentMatchers.anyString()))
			.willAnswer((call) -> "http://blog.example" + call.getArgument(0));
		BDDMockito.given(this.addresses.ofPosts(ArgumentMatchers.any()))
			.willAnswer((call) -> "posts " + call.getArgument(0));
		BDDMockito.given(this.addresses.ofComments(ArgumentMatchers.any()))
			.willAnswer((call) -> "comments " + call.getArgument(0));
	}

	private static MockHttpServletRequest request(String path, String query) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setQueryString(query);
		return request;
	}

	@ParameterizedTest
	@CsvSource({ "/wp-rss2.php, , posts RSS2", "/blog/wp-rss.php, , posts RSS2", "/wp-atom.php/, , posts ATOM",
			"/wp-rdf.php, '', posts RDF", "/wp-feed.php, , posts RSS2", "/wp-commentsrss2.php, , comments RSS2",
			"/wp-commentsrss2.php, p=12, http://blog.example/?feed=comments-rss2&p=12",
			"/wp-atom.php, cat=3&x=%20, http://blog.example/?feed=atom&cat=3&x=%20",
			"/wp-rss.php, cat=3, http://blog.example/?feed=rss2&cat=3" })
	void anOldAddressLeadsToTodays(String path, String query, String instead) {
		assertThat(this.feeds.instead(request(path, query))).contains(instead);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/wp-rss3.php", "/wp-rss2.phpx", "/wp-rss2.php/x", "/wp-login.php", "/WP-RSS2.PHP" })
	void othersLeadNowhere(String path) {
		assertThat(this.feeds.instead(request(path, "a=wp-rss2.php"))).isEmpty();
	}

}
