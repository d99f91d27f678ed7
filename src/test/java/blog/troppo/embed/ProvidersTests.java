package blog.troppo.embed;

import java.net.URI;

import blog.troppo.formatting.content.EmbedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProvidersTests {

	private final Providers providers = Providers.ofWordPress("https://blog.example");

	@ParameterizedTest
	@CsvSource({ "https://www.youtube.com/watch?v=abc, www.youtube.com/oembed",
			"https://youtu.be/abc, www.youtube.com/oembed", "http://vimeo.com/1, vimeo.com/api/oembed.json",
			"https://player.vimeo.com/1, vimeo.com/api/oembed.json",
			"https://FLIC.KR/p/1, www.flickr.com/services/oembed/",
			"https://open.spotify.com/track/1, embed.spotify.com/oembed/",
			"https://twitter.com/a/status/1, publish.twitter.com/oembed",
			"https://a.tumblr.com/post/1, www.tumblr.com/oembed/1.0",
			"https://bsky.app/profile/a.b/post/1, embed.bsky.app/oembed" })
	void knownProvidersAreAskedAtTheirEndpoints(String address, String endpoint) {
		assertThat(endpoint(address)).startsWith("https://" + endpoint + "?maxwidth=500&maxheight=750&url=http")
			.endsWith("&dnt=1&format=json");
	}

	@Test
	void theAddressIsEncoded() {
		assertThat(endpoint("https://vimeo.com/1?a=b&c=d e"))
			.contains("&url=https%3A%2F%2Fvimeo.com%2F1%3Fa%3Db%26c%3Dd+e&");
	}

	@Test
	void videoPressIsToldWhoAsks() {
		assertThat(endpoint("https://videopress.com/v/abc"))
			.startsWith("https://public-api.wordpress.com/oembed/?for=https%3A%2F%2Fblog.example&maxwidth=500");
	}

	@ParameterizedTest
	@CsvSource({ "https://example.org/", "https://twitter.com/a/other", "https://notyoutube.example/watch?v=1",
			"ftp://vimeo.com/1" })
	void othersAreNotKnown(String address) {
		assertThat(this.providers.endpoint(EmbedRequest.inColumn(address, 500))).isEmpty();
	}

	private String endpoint(String address) {
		return this.providers.endpoint(EmbedRequest.inColumn(address, 500)).map(URI::toString).orElseThrow();
	}

}
