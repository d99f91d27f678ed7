package blog.troppo.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.operations.Installation;
import blog.troppo.site.Changes;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What feed readers get when they poll: everything that is new, and nothing twice. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FeedHttpTests {

	private static final String FEED = "/feed/";

	@Autowired
	Installation installation;

	@Autowired
	Posts posts;

	@Autowired
	Settings settings;

	@Autowired
	Changes changes;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@LocalServerPort
	int port;

	long post;

	@BeforeEach
	void publishAPost() {
		if (this.settings.find("home").isEmpty()) {
			this.installation.run(
					new Installation.Wish("http://localhost:" + this.port, "Club Troppo", "admin", "admin-password-123",
							"admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, false));
		}
		// the clock is set back before each test, and dates only move forward
		this.database.sql("delete from feed_dates").update();
		this.settings.set(SiteSettings.POSTS_PER_RSS, 100);
		this.settings.set(SiteSettings.RSS_USE_EXCERPT, false);
		this.post = publish("Continuing Adventures in Downtime");
		await(this.changes::isCaughtUp);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed/", "/feed/atom/", "/feed/rdf/", "/?feed=rss", "/feed/json/", "/comments/feed/",
			"/category/uncategorized/feed/", "/?s=adventures&feed=rss2" })
	void whoHasWhatIsThereGetsNothing(String feed) {
		String tag = poll(feed, Map.of()).header("etag").orElseThrow();
		RawHttp.Response again = poll(feed, Map.of("If-None-Match", tag));
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(again.header("etag")).contains(tag);
		assertThat(again.header("vary")).contains("Accept-Encoding, Sec-Fetch-Dest");
	}

	@TestFactory
	Stream<DynamicTest> theNextPollSees() {
		Map<String, Runnable> changed = new LinkedHashMap<>();
		changed.put("a new post", () -> publish("Another"));
		changed.put("an edit", () -> sql("update posts set content = 'Longer' where id = ?"));
		changed.put("an edit in the same second", () -> sql("update posts set content = 'Longer!' where id = ?"));
		changed.put("a new author's name", () -> sql("update users set display_name = 'Jacques' || ? where id = 1"));
		changed.put("a category's new name", () -> sql("update terms set name = 'News ' || ?"));
		changed.put("a tag", () -> this.transaction.executeWithoutResult((status) -> {
			long tag = this.database
				.sql("insert into terms (taxonomy, name, slug) values ('post_tag', 'a', 'a') returning id")
				.query(Long.class)
				.single();
			sql("insert into post_terms (post_id, term_id) values (?, " + tag + ")");
		}));
		changed.put("an enclosure", () -> sql(
				"""
						insert into post_meta (post_id, name, value) values (?, 'enclosure', E'http://x/1.mp3\\n1\\naudio/mpeg')"""));
		changed.put("a password", () -> sql("update posts set password = 'sesame' where id = ?"));
		changed.put("a comment", () -> sql("""
				insert into comments (post_id, status, content) values (?, 'approved', 'Hear, hear')"""));
		changed.put("another title of the blog", () -> this.settings.set(SiteSettings.BLOGNAME, "Larvatus"));
		changed.put("summaries instead of texts", () -> this.settings.set(SiteSettings.RSS_USE_EXCERPT, true));
		changed.put("a post un-published", () -> sql("update posts set status = 'draft' where id = ?"));
		changed.put("a post published again", () -> sql("update posts set status = 'publish' where id = ?"));
		changed.put("a post gone", () -> sql("delete from posts where id = ?"));
		changed.put("another number of posts", () -> this.settings.set(SiteSettings.POSTS_PER_RSS, 1));
		return changed.entrySet().stream().map((change) -> dynamicTest(change.getKey(), () -> {
			String before = poll(FEED, Map.of()).header("etag").orElseThrow();
			assertThat(poll(FEED, Map.of("If-None-Match", before)).status()).isEqualTo(304);
			change.getValue().run();
			await(this.changes::isCaughtUp);
			RawHttp.Response after = poll(FEED, Map.of("If-None-Match", before));
			assertThat(after.status()).isEqualTo(200);
			assertThat(after.header("etag")).isNotEqualTo(before);
		}));
	}

	@Test
	void aTagDecidesWhateverTheDateSays() {
		this.clock.advance(Duration.ofDays(1));
		RawHttp.Response first = poll(FEED, Map.of());
		String date = first.header("last-modified").orElseThrow();
		assertThat(poll(FEED, Map.of("If-None-Match", "\"other\"", "If-Modified-Since", date)).status()).isEqualTo(200);
		assertThat(poll(FEED, Map.of("If-None-Match", first.header("etag").orElseThrow(), "If-Modified-Since",
				"Sat, 01 Jan 2000 00:00:00 GMT"))
			.status()).isEqualTo(304);
		assertThat(poll(FEED, Map.of("If-None-Match", "\"a\", W/" + first.header("etag").orElseThrow())).status())
			.isEqualTo(304);
	}

	@Test
	void aDateCountsIfItIsTheVeryDate() {
		this.clock.advance(Duration.ofDays(1));
		String date = poll(FEED, Map.of()).header("last-modified").orElseThrow();
		assertThat(poll(FEED, Map.of("If-Modified-Since", date)).status()).isEqualTo(304);
		assertThat(poll(FEED, Map.of("If-Modified-Since", "Fri, 01 Jan 2038 00:00:00 GMT")).status()).isEqualTo(200);
		assertThat(poll(FEED, Map.of("If-Modified-Since", "yesterday")).status()).isEqualTo(200);
		publish("Another");
		assertThat(poll(FEED, Map.of("If-Modified-Since", date)).status()).isEqualTo(200);
	}

	@Test
	void aClockSetBackHidesNothing() {
		RawHttp.Response before = poll(FEED, Map.of());
		this.clock.advance(Duration.ofDays(-365));
		publish("After the move to the new machine");
		RawHttp.Response after = poll(FEED, Map.of("If-None-Match", before.header("etag").orElseThrow(),
				"If-Modified-Since", before.header("last-modified").orElseThrow()));
		assertThat(after.status()).isEqualTo(200);
		assertThat(after.text()).contains("After the move");
		assertThat(poll(FEED, Map.of("If-Modified-Since", before.header("last-modified").orElseThrow())).status())
			.isEqualTo(200);
		assertThat(after.header("last-modified")).isEmpty();
		assertThat(poll(FEED, Map.of("If-None-Match", after.header("etag").orElseThrow())).status()).isEqualTo(304);
	}

	@Test
	void packedBytesHaveATagOfTheirOwn() throws IOException {
		RawHttp.Response plain = poll(FEED, Map.of());
		RawHttp.Response packed = poll(FEED, Map.of("Accept-Encoding", "deflate, gzip;q=0.9"));
		assertThat(packed.header("content-encoding")).contains("gzip");
		assertThat(packed.header("vary")).contains("Accept-Encoding, Sec-Fetch-Dest");
		assertThat(packed.header("etag")).isNotEqualTo(plain.header("etag"));
		assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).isEqualTo(plain.body());
		assertThat(poll(FEED, Map.of("Accept-Encoding", "gzip", "If-None-Match", packed.header("etag").orElseThrow()))
			.status()).isEqualTo(304);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "gzip|true", "GZIP|true", "*|true", "gzip;q=0|false", "br|true", "zstd|false",
			"identity, gzip;q=0.5|false", "gzip;q=0.5, identity;q=0.1|true", "*;q=0|false", "x-gzip|true" })
	void bytesArePackedForThoseWhoTakeThemSo(String accepted, boolean packed) {
		assertThat(poll(FEED, Map.of("Accept-Encoding", accepted)).header("content-encoding").isPresent())
			.isEqualTo(packed);
	}

	@Test
	void aPartIsAPartOfTheseBytes() {
		RawHttp.Response whole = poll(FEED, Map.of());
		RawHttp.Response part = poll(FEED, Map.of("Range", "bytes=5-14"));
		assertThat(part.status()).isEqualTo(206);
		assertThat(part.header("content-range")).contains("bytes 5-14/" + whole.body().length);
		assertThat(part.text()).isEqualTo(whole.text().substring(5, 15));
		assertThat(poll(FEED, Map.of("Range", "bytes=-4")).text())
			.isEqualTo(whole.text().substring(whole.text().length() - 4));
		assertThat(poll(FEED, Map.of("Range", "bytes=99999999-")).status()).isEqualTo(416);
		assertThat(poll(FEED, Map.of("Range", "lines=1-2")).status()).isEqualTo(200);
		assertThat(poll(FEED, Map.of("Range", "bytes=0-1,4-5")).status()).isEqualTo(200);
		assertThat(poll(FEED, Map.of("Range", "bytes=5-14", "If-Range", "\"old\"")).status()).isEqualTo(200);
		assertThat(poll(FEED, Map.of("Range", "bytes=5-14", "If-Range", whole.header("etag").orElseThrow())).status())
			.isEqualTo(206);
	}

	@Test
	void whoWantsTheOldOneIsToldThatItIsGone() {
		String tag = poll(FEED, Map.of()).header("etag").orElseThrow();
		assertThat(poll(FEED, Map.of("If-Match", "\"old\"")).status()).isEqualTo(412);
		assertThat(poll(FEED, Map.of("If-Match", tag)).status()).isEqualTo(200);
		assertThat(poll(FEED, Map.of("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")).status()).isEqualTo(412);
	}

	@Test
	void aBrowserIsToldToDrawIt() {
		RawHttp.Response read = poll(FEED, Map.of());
		RawHttp.Response shown = poll(FEED, Map.of("Sec-Fetch-Dest", "document"));
		assertThat(shown.header("content-type")).contains("text/xml;charset=UTF-8");
		assertThat(shown.body()).isEqualTo(read.body());
		assertThat(shown.header("etag")).isNotEqualTo(read.header("etag"));
		assertThat(poll("/feed/json/", Map.of("Sec-Fetch-Dest", "document")).header("content-type"))
			.contains("application/feed+json");
	}

	@Test
	void headTellsWhatGetWouldSend() {
		RawHttp.Response get = poll(FEED, Map.of());
		RawHttp.Response head = RawHttp.ask(this.port, "HEAD", FEED, Map.of(), new byte[0]);
		for (String name : new String[] { "etag", "content-length", "content-type", "last-modified", "vary", "link" }) {
			assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
		}
	}

	/** What changes unheard is not seen: the feed comes from memory. */
	@Test
	void whatHasNotChangedIsNotReadAgain() {
		String before = poll(FEED, Map.of()).text();
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("alter table posts disable trigger posts_changed").update();
			sql("update posts set title = 'Unheard' where id = ?");
			this.database.sql("alter table posts enable trigger posts_changed").update();
		});
		assertThat(poll(FEED, Map.of()).text()).isEqualTo(before);
		sql("update posts set title = 'Heard' where id = ?");
		assertThat(poll(FEED, Map.of()).text()).contains("Heard");
	}

	private long publish(String title) {
		Instant at = this.clock.instant();
		Post written = new Post(PostType.POST, null);
		written.write(title, "Not long ago...", "");
		written.name("p" + System.nanoTime());
		written.publish(at, LocalDateTime.ofInstant(at, ZoneOffset.UTC), at);
		return this.posts.save(written).id();
	}

	private void sql(String statement) {
		this.transaction.executeWithoutResult((status) -> this.database.sql(statement).param(this.post).update());
	}

	private RawHttp.Response poll(String feed, Map<String, String> headers) {
		return RawHttp.ask(this.port, "GET", feed, headers, new byte[0]);
	}

	private static void await(BooleanSupplier condition) {
		Instant end = Instant.now().plus(Duration.ofSeconds(10));
		while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
			Thread.onSpinWait();
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

}
