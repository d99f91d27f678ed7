package blog.troppo.embed;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import blog.troppo.formatting.content.EmbedRequest;
import blog.troppo.support.OutboundGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class OembedClientTests {

	private final FakeProvider provider = new FakeProvider();

	private final OutboundGuard guard = new OutboundGuard(Set.of(this.provider.authority()));

	private OembedClient client;

	@BeforeEach
	void start() {
		this.client = new OembedClient(
				new Providers(this.provider.address("/film") + "\t" + this.provider.address("/oembed")), this.guard);
	}

	@AfterEach
	void stop() {
		this.guard.close();
		this.provider.stop();
	}

	@Test
	void aKnownProvidersMarkupStaysAsItIs() throws IOException {
		this.provider.answer("/oembed",
				"{\"type\":\"video\",\"title\":\"T\",\"html\":\"<iframe src='x'></iframe>\\n<script>s()</script>\"}");
		assertThat(ask("/film/1")).contains("<iframe title=\"T\" src='x'></iframe><script>s()</script>");
		assertThat(this.provider.asked()).containsExactly("/oembed?maxwidth=500&maxheight=750&url="
				+ this.provider.address("/film/1").replace(":", "%3A").replace("/", "%2F") + "&dnt=1&format=json");
	}

	@Test
	void picturesBecomeLinkedImages() throws IOException {
		this.provider.answer("/oembed",
				"{\"type\":\"photo\",\"url\":\"https://p.example/a.jpg\",\"width\":\"10\",\"height\":20}");
		assertThat(ask("/film/1").orElseThrow()).contains("<img src=\"https://p.example/a.jpg\" alt=\"\" width=\"10\"");
	}

	@Test
	void anUnknownBlogIsFoundByItsHeadAndGetsASandbox() throws IOException {
		this.provider.answer("/post",
				"<html><head><link rel=alternate type='application/json+oembed' href='/own?a=b'></head>");
		this.provider.answer("/own",
				"{\"type\":\"rich\",\"html\":\"<iframe src='https://b.example/'></iframe><script>s()</script>\"}");
		assertThat(ask("/post").orElseThrow()).contains("sandbox=\"allow-scripts\"").doesNotContain("script>");
		assertThat(this.provider.asked()).hasSize(2).last().asString().startsWith("/own?a=b&maxwidth=500");
	}

	@Test
	void aPageThatNamesNobodyHasNoEmbed() throws IOException {
		this.provider.answer("/post", "<html><head><title>T</title></head>");
		assertThat(ask("/post")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no json", "[]", "{}", "{\"type\":\"rich\"}", "{\"type\":\"rich\",\"html\":\"\"}",
			"{\"type\":\"rich\",\"html\":[\"a\"]}", "{\"type\":\"photo\",\"url\":\"https://a/\"}",
			"{\"type\":\"link\"}", "{\"type\":\"other\",\"html\":\"x\"}" })
	void answersThatLackSomethingAreNone(String answer) throws IOException {
		this.provider.answer("/oembed", answer);
		assertThat(ask("/film/1")).isEmpty();
	}

	@Test
	void failuresAreWorthAnotherTry() {
		assertThatIOException().isThrownBy(() -> ask("/film/1")).withMessageContaining("404");
	}

	@Test
	void endlessAnswersAreCut() {
		this.provider.answer("/oembed", "x".repeat(200_000));
		assertThatIOException().isThrownBy(() -> ask("/film/1")).withMessageContaining("larger");
	}

	@Test
	void thisMachineAndItsNetworkAreNotAsked() {
		try (OutboundGuard strict = new OutboundGuard()) {
			OembedClient careful = new OembedClient(new Providers(""), strict);
			EmbedRequest request = EmbedRequest.inColumn("http://127.0.0.1:80/", 500);
			assertThatIOException().isThrownBy(() -> careful.ask(request))
				.isInstanceOf(OutboundGuard.RefusedException.class);
		}
	}

	private Optional<String> ask(String path) throws IOException {
		return this.client.ask(EmbedRequest.inColumn(this.provider.address(path), 500));
	}

}
