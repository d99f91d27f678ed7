package blog.troppo.feed.push;

import java.time.Duration;

import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CloudTests extends PushTest {

	@Autowired
	FeedNews news;

	private Visitor.Page register(String... more) {
		String[] port = STRANGER.authority().split(":");
		String[] form = new String[8 + more.length];
		System.arraycopy(new String[] { "notifyProcedure", "", "port", port[1], "path", "/told", "url1", topic() }, 0,
				form, 0, 8);
		System.arraycopy(more, 0, form, 8, more.length);
		return new Visitor(base()).post("/?rsscloud=notify", form);
	}

	@Test
	void whoRegistersIsToldTheFeedsAddress() {
		assertThat(register("protocol", "http-post", "domain", "127.0.0.1").body()).contains("success=\"true\"");
		assertThat(STRANGER.asked().getFirst().parameters()).containsEntry("url", topic()).containsKey("challenge");
		publish("Cloudy");
		this.news.look();
		await().atMost(Duration.ofSeconds(20)).until(() -> !STRANGER.news().isEmpty());
		assertThat(Stranger.parameters(STRANGER.news().getFirst().body())).containsEntry("url", topic());
	}

	@Test
	void whoDoesNotListenIsNotRegistered() {
		STRANGER.answers((asked) -> new Stranger.Answered(200, "no challenge"));
		assertThat(register("domain", "127.0.0.1").body()).contains("success=\"false\"");
		assertThat(this.subscriptions.to(topic())).isEmpty();
	}

	@Test
	void onlyHttpPostIsSpokenAndOnlyOfFeedsHere() {
		assertThat(register("protocol", "xml-rpc", "domain", "127.0.0.1").body()).contains("success=\"false\"");
		assertThat(register("url2", "http://elsewhere.example/feed/", "domain", "127.0.0.1").body())
			.contains("There is no feed at http://elsewhere.example/feed/");
		assertThat(this.subscriptions.to(topic())).isEmpty();
	}

	@Test
	void aRegistrationLastsTwentyFiveHours() {
		register("domain", "127.0.0.1");
		this.clock.advance(Cloud.LEASE.minusMinutes(1));
		assertThat(this.subscriptions.to(topic())).hasSize(1);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.subscriptions.to(topic())).isEmpty();
	}

}
