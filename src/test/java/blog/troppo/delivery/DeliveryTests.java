package blog.troppo.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept for whom, and how it is sent. */
class DeliveryTests extends OnAnEmptyBlog {

	private static final String PAGE = "/the-page/";

	@Autowired
	JdbcConnectionDetails details;

	@BeforeAll
	void writeAPage() {
		this.database
			.sql("""
					insert into posts (id, type, status, slug, title, content, published_at, published_local, comment_status)
					values (21, 'post', 'publish', 'the-page', 'The page', 'Downtime', '2026-03-01', '2026-03-01', 'open'),
						(22, 'post', 'publish', 'secret', 'Secret', 'Sesame', '2026-03-01', '2026-03-01', 'open')""")
			.update();
		this.database.sql("update posts set password = 'sesame' where id = 22").update();
	}

	@BeforeEach
	void begin() {
		this.cache.startAnew();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", PAGE, "/wp-json/wp/v2/posts", "/wp-json/", "/?s=downtime", "/robots.txt",
			"/wp-sitemap.xml", PAGE + "embed/" })
	void whatAnybodyGetsIsKept(String path) {
		RawHttp.Response first = get(path);
		assertThat(first.status()).isEqualTo(200);
		assertThat(kept(path)).isNotNull();
		KeptAnswer kept = kept(path);
		RawHttp.Response second = get(path);
		assertThat(kept(path)).isSameAs(kept);
		assertThat(second.body()).isEqualTo(first.body());
		first.headers().remove("date");
		second.headers().remove("date");
		assertThat(second.headers()).isEqualTo(first.headers());
	}

	/** Only feeds are called otherwise for who looks at them. */
	@Test
	void whatAProgramAskedForIsKeptForBrowsersToo() {
		RawHttp.Response read = get(PAGE);
		KeptAnswer kept = kept(PAGE);
		RawHttp.Response shown = ask("GET", PAGE, Map.of("Sec-Fetch-Dest", "document"));
		assertThat(shown.body()).isEqualTo(read.body());
		assertThat(shown.header("etag")).isEqualTo(read.header("etag"));
		assertThat(kept(PAGE)).isSameAs(kept);
		assertThat(this.cache.last(new Address(false, PAGE, "", true))).isSameAs(kept);
		get("/feed/");
		assertThat(ask("GET", "/feed/", Map.of("Sec-Fetch-Dest", "document")).header("content-type"))
			.contains("text/xml;charset=UTF-8");
		assertThat(get("/feed/").header("content-type")).contains("application/rss+xml;charset=UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wp-login.php", "/wp-admin/", "/?p=21&preview=true",
			PAGE + "?unapproved=1&moderation-hash=x", "/wp-json/wp/v2/posts?status=draft" })
	void whatIsNoPageForAnybodyIsNotKept(String path) {
		get(path);
		int mark = path.indexOf('?');
		assertThat(this.cache.last(new Address(false, (mark < 0) ? path : path.substring(0, mark),
				(mark < 0) ? "" : path.substring(mark + 1), false)))
			.isNull();
	}

	/** Though it tells others not to keep it, as WordPress does. */
	@Test
	void theFormForAPasswordIsKeptAndWhatItOpensIsNot() {
		RawHttp.Response first = get("/secret/");
		KeptAnswer kept = kept("/secret/");
		RawHttp.Response second = get("/secret/");
		assertThat(kept).isNotNull().isSameAs(kept("/secret/"));
		assertThat(second.text()).isEqualTo(first.text()).contains("post_password").doesNotContain("Sesame");
		assertThat(second.header("cache-control").orElse("")).contains("no-store", "private");
		byte[] form = "post_password=sesame".getBytes(StandardCharsets.UTF_8);
		String cookie = RawHttp
			.ask(this.port, "POST", "/wp-login.php?action=postpass",
					Map.of("Content-Type", "application/x-www-form-urlencoded"), form)
			.header("set-cookie")
			.orElseThrow()
			.replaceFirst(";.*", "");
		assertThat(ask("GET", "/secret/", Map.of("Cookie", cookie)).text()).contains("Sesame");
		assertThat(kept("/secret/")).isSameAs(kept);
		assertThat(get("/secret/").text()).isEqualTo(first.text());
	}

	@ParameterizedTest
	@CsvSource({ "/nothing-here/, 404", "/the-page, 301", "/?p=21, 301", "/wp-json/wp/v2/posts/99, 404" })
	void redirectsAndWhatIsNotThereAreKept(String path, int status) {
		RawHttp.Response first = get(path);
		assertThat(first.status()).isEqualTo(status);
		KeptAnswer kept = kept(path);
		assertThat(kept).isNotNull();
		RawHttp.Response second = get(path);
		assertThat(kept(path)).isSameAs(kept);
		assertThat(second.status()).isEqualTo(status);
		assertThat(second.body()).isEqualTo(first.body());
		first.headers().remove("date");
		second.headers().remove("date");
		assertThat(second.headers()).isEqualTo(first.headers());
	}

	@Test
	void whatIsNotThereHasNoTagAndNoParts() throws IOException {
		RawHttp.Response plain = get("/nothing-here/");
		RawHttp.Response packed = ask("GET", "/nothing-here/", Map.of("Accept-Encoding", "gzip"));
		assertThat(packed.status()).isEqualTo(404);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).isEqualTo(plain.body());
		assertThat(ask("GET", "/nothing-here/", Map.of("Range", "bytes=0-4", "If-None-Match", "*")).status())
			.isEqualTo(404);
		assertThat(plain.header("etag")).isEmpty();
		RawHttp.Response head = ask("HEAD", "/nothing-here/", Map.of());
		assertThat(head.status()).isEqualTo(404);
		assertThat(head.header("content-length")).contains(String.valueOf(plain.body().length));
		assertThat(plain.header("cache-control").orElse("")).contains("no-store");
	}

	@Test
	void whatComesToBeIsSeenAtOnceAndSoIsItsEnd() {
		assertThat(get("/soon/").status()).isEqualTo(404);
		this.database.sql("""
				insert into posts (id, type, status, slug, title, content, published_at, published_local)
				values (31, 'post', 'publish', 'soon', 'Soon', 'Now', '2026-03-01', '2026-03-01')""").update();
		assertThat(get("/soon/").text()).contains("Now");
		assertThat(get("/soon").header("location").orElse("")).endsWith("/soon/");
		this.database.sql("update posts set slug = 'later' where id = 31").update();
		assertThat(get("/soon/").status()).isNotEqualTo(200);
		assertThat(get("/later/").status()).isEqualTo(200);
		this.database.sql("update posts set status = 'draft' where id = 31").update();
		assertThat(get("/later/").status()).isEqualTo(404);
		assertThat(get("/later/").text()).doesNotContain("Now");
	}

	@Test
	void aRedirectThatIsKeptTakesAlongWhatMeansNothing() {
		String page = "http://localhost:" + this.port + PAGE;
		assertThat(get("/?p=21&utm_source=a").header("location")).contains(page + "?utm_source=a");
		KeptAnswer kept = kept("/?p=21");
		assertThat(get("/?p=21&utm_source=b").header("location")).contains(page + "?utm_source=b");
		assertThat(get("/?p=21").header("location")).contains(page);
		assertThat(kept("/?p=21")).isNotNull().isSameAs(kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Cookie | wordpress_logged_in_troppo=abc", "Cookie | comment_author_f00=Ken",
					"Cookie | a=b; comment_author_email_f00=ken@example.com", "Cookie | comment_edits_f00=x",
					"Cookie | wp-postpass_f00=%24P%24B", "Authorization | Basic eDp5", "Origin | https://other.example",
					"Host | other.example", "X-HTTP-Method-Override | DELETE" })
	void whoIsKnownGetsNothingOutOfMemoryAndLeavesNothingThere(String header, String value) {
		ask("GET", PAGE, Map.of(header, value));
		assertThat(kept(PAGE)).isNull();
		get(PAGE);
		KeptAnswer kept = kept(PAGE);
		assertThat(ask("GET", PAGE, Map.of(header, value)).header("etag")).isEmpty();
		assertThat(kept(PAGE)).isSameAs(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "_ga=GA1.2.3; consent=yes", "PHPSESSID=1" })
	void aCookieThatSaysNothingHereIsOverlooked(String cookie) {
		get(PAGE);
		assertThat(ask("GET", PAGE, Map.of("Cookie", cookie)).header("etag")).contains(kept(PAGE).etag(Packing.NONE));
	}

	/** A form with somebody's name in it is that person's. */
	@Test
	void whoWroteBeforeSeesTheOwnFormAndNobodyElseDoes() {
		String hash = org.springframework.util.DigestUtils
			.md5DigestAsHex(("http://localhost:" + this.port + "/").getBytes(java.nio.charset.StandardCharsets.UTF_8));
		RawHttp.Response own = ask("GET", PAGE, Map.of("Cookie", "comment_author_" + hash + "=Parish"));
		assertThat(own.text()).contains("Parish");
		assertThat(own.header("cache-control").orElse("")).contains("no-store");
		assertThat(get(PAGE).text()).doesNotContain("Parish");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?utm_source=bloglines", "?fbclid=1&utm_medium=x", "?utm_source=1&", "?preVious=1",
			"?a[]=1&%20=2" })
	void parametersThatMeanNothingMakeNoPagesOfTheirOwn(String query) {
		assertThat(get(PAGE + query).body()).isEqualTo(get(PAGE).body());
		KeptAnswer kept = kept(PAGE);
		get(PAGE + query);
		assertThat(kept(PAGE)).isSameAs(kept);
		assertThat(this.cache.last(new Address(false, PAGE, query.substring(1), false))).isNull();
	}

	@Test
	void aListDoesNotRepeatThemEither() {
		this.settings.store("posts_per_page", "1");
		String page = get("/?utm_source=bloglines").text();
		assertThat(page).contains("/page/2/").doesNotContain("utm_source");
		this.settings.store("posts_per_page", "10");
	}

	@Test
	void aRedirectKeepsThem() {
		RawHttp.Response moved = get("/?p=21&utm_source=bloglines");
		assertThat(moved.status()).isEqualTo(301);
		assertThat(moved.header("location")).contains("http://localhost:" + this.port + PAGE + "?utm_source=bloglines");
	}

	@Test
	void parametersThatMeanSomethingDo() {
		assertThat(get("/?s=downtime").text()).contains("The page");
		assertThat(get("/?s=nothing").text()).doesNotContain("Downtime");
		assertThat(get("/wp-json/wp/v2/posts?per_page=1").text())
			.isNotEqualTo(get("/wp-json/wp/v2/posts?per_page=2").text());
	}

	@Test
	void headAsksForTheSameAndKeepsTheWhole() {
		RawHttp.Response head = ask("HEAD", PAGE, Map.of());
		RawHttp.Response get = get(PAGE);
		assertThat(get.body()).isNotEmpty();
		for (String name : List.of("etag", "content-length", "content-type", "vary", "link")) {
			assertThat(head.header(name)).as(name).isEqualTo(get.header(name)).isPresent();
		}
		assertThat(ask("HEAD", PAGE, Map.of()).header("content-length")).isEqualTo(head.header("content-length"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "If-None-Match | TAG | 304", "If-None-Match | W/TAG | 304", "If-None-Match | \"a\", TAG | 304",
					"If-None-Match | * | 304", "If-None-Match | \"a\" | 200", "If-Match | TAG | 200",
					"If-Match | \"a\" | 412", "If-Modified-Since | Fri, 01 Jan 2038 00:00:00 GMT | 200",
					"Range | bytes=5-14 | 206", "Range | bytes=-4 | 206", "Range | bytes=99999999- | 416",
					"Range | lines=1-2 | 200", "Range | bytes=0-1,4-5 | 200" })
	void conditionsAreMet(String header, String value, int status) {
		String tag = get(PAGE).header("etag").orElseThrow();
		RawHttp.Response answer = ask("GET", PAGE, Map.of(header, value.replace("TAG", tag)));
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("vary")).contains("Accept-Encoding, Cookie");
		if (status == 304) {
			assertThat(answer.body()).isEmpty();
			assertThat(answer.header("etag")).contains(tag);
		}
	}

	@Test
	void aPartIsAPartOfTheseBytes() {
		RawHttp.Response whole = get(PAGE);
		RawHttp.Response part = ask("GET", PAGE, Map.of("Range", "bytes=5-14"));
		assertThat(part.header("content-range")).contains("bytes 5-14/" + whole.body().length);
		assertThat(part.text()).isEqualTo(whole.text().substring(5, 15));
		assertThat(ask("GET", PAGE, Map.of("Range", "bytes=5-14", "If-Range", "\"old\"")).status()).isEqualTo(200);
	}

	/** Proxies give each request a number, which is its own be the answer kept or not. */
	@Test
	void theNumberOfARequestIsNotKept() {
		this.database.sql("update posts set content = 'Numbered' where id = 21").update();
		for (String number : List.of("one", "two", "three")) {
			assertThat(ask("GET", PAGE, Map.of("X-Request-Id", number)).header("x-request-id")).contains(number);
		}
		assertThat(kept(PAGE).head().headers()).extracting(Header::name).doesNotContain("X-Request-Id");
		assertThat(get(PAGE).header("x-request-id")).isEmpty();
	}

	@Test
	void noPartOfPackedBytesIsNotPacked() {
		RawHttp.Response none = ask("GET", PAGE, Map.of("Range", "bytes=99999999-", "Accept-Encoding", "gzip"));
		assertThat(none.status()).isEqualTo(416);
		assertThat(none.header("content-encoding")).isEmpty();
		assertThat(none.body()).isEmpty();
	}

	/** Outside of any transaction, too, and be it right after. */
	@Test
	void whatThisNodeWritesIsSeenAtTheNextRequest() {
		for (int i = 0; i < 30; i++) {
			get(PAGE);
			this.database.sql("update posts set content = ? where id = 21").param("Times: " + i).update();
			assertThat(get(PAGE).text()).contains("Times: " + i);
		}
	}

	@Test
	void whatAnotherNodeWritesIsSeenWithinASecond() throws SQLException {
		get(PAGE);
		try (Connection other = DriverManager.getConnection(this.details.getJdbcUrl(), this.details.getUsername(),
				this.details.getPassword()); Statement statement = other.createStatement()) {
			statement.execute("update posts set content = 'From elsewhere' where id = 21");
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(get(PAGE).text()).contains("From elsewhere"));
	}

	@Test
	void whatIsChangedAndChangedBackStaysKept() {
		get(PAGE);
		KeptAnswer kept = kept(PAGE);
		this.database.sql("update posts set title = title || '!' where id = 21").update();
		this.database.sql("update posts set title = rtrim(title, '!') where id = 21").update();
		get(PAGE);
		assertThat(kept(PAGE)).isSameAs(kept);
	}

	@Test
	void manyWhoAskAtOnceGetOneAnswer() {
		List<KeptAnswer> seen = IntStream.range(0, 16).parallel().mapToObj((number) -> {
			assertThat(get(PAGE).status()).isEqualTo(200);
			return kept(PAGE);
		}).toList();
		assertThat(seen).doesNotContainNull();
		assertThat(seen.stream().distinct()).hasSize(1);
	}

	/** Pages name the year, and tell whether comments are closed. */
	@Test
	void timeEndsWhatIsKept() {
		get(PAGE);
		KeptAnswer kept = kept(PAGE);
		this.clock.advance(Duration.ofMinutes(4));
		get(PAGE);
		assertThat(kept(PAGE)).isSameAs(kept);
		this.clock.advance(Duration.ofMinutes(2));
		get(PAGE);
		assertThat(kept(PAGE)).isNotSameAs(kept);
	}

	@Test
	void anotherLanguageIsAnotherPage() {
		assertThat(get(PAGE).text()).contains("<html lang=\"en-US\"");
		this.settings.store("WPLANG", "de_DE");
		assertThat(get(PAGE).text()).contains("lang=\"de-DE\"");
		this.settings.store("WPLANG", "");
		assertThat(get(PAGE).text()).contains("lang=\"en-US\"");
	}

	private KeptAnswer kept(String path) {
		int mark = path.indexOf('?');
		return this.cache.last(new Address(false, (mark < 0) ? path : path.substring(0, mark),
				(mark < 0) ? "" : path.substring(mark + 1), false));
	}

}
