package blog.troppo.reader;

import java.time.Duration;
import java.time.Instant;

import blog.troppo.operations.Installation;
import blog.troppo.testing.PostgresForTests;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import blog.troppo.testing.Visitor.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.web.HttpRequestHandler;

import static org.assertj.core.api.Assertions.assertThat;

/** The database takes no connections, and is back later. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.hikari.connection-timeout=250")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTests {

	@LocalServerPort
	int port;

	@Value("${troppo.database.url}")
	String url;

	Visitor visitor;

	PostgresForTests.Database database;

	@BeforeAll
	void takeItAway(@Autowired Installation installation) {
		installation.run(new Installation.Wish("http://localhost:" + this.port, "Troppo", "admin", "admin-password-123",
				"admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		this.visitor = new Visitor("http://localhost:" + this.port);
		assertThat(this.visitor.get("/").status()).isEqualTo(200);
		assertThat(this.visitor.get("/feed/atom/").status()).isEqualTo(200);
		this.database = PostgresForTests.databaseAt(this.url);
		this.database.shut();
	}

	@AfterAll
	void bringItBack() {
		this.database.open();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/2007/12/28/hello/", "/?s=words", "/feed/", "/nosuch.html" })
	void whoAsksIsToldToComeBack(String path) {
		Page page = this.visitor.get(path);
		assertThat(page.status()).isEqualTo(503);
		assertThat(page.header("retry-after")).isEqualTo("30");
		assertThat(page.header("cache-control")).contains("no-store");
		assertThat(page.document().title()).isEqualTo("Back in a moment");
		assertThat(page.body()).doesNotContainIgnoringCase("exception").doesNotContain("jdbc:", "at blog.");
	}

	@Test
	void whatWasKeptIsStillGivenOut() {
		Page page = this.visitor.get("/");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("warning")).startsWith("110 ");
		assertThat(page.header("age")).matches("\\d+");
	}

	@Test
	void aFeedThatWasKeptIsStillGivenOut() {
		Page feed = this.visitor.get("/feed/atom/");
		assertThat(feed.status()).isEqualTo(200);
		assertThat(feed.header("warning")).startsWith("110 ");
		assertThat(feed.header("age")).matches("\\d+");
		assertThat(feed.body()).contains("<feed ");
	}

	/** As when a connection breaks in the middle and cannot even be rolled back. */
	@Test
	void whatBreaksWhileAPageIsDrawnIsTheDatabaseToo(@Autowired PageFailures failures) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		HttpRequestHandler page = (request, answer) -> {
		};
		failures.resolveException(new MockHttpServletRequest("GET", "/2026/11/26/hello/"), response, page,
				new JpaSystemException(new org.hibernate.TransactionException("Unable to rollback")));
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("30");
		assertThat(failures.resolveException(new MockHttpServletRequest(), new MockHttpServletResponse(), "a method",
				new IllegalStateException()))
			.isNull();
	}

	@Test
	void whoIsLoggedInIsToldTheSame() {
		Visitor known = new Visitor("http://localhost:" + this.port);
		known.setCookie("wordpress_logged_in_troppo", "NGRhYzQwYWYtODkyNS00YjRmLWE2NWEtN2JmYWQ4ZGUzZTVh");
		Page page = known.get("/");
		assertThat(page.status()).isEqualTo(503);
		assertThat(page.document().title()).isEqualTo("Back in a moment");
	}

	@Test
	void whatWasWrittenIsGivenBackToBeSentAgain() {
		Page page = this.visitor.post("/wp-comments-post.php", "comment", "Dear <b>all</b>,\nthis took me an hour.",
				"author", "Jen", "comment_post_ID", "1");
		assertThat(page.status()).isEqualTo(503);
		assertThat(page.header("retry-after")).isEqualTo("30");
		var form = page.document().expectFirst("form[method=post]");
		assertThat(form.attr("action")).isEqualTo("/wp-comments-post.php");
		assertThat(form.expectFirst("textarea[name=comment]").wholeText().strip())
			.isEqualTo("Dear <b>all</b>,\nthis took me an hour.");
		assertThat(form.expectFirst("input[type=hidden][name=author]").val()).isEqualTo("Jen");
		assertThat(form.select("button").text()).isEqualTo("Send it again");
	}

	@Test
	void aPasswordIsNotGivenBack() {
		Page page = this.visitor.post("/wp-login.php", "log", "admin", "pwd", "admin-password-123");
		assertThat(page.status()).isEqualTo(503);
		assertThat(page.body()).doesNotContain("admin-password-123", "<form");
	}

	@Test
	void filesAreStillGivenOut() {
		assertThat(this.visitor.get("/wp-content/themes/verandah/style.css").status()).isEqualTo(200);
	}

	@Test
	void whenItIsBackSoIsTheSite() throws InterruptedException {
		this.database.open();
		Instant end = Instant.now().plus(Duration.ofSeconds(20));
		while (this.visitor.get("/?s=back").status() != 200 && Instant.now().isBefore(end)) {
			Thread.sleep(50);
		}
		assertThat(this.visitor.get("/?s=back").status()).isEqualTo(200);
		this.database.shut();
	}

}
