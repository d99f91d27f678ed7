package blog.troppo.feed.audience;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.feed.audience.FeedReader.Standing;
import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import blog.troppo.testing.Browser;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import blog.troppo.user.Registration;
import blog.troppo.user.Users;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "troppo.sign-in.pace=0ms")
class AudienceTests {

	private static final String PAGE = "/wp-admin/index.php?page=feed-readers";

	private static final String PASSWORD = "correct horse battery";

	private static final String BLOGLINES = "Bloglines/3.1 (http://www.bloglines.com; 123 subscribers)";

	@Autowired
	Installation installation;

	@Autowired
	Audience audience;

	@Autowired
	VisitLog log;

	@Autowired
	VisitStore store;

	@Autowired
	Posts posts;

	@Autowired
	Settings settings;

	@Autowired
	Registration registration;

	@Autowired
	Users users;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@Autowired
	SiteClock siteClock;

	@LocalServerPort
	int port;

	@BeforeEach
	void beginWithoutReaders() {
		if (!this.installation.isDone()) {
			this.installation.run(new Installation.Wish(base(), "Club Troppo", "owner", PASSWORD, "owner@example.com",
					"Australia/Darwin", Installation.Wish.PERMALINKS, true));
			this.registration.register("reader", PASSWORD, "reader@example.org", "subscriber");
		}
		this.settings.set(SiteSettings.HOME, base());
		this.settings.set(SiteSettings.SITEURL, base());
		this.log.forget();
		this.database.sql("delete from feed_visits").update();
		this.database.sql("delete from posts").update();
		publish("Downtime");
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

	private Post publish(String title) {
		return this.transaction.execute((status) -> {
			Instant now = this.clock.instant();
			Post post = new Post(PostType.POST, null);
			post.write(title, "Not long ago", "");
			post.name(title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
			post.identify("urn:" + title);
			post.publish(now, this.siteClock.toLocal(now), now);
			return this.posts.save(post);
		});
	}

	/** An answer can be here before it is noted there. */
	private Visitor.Page fetch(String agent, String path, String... header) {
		Visitor visitor = new Visitor(base()).with("User-Agent", agent);
		if (header.length > 0) {
			visitor.with(header[0], header[1]);
		}
		long before = visits();
		Visitor.Page page = visitor.get(path);
		await().atMost(Duration.ofSeconds(20)).until(() -> path.equals("/") || visits() > before);
		return page;
	}

	private long visits() {
		this.log.flush();
		return this.database.sql("select coalesce(sum(visits), 0) from feed_visits").query(Long.class).single();
	}

	/** The database is away, say. */
	private void fail(String agent) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/feed/");
		request.addHeader("User-Agent", agent);
		try {
			new VisitFilter(this.log, this.clock).doFilter(request, new MockHttpServletResponse(),
					(asked, response) -> ((HttpServletResponse) response).setStatus(503));
		}
		catch (ServletException | IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private FeedReader only() {
		List<FeedReader> readers = this.audience.readers();
		assertThat(readers).hasSize(1);
		return readers.getFirst();
	}

	@Test
	void hasBloglinesSeenIt() {
		fetch(BLOGLINES, "/feed/");
		assertThat(only()).satisfies((reader) -> {
			assertThat(reader.name()).isEqualTo("Bloglines");
			assertThat(reader.subscribers()).isEqualTo(123);
			assertThat(reader.status()).isEqualTo(200);
			assertThat(reader.newest().title()).isEqualTo("Downtime");
			assertThat(reader.newest().isNewest()).isTrue();
		});
		this.clock.advance(Duration.ofHours(1));
		publish("Uptime");
		assertThat(only().newest().isNewest()).isFalse();
		fetch(BLOGLINES, "/feed/");
		assertThat(only().newest().title()).isEqualTo("Uptime");
	}

	@Test
	void whoIsToldThatNothingChangedHasItAll() {
		String tag = fetch(BLOGLINES, "/feed/").header("etag");
		this.clock.advance(Duration.ofHours(1));
		assertThat(fetch(BLOGLINES, "/feed/", "If-None-Match", tag).status()).isEqualTo(304);
		assertThat(only()).satisfies((reader) -> {
			assertThat(reader.status()).isEqualTo(304);
			assertThat(reader.visits()).isEqualTo(2);
			assertThat(reader.newest().isNewest()).isTrue();
			assertThat(reader.newest().at()).isEqualTo(this.clock.instant().minus(Duration.ofHours(1)));
			assertThat(reader.rhythm()).isEqualTo(Duration.ofHours(1));
		});
	}

	@Test
	void aReaderThatStaysAwayLongerThanItsRhythmIsMissing() {
		for (int hour = 0; hour < 5; hour++) {
			fetch(BLOGLINES, "/feed/");
			this.log.flush();
			this.clock.advance(Duration.ofHours(1));
		}
		assertThat(only().standing()).isEqualTo(Standing.WELL);
		this.clock.advance(Duration.ofHours(3));
		assertThat(only().standing()).isEqualTo(Standing.MISSING);
		fetch(BLOGLINES, "/feed/");
		assertThat(only().standing()).isEqualTo(Standing.WELL);
	}

	@Test
	void oneThatCameOnceIsNew() {
		fetch("my-reader/1.0", "/feed/atom/");
		this.clock.advance(Duration.ofDays(3));
		assertThat(only().standing()).isEqualTo(Standing.NEW);
	}

	@Test
	void oneThatGetsErrorsIsMarked() {
		fail(BLOGLINES);
		assertThat(only()).satisfies((reader) -> {
			assertThat(reader.status()).isEqualTo(503);
			assertThat(reader.standing()).isEqualTo(Standing.FAILING);
		});
	}

	@Test
	void subscribersOfSeveralFeedsAddUp() {
		fetch(BLOGLINES, "/feed/");
		fetch(BLOGLINES.replace("123", "7"), "/feed/atom/");
		assertThat(only().subscribers()).isEqualTo(130);
	}

	@Test
	void pagesAreNotFeedsAndNothingOfAddressesIsKept() {
		fetch(BLOGLINES, "/");
		assertThat(this.audience.readers()).isEmpty();
		fetch(BLOGLINES, "/feed/?token=secret");
		this.log.flush();
		assertThat(this.database.sql("select row_to_json(v)::text from feed_visits v").query(String.class).single())
			.doesNotContain("secret")
			.doesNotContain("127.0.0.1")
			.doesNotContain("bloglines.com");
	}

	@Test
	void afterThirtyDaysAReaderIsForgotten() {
		fetch(BLOGLINES, "/feed/");
		this.log.flush();
		this.clock.advance(VisitStore.KEPT.plusSeconds(1));
		assertThat(this.audience.readers()).isEmpty();
		this.store.clean(this.clock.instant());
		assertThat(this.database.sql("select count(*) from feed_visits").query(Long.class).single()).isZero();
	}

	@Test
	void onlyTheOwnerSeesIt() {
		assertThat(new Visitor(base()).get(PAGE).status()).isEqualTo(302);
		assertThat(loggedIn("reader").get(PAGE).status()).isEqualTo(403);
		fetch(BLOGLINES, "/feed/");
		Visitor owner = loggedIn("owner");
		assertThat(owner.get(PAGE).text("#readers")).contains("Bloglines").contains("123 subscribers");
		Visitor.Page json = owner.get(PAGE + "&format=json");
		assertThat(json.header("content-type")).startsWith("application/json");
		assertThat(json.body()).contains("\"name\":\"Bloglines\"").contains("\"subscribers\":123");
	}

	private Visitor loggedIn(String login) {
		Visitor visitor = new Visitor(base());
		visitor.post("/wp-login.php", "log", login, "pwd", PASSWORD);
		return visitor;
	}

	@Test
	void thePageCanBeReadByAllAndOnAllScreens() throws IOException {
		visitors();
		Browser browser = Browser.open().being(loggedIn("owner"));
		for (int width : List.of(360, 1280)) {
			for (boolean dark : List.of(false, true)) {
				Browser shown = (dark ? browser.dark() : browser.light()).wide(width).visit(base() + PAGE);
				assertThat(shown.hindrances()).isEmpty();
				assertThat(shown.overhang()).isZero();
				Path file = Path.of("target", "feed-readers-%d-%s.png".formatted(width, dark ? "dark" : "light"));
				Files.write(file, shown.screenshot());
			}
		}
		assertThat(browser.one("h1").getText()).isEqualTo("Who reads us");
		assertThat(browser.one("tr.bad").getText()).contains("Bloglines");
		browser.light().forgetful();
	}

	/** Bloglines has stayed away for ten days. */
	private void visitors() {
		for (int hour = 0; hour < 3; hour++) {
			fetch(BLOGLINES, "/feed/");
			this.log.flush();
			this.clock.advance(Duration.ofHours(1));
		}
		this.clock.advance(Duration.ofDays(10));
		publish("Continuing Adventures in Downtime, with an absurdly long title that goes on and on");
		for (int i = 0; i < 3; i++) {
			fetch("Feedly/1.0 (+http://www.feedly.com/fetcher.html; 17 subscribers)", "/feed/");
			fetch("newsboat/2.32.0 (Linux x86_64)", "/feed/atom/");
			this.log.flush();
			this.clock.advance(Duration.ofMinutes(30));
		}
		fail("a-reader-with-a-very-long-name-that-nobody-could-ever-remember/1.0");
		fetch("my-reader/1.0", "/comments/feed/");
	}

}
