package blog.troppo.feed.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.feed.FeedSource;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class WebSubTests extends PushTest {

	@Autowired
	FeedNews news;

	@Autowired
	Delivery delivery;

	@Autowired
	Intent intent;

	@Autowired
	FeedSource feeds;

	@Test
	void aFeedNamesItsHubAndItself() {
		Visitor.Page feed = new Visitor(base()).get("/feed/");
		assertThat(feed.header("link")).contains("<" + base() + "/?pushpress=hub>; rel=\"hub\"")
			.contains("<" + topic() + ">; rel=\"self\"");
		assertThat(new Visitor(base()).get("/feed/?utm=1").header("link"))
			.contains("<" + topic() + "?utm=1>; rel=\"self\"");
		assertThat(new Visitor(base()).get("/feed/nope/").header("link")).doesNotContain("rel=\"hub\"");
	}

	@Test
	void aFeedOfAPublicSiteNamesItsHubsInsideToo() {
		assertThat(new Visitor(base()).get("/feed/").body()).doesNotContain("rel=\"hub\"").doesNotContain("<cloud");
		this.settings.set(SiteSettings.HOME, "https://club.example.com");
		this.settings.set(SiteSettings.WEBSUB_HUBS, "https://hub.example.net/ nonsense");
		assertThat(this.feeds.read("https://club.example.com/feed/").orElseThrow().body()).asString()
			.contains("href=\"https://club.example.com/?pushpress=hub\" rel=\"hub\"")
			.contains("href=\"https://hub.example.net/\" rel=\"hub\"")
			.contains("<cloud domain=\"club.example.com\" port=\"443\" path=\"/?rsscloud=notify\"");
		assertThat(this.feeds.read("https://club.example.com/feed/atom/").orElseThrow().body()).asString()
			.contains("rel=\"hub\" href=\"https://hub.example.net/\"");
	}

	@Test
	void aSubscriberGetsANewPostWholeAndSigned() {
		Visitor.Page answer = askHub("subscribe", topic(), "hub.secret", "sesame", "hub.lease_seconds", "86400");
		assertThat(answer.status()).isEqualTo(202);
		await().atMost(Duration.ofSeconds(20)).until(() -> !this.subscriptions.to(topic()).isEmpty());
		Stranger.Asked question = STRANGER.asked().getFirst();
		assertThat(question.parameters()).containsEntry("hub.mode", "subscribe")
			.containsEntry("hub.topic", topic())
			.containsEntry("hub.lease_seconds", "86400")
			.containsEntry("mine", "1");

		publish("Downtime");
		this.clock.advance(FeedNews.SETTLING);
		await().atMost(Duration.ofSeconds(20)).until(() -> !STRANGER.news().isEmpty());
		Stranger.Asked told = STRANGER.news().getFirst();
		assertThat(told.body()).contains("<title>Downtime</title>").contains("What Downtime says");
		assertThat(told.headers()).containsEntry("content-type", "application/rss+xml; charset=UTF-8")
			.containsEntry("link", "<" + base() + "/?pushpress=hub>; rel=\"hub\", <" + topic() + ">; rel=\"self\"")
			.containsEntry("x-hub-signature",
					"sha256=" + Delivery.signature("sesame", told.body().getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void whoDoesNotSayTheChallengeBackDidNotMeanIt() {
		STRANGER.answers((asked) -> new Stranger.Answered(200, "something else"));
		this.intent.verify(new Intent.Wish("subscribe", topic(), STRANGER.url("/callback"), "", 600));
		STRANGER.answers((asked) -> new Stranger.Answered(404, asked.parameters().get("hub.challenge")));
		this.intent.verify(new Intent.Wish("subscribe", topic(), STRANGER.url("/callback"), "", 600));
		assertThat(this.subscriptions.to(topic())).isEmpty();
	}

	@Test
	void nobodyCanEndAnothersSubscription() {
		subscribe("");
		STRANGER.answers((asked) -> new Stranger.Answered(404, ""));
		Intent.Wish wish = new Intent.Wish("unsubscribe", topic(), STRANGER.url("/callback"), "", 0);
		this.intent.verify(wish);
		assertThat(this.subscriptions.to(topic())).hasSize(1);
		STRANGER.answers(Stranger::obligingly);
		this.intent.verify(wish);
		assertThat(this.subscriptions.to(topic())).isEmpty();
	}

	@Test
	void aFeedThatIsNotThereIsDenied() {
		this.intent.verify(new Intent.Wish("subscribe", base() + "/2007/12/28/", STRANGER.url("/callback"), "", 600));
		assertThat(STRANGER.asked().getFirst().parameters()).containsEntry("hub.mode", "denied")
			.containsEntry("hub.reason", "There is no such feed here.");
		assertThat(this.subscriptions.topics()).isEmpty();
	}

	@Test
	void aFeedThatGoesAwayEndsItsSubscriptions() {
		String gone = base() + "/feed/nope/";
		this.subscriptions.keep(Protocol.WEBSUB, gone, STRANGER.url("/callback"), "", Duration.ofDays(1), "x");
		this.news.look();
		assertThat(this.subscriptions.to(gone)).isEmpty();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> STRANGER.asked().stream().anyMatch((a) -> "denied".equals(a.parameters().get("hub.mode"))));
	}

	@Test
	void whatIsPublishedAndDeletedAtOnceLeavesNoTrace() {
		this.subscriptions.isNews(topic(), this.feeds.read(topic()).orElseThrow().digest());
		this.subscriptions.keep(Protocol.WEBSUB, topic(), STRANGER.url("/callback"), "", Duration.ofDays(1), "now");
		Post post = publish("Regret");
		assertThat(tasks("look-for-feed-news")).isPositive();
		delete(post);
		this.news.look();
		assertThat(tasks("deliver-feed-news")).isZero();
		assertThat(STRANGER.news()).isEmpty();
	}

	@Test
	void whoHasBeenToldIsNotToldAgain() {
		subscribe("");
		publish("Once");
		long id = this.subscriptions.to(topic()).getFirst().id();
		this.delivery.deliver(id);
		this.delivery.deliver(id);
		assertThat(STRANGER.news()).hasSize(1);
		assertThat(STRANGER.news().getFirst().headers()).doesNotContainKey("x-hub-signature");
	}

	@Test
	void aSubscriberThatFailsIsToldLater() {
		subscribe("");
		publish("Patience");
		long id = this.subscriptions.to(topic()).getFirst().id();
		for (int status : List.of(500, 302, 404)) {
			STRANGER.answers((asked) -> new Stranger.Answered(status, ""));
			assertThatThrownBy(() -> this.delivery.deliver(id)).hasMessageContaining(String.valueOf(status));
		}
		STRANGER.answers((asked) -> new Stranger.Answered(204, ""));
		this.delivery.deliver(id);
		assertThat(this.subscriptions.find(id).orElseThrow().delivered())
			.isEqualTo(this.feeds.read(topic()).orElseThrow().digest());
	}

	@Test
	void aSubscriberThatIsGoneIsNotToldAnyMore() {
		subscribe("");
		STRANGER.answers((asked) -> new Stranger.Answered(410, ""));
		this.delivery.deliver(this.subscriptions.to(topic()).getFirst().id());
		assertThat(this.subscriptions.to(topic())).isEmpty();
	}

	@Test
	void aLeaseEnds() {
		subscribe("");
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.subscriptions.to(topic())).isEmpty();
		this.subscriptions.clean();
		assertThat(this.database.sql("select count(*) from feed_subscriptions").query(Long.class).single()).isZero();
	}

	@Test
	void hubsElsewhereAreToldThatThereIsNews() {
		this.settings.set(SiteSettings.WEBSUB_HUBS, STRANGER.url("/hub"));
		this.news.look();
		await().atMost(Duration.ofSeconds(20)).until(() -> STRANGER.news().size() >= 2);
		assertThat(STRANGER.news()).extracting((asked) -> Stranger.parameters(asked.body()))
			.allSatisfy((form) -> assertThat(form).containsEntry("hub.mode", "publish"))
			.extracting((form) -> form.get("hub.url"))
			.contains(topic(), topic() + "atom/");
		STRANGER.forget();
		this.news.look();
		assertThat(tasks("tell-hub-of-feed-news")).isZero();
		assertThat(STRANGER.asked()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "subscribe, http://elsewhere.example/feed/, http://s.example/, hub.topic",
			"subscribe, {base}/feed/, ftp://s.example/, hub.callback",
			"subscribe, {base}/feed/, http://s.example/#x, hub.callback", "publish, {base}/feed/, '', knows by itself",
			"dance, {base}/feed/, http://s.example/, hub.mode" })
	void whatMakesNoSenseIsRefusedAtOnce(String mode, String topic, String callback, String reason) {
		Visitor.Page answer = new Visitor(base()).post("/?pushpress=hub", "hub.mode", mode, "hub.topic",
				topic.replace("{base}", base()), "hub.callback", callback);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains(reason);
	}

	@Test
	void aSecretIsNotTooLong() {
		assertThat(askHub("subscribe", topic(), "hub.secret", "x".repeat(200)).status()).isEqualTo(400);
	}

	@Test
	void aHubThatIsSwitchedOffIsNotNamedAndTakesNobody() {
		this.settings.set(SiteSettings.WEBSUB_OWN_HUB, false);
		assertThat(askHub("subscribe", topic()).status()).isEqualTo(400);
		assertThat(new Visitor(base()).get("/feed/").header("link")).doesNotContain("rel=\"hub\"");
		this.settings.set(SiteSettings.WEBSUB_OWN_HUB, true);
	}

	@Test
	void theFrontPageIsStillThere() {
		assertThat(new Visitor(base()).get("/").status()).isEqualTo(200);
		assertThat(new Visitor(base()).get("/?pushpress=hub").status()).isEqualTo(200);
	}

}
