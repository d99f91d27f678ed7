package blog.troppo.reader;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import blog.troppo.content.Readings;
import blog.troppo.content.Readings.Read;
import blog.troppo.support.SiteClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people read is counted, and nothing of them. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadingTests extends AtTheForm {

	private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

	@Autowired
	Readings readings;

	@Autowired
	ReadingLog log;

	@Autowired
	SiteClock siteClock;

	@BeforeEach
	@AfterEach
	void beginAnew() {
		this.log.flush();
		this.database.sql("delete from post_readings").update();
	}

	private LocalDate today() {
		return this.siteClock.siteNow().toLocalDate();
	}

	private Visitor browser() {
		return visitor().with("User-Agent", FIREFOX);
	}

	/** An answer can be here before it is noted there. */
	private void awaitReadings(long times) {
		await().atMost(Duration.ofSeconds(20)).until(() -> {
			this.log.flush();
			return this.readings.byDay(today()).values().stream().mapToLong(Long::longValue).sum() == times;
		});
	}

	/** After what does not count comes what does, so that there is an end to wait for. */
	private void assertThatNoneCounted() {
		browser().get(this.address);
		awaitReadings(1);
	}

	@Test
	void aPageIsReadAsOftenAsItIsSentFromMemoryToo() {
		for (int i = 0; i < 3; i++) {
			browser().get(this.address);
		}
		awaitReadings(3);
		assertThat(this.readings.most(today(), 5)).containsExactly(new Read(this.post, 3));
	}

	@Test
	void whoHasThePageAlreadyReadsItAgain() {
		String tag = browser().get(this.address).header("etag");
		assertThat(browser().with("If-None-Match", tag).get(this.address).status()).isEqualTo(304);
		awaitReadings(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/feed/", "/?s=mangoes", "/nowhere", "/wp-json/wp/v2/posts" })
	void whatIsNoPostIsNotCounted(String path) {
		browser().get(path);
		assertThatNoneCounted();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "curl/8.5.0", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
					"Mozilla/5.0 (compatible; bingbot/2.0)", "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0",
					"Mozilla/5.0 (compatible; SomeSpider)", "Python-urllib/3.12" })
	void programsAreNotCounted(String agent) {
		visitor().with("User-Agent", agent).get(this.address);
		assertThatNoneCounted();
	}

	@ParameterizedTest
	@ValueSource(strings = { FIREFOX, "Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18",
			"Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile Safari/604.1",
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36",
			"Mozilla/5.0 (Linux; Android 12; Cubot KingKong) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36" })
	void browsersAre(String agent) {
		assertThat(ReadingFilter.isBrowser(agent)).isTrue();
	}

	@Test
	void whatABrowserFetchesAheadIsNot() {
		browser().with("Sec-Purpose", "prefetch;prerender").get(this.address);
		assertThatNoneCounted();
	}

	@Test
	void whatIsNotPublicIsNot() {
		this.database.sql("update posts set status = 'draft' where id = ?").param(this.post).update();
		assertThat(browser().get(this.address).status()).isEqualTo(404);
		this.database.sql("update posts set status = 'publish' where id = ?").param(this.post).update();
		assertThatNoneCounted();
	}

	@Test
	void daysAddUpAndTheMostReadLead() {
		LocalDate today = today();
		long other = this.database
			.sql("""
					insert into posts (status, slug, title, content, published_local, published_at)
					values ('publish', 'read-often', 'Read often', '', '2007-12-05 10:00', '2007-12-05 00:30Z') returning id""")
			.query(Long.class)
			.single();
		this.readings.add(today, Map.of(this.post, 2L, other, 5L, -1L, 9L));
		this.readings.add(today, Map.of(this.post, 4L));
		this.readings.add(today.minusDays(1), Map.of(other, 3L));
		assertThat(this.readings.most(today, 5)).containsExactly(new Read(this.post, 6), new Read(other, 5));
		assertThat(this.readings.most(today.minusDays(1), 5)).containsExactly(new Read(other, 8),
				new Read(this.post, 6));
		assertThat(this.readings.most(today.minusDays(1), 1)).hasSize(1);
		assertThat(this.readings.byDay(today.minusDays(5)))
			.containsExactlyEntriesOf(new TreeMap<>(Map.of(today.minusDays(1), 3L, today, 20L)));
		this.database.sql("delete from posts where id = ?").param(other).update();
	}

	/** Those who may write here do not count as their own readers. */
	@ParameterizedTest
	@CsvSource({ "author, 1", "amy, 2" })
	void whoWritesHereIsNotCounted(String login, long times) {
		Visitor signedIn = browser();
		signedIn.post("/wp-login.php", "log", login, "pwd", PASSWORD);
		assertThat(signedIn.get(this.address).body()).contains("wpadminbar");
		browser().get(this.address);
		awaitReadings(times);
	}

}
