package blog.troppo.reader;

import java.util.List;
import java.util.Map;

import blog.troppo.site.Settings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not for everybody is at no address, whatever form it has. */
class HiddenPostsTests extends OnTheRecordedBlog {

	private static final String TITLE = "Zanzibarquark";

	private static final String TEXT = "wombatsecrettext";

	private static final List<String> ENDINGS = List.of("", "embed/", "feed/", "feed/atom/", "trackback/", "2/",
			"comment-page-1/", "page/2/");

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Settings settings;

	@BeforeAll
	void hidePosts() {
		for (String status : List.of("draft", "pending", "private", "future", "trash", "auto-draft", "made-up")) {
			this.jdbc.update(
					"""
							insert into posts (type, status, author_id, slug, title, content, excerpt, published_local, published_at)
							values ('post', ?, 1, ?, ?, ?, ?, '2020-02-02 10:00', '2020-02-02 00:30+00')""",
					status, "hidden-" + status, TITLE, TEXT, TEXT);
			this.jdbc.update("""
					insert into posts (type, status, author_id, slug, title, content, published_local, published_at)
					values ('page', ?, 1, ?, ?, ?, '2020-02-02 10:00', '2020-02-02 00:30+00')""", status,
					"hidden-page-" + status, TITLE, TEXT);
		}
		this.jdbc.update("""
				insert into posts (type, status, author_id, slug, title, content, published_local, password)
				values ('post', 'publish', 1, 'locked', 'Locked up', ?, '2020-02-02 10:00', 'sesame')""", TEXT);
		this.jdbc.update(
				"insert into post_meta (post_id, name, value) select id, '_wp_old_slug', 'old-' || slug from posts where slug like 'hidden-%'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "draft", "pending", "private", "future", "trash", "auto-draft", "made-up" })
	void neitherPostsNorPagesAreToldOf(String status) {
		long post = id("hidden-" + status);
		long page = id("hidden-page-" + status);
		for (String ending : ENDINGS) {
			isHidden("/2020/02/02/hidden-" + status + "/" + ending);
			isHidden("/hidden-page-" + status + "/" + ending);
			isHidden("/old-hidden-" + status + "/" + ending);
			isHidden("/2020/02/02/old-hidden-" + status + "/" + ending);
		}
		for (String query : List.of("p=", "page_id=", "attachment_id=", "preview=true&p=", "embed=true&p=",
				"feed=rss2&p=", "tb=1&p=", "page=2&p=", "cpage=1&p=", "post_type=page&p=", "preview=true&page_id=")) {
			isHidden("/?" + query + post);
			isHidden("/?" + query + page);
		}
		isHidden("/?name=hidden-" + status);
		isHidden("/?pagename=hidden-page-" + status);
		isHidden("/?attachment=hidden-" + status);
		isHidden("/hidden-" + status.substring(0, 2) + "/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/2020/", "/2020/02/", "/2020/02/02/", "/?m=20200202", "/author/admin/", "/?author=1",
			"/?s=" + TITLE, "/?s=" + TEXT, "/search/" + TEXT + "/", "/?author=1&orderby=ID&order=desc",
			"/category/uncategorized/", "/feed/", "/comments/feed/", "/?post_type=page", "/hidden/" })
	void noListTellsOfThem(String list) {
		isHidden(list);
	}

	@Test
	void whatIsLockedSaysNothingButItsTitleUntilThePasswordIsGiven() {
		for (String ending : List.of("", "embed/", "feed/")) {
			assertThat(RawHttp.get(this.port, "/2020/02/02/locked/" + ending).text()).doesNotContain(TEXT);
		}
		assertThat(RawHttp.get(this.port, "/2020/02/02/").text()).doesNotContain(TEXT);
		RawHttp.Response wrong = give("open");
		assertThat(read(wrong).text()).doesNotContain(TEXT);
		RawHttp.Response right = give("sesame");
		assertThat(right.status()).isEqualTo(302);
		assertThat(right.header("location")).hasValue("http://localhost:" + this.port + "/2020/02/02/locked/");
		RawHttp.Response open = read(right);
		assertThat(open.text()).contains(TEXT);
		assertThat(open.header("cache-control")).hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
	}

	@Test
	void nobodyIsSentToAnotherSiteWithThePassword() {
		RawHttp.Response answer = RawHttp.ask(this.port, "POST", "/wp-login.php?action=postpass",
				Map.of("Content-Type", "application/x-www-form-urlencoded", "Referer", "http://evil.example/"),
				"post_password=sesame&redirect_to=http://evil.example/"
					.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		assertThat(answer.header("location")).hasValue("http://localhost:" + this.port + "/");
	}

	private RawHttp.Response give(String password) {
		return RawHttp.ask(this.port, "POST", "/wp-login.php?action=postpass",
				Map.of("Content-Type", "application/x-www-form-urlencoded", "Referer",
						"http://localhost:" + this.port + "/2020/02/02/locked/"),
				("post_password=" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	private RawHttp.Response read(RawHttp.Response given) {
		String cookie = given.header("set-cookie").orElseThrow().split(";")[0];
		return RawHttp.ask(this.port, "GET", "/2020/02/02/locked/", Map.of("Cookie", cookie), new byte[0]);
	}

	private void isHidden(String path) {
		RawHttp.Response answer = RawHttp.get(this.port, path);
		String all = answer.text() + answer.headers();
		assertThat(all.replace(path, "")).as(path).doesNotContain(TEXT + "<").doesNotContain(">" + TITLE);
		assertThat(answer.header("location").orElse("")).as(path).doesNotContain("hidden");
	}

	private long id(String slug) {
		Long id = this.jdbc.queryForObject("select id from posts where slug = ?", Long.class, slug);
		return java.util.Objects.requireNonNull(id);
	}

}
