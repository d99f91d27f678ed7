package blog.troppo.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import blog.troppo.delivery.CacheFigures.Result;
import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
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

/**
 * A blog of 24 posts with the theme's own widgets, the newest comments among them. A
 * comment makes nothing anew but the pages of its post and the lists that count it: all
 * others stay in memory, with the widget put in.
 */
class HolesInPagesTests extends OnAnEmptyBlog {

	private static final String PAGE = "/post-103/";

	private static final String WIDGET = "a:1:{s:9:\"sidebar-1\";a:1:{i:0;s:%d:\"%s\";}}";

	@Autowired
	CacheFigures figures;

	@BeforeAll
	void writeTheBlog() {
		sql("insert into terms (id, taxonomy, name, slug) values (101, 'category', 'News', 'in-news')");
		for (int day = 1; day <= 24; day++) {
			write(100 + day, "2026-02-%02d 10:00".formatted(day));
		}
		comment(101, "Parish");
	}

	@AfterEach
	void showTheThemesWidgets() {
		this.settings.store("sidebars_widgets", "a:0:{}");
	}

	private void write(int id, String date) {
		sql("""
				insert into posts (id, status, slug, title, content, author_id, published_at, published_local, modified_at,
					modified_local, comment_status)
				values (%1$d, 'publish', 'post-%1$d', 'Title %1$d', 'Text %1$d', 1, '%2$s', '%2$s', '%2$s', '%2$s', 'open')"""
			.formatted(id, date));
		sql("insert into post_terms (post_id, term_id) values (%d, 101)".formatted(id));
	}

	@TestFactory
	Stream<DynamicTest> aCommentMakesAnewWhatShowsItAndPutsTheWidgetInElsewhere() {
		Map<String, Result> ofAnOlderPost = new LinkedHashMap<>();
		Stream
			.of("/", "/page/3/", PAGE, "/post-124/", "/post-111/", "/post-109/", "/category/in-news/", "/author/admin/",
					"/2026/02/", "/nothing-here/")
			.forEach((path) -> ofAnOlderPost.put(path, Result.ASSEMBLED));
		Stream.of("/page/2/", "/post-110/", "/comments/feed/", "/post-110/feed/")
			.forEach((path) -> ofAnOlderPost.put(path, Result.MISS));
		Stream
			.of("/feed/", "/feed/atom/", "/post-103/feed/", "/wp-json/wp/v2/posts", "/wp-json/wp/v2/posts/103",
					"/?p=103", "/post-103", "/robots.txt")
			.forEach((path) -> ofAnOlderPost.put(path, Result.PROVEN));
		Map<String, Result> ofTheNewest = new LinkedHashMap<>(ofAnOlderPost);
		Stream.of("/", "/post-124/", "/category/in-news/", "/author/admin/", "/2026/02/", "/feed/", "/feed/atom/")
			.forEach((path) -> ofTheNewest.put(path, Result.MISS));
		ofTheNewest.put("/wp-json/wp/v2/posts", Result.MISS);
		Stream.of("/page/2/", "/post-110/", "/post-123/").forEach((path) -> ofTheNewest.put(path, Result.ASSEMBLED));
		ofTheNewest.put("/post-110/feed/", Result.PROVEN);
		return Stream.of(dynamicTest("on an older post", () -> check(110, "Nicholas", ofAnOlderPost)),
				dynamicTest("on the newest", () -> check(124, "Jacques", ofTheNewest)));
	}

	private void check(int post, String name, Map<String, Result> expected) {
		expected.keySet().forEach(this::ask);
		comment(post, name);
		SoftAssertions softly = new SoftAssertions();
		expected.forEach((path, result) -> {
			Asked asked = ask(path);
			softly.assertThat(asked.result()).as(path).isEqualTo(result);
			if (result == Result.ASSEMBLED) {
				softly.assertThat(asked.text()).as(path).contains(name);
			}
			softly.assertThat(ask(path).result()).as(path + " again").isIn(Result.HIT, Result.PROVEN);
		});
		softly.assertAll();
	}

	/** Who is known, or another site's script, gets pages without holes. */
	@ParameterizedTest
	@ValueSource(strings = { "/", PAGE, "/page/2/", "/category/in-news/", "/nothing-here/" })
	void whatIsPutInLooksAsIfItHadBeenThere(String path) {
		ask(path);
		comment(102, "Don");
		Asked put = ask(path);
		assertThat(put.result()).isEqualTo(Result.ASSEMBLED);
		String whole = RawHttp.ask(this.port, "GET", path, Map.of("Origin", "https://example.org"), new byte[0]).text();
		assertThat(plain(put.text())).isEqualTo(plain(whole)).contains("Don");
	}

	/** Without what is of one moment, and without white space. */
	private static String plain(String page) {
		return page.replaceAll("name=\"[^\"]*stamp[^>]*>", "").replaceAll("\\s+", "");
	}

	@Test
	void aTagIsOfThePageWithWhatIsInIt() throws IOException {
		String before = answer(Map.of()).header("etag").orElseThrow();
		assertThat(answer(Map.of("If-None-Match", before)).status()).isEqualTo(304);
		comment(102, "Troppo Armadillo");
		RawHttp.Response after = answer(Map.of("If-None-Match", before));
		assertThat(after.status()).isEqualTo(200);
		assertThat(after.text()).contains("Troppo Armadillo");
		String tag = after.header("etag").orElseThrow();
		assertThat(tag).isNotEqualTo(before);
		assertThat(answer(Map.of("If-None-Match", tag)).status()).isEqualTo(304);
		assertThat(answer(Map.of("If-Match", before)).status()).isEqualTo(412);
		RawHttp.Response packed = answer(Map.of("Accept-Encoding", "gzip"));
		assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).isEqualTo(after.body());
		assertThat(answer(Map.of("Range", "bytes=100-199", "If-Range", tag)).text())
			.isEqualTo(new String(after.body(), 100, 100, java.nio.charset.StandardCharsets.UTF_8));
		assertThat(answer(Map.of("Range", "bytes=100-199", "If-Range", before)).status()).isEqualTo(200);
		RawHttp.Response head = RawHttp.ask(this.port, "HEAD", PAGE, Map.of(), new byte[0]);
		assertThat(head.header("content-length")).contains(String.valueOf(after.body().length));
		assertThat(head.header("etag")).contains(tag);
	}

	private RawHttp.Response answer(Map<String, String> headers) {
		return RawHttp.ask(this.port, "GET", PAGE, headers, new byte[0]);
	}

	@Test
	void aCommentThatIsTakenBackIsGone() {
		comment(102, "Backpager");
		assertThat(ask(PAGE).text()).contains("Backpager");
		sql("update comments set status = 'spam' where author_name = 'Backpager'");
		Asked asked = ask(PAGE);
		assertThat(asked.result()).isEqualTo(Result.ASSEMBLED);
		assertThat(asked.text()).doesNotContain("Backpager");
	}

	@Test
	void aCommentThatIsHeldChangesNothing() {
		ask(PAGE);
		sql("insert into comments (post_id, status, author_name, content) values (102, 'hold', 'Held', 'Well')");
		Asked asked = ask(PAGE);
		assertThat(asked.result()).isIn(Result.HIT, Result.PROVEN);
		assertThat(asked.text()).doesNotContain("Held");
	}

	@Test
	void aWidgetThatHasNothingToShowIsGoneWithItsHeading() {
		this.settings.store("sidebars_widgets", WIDGET.formatted(17, "recent-comments-7"));
		this.settings.store("widget_recent-comments", "a:1:{i:7;a:1:{s:5:\"title\";s:12:\"What is said\";}}");
		assertThat(ask(PAGE).text()).contains("What is said");
		sql("update comments set status = 'trash' where status = 'approved'");
		Asked asked = ask(PAGE);
		assertThat(asked.result()).isEqualTo(Result.MISS);
		assertThat(asked.text()).doesNotContain("What is said");
		sql("update comments set status = 'approved' where status = 'trash'");
		assertThat(ask(PAGE).text()).contains("What is said");
	}

	@Test
	void anotherTitleOfAWidgetIsAnotherPage() {
		this.settings.store("sidebars_widgets", WIDGET.formatted(17, "recent-comments-8"));
		this.settings.store("widget_recent-comments", "a:1:{i:8;a:1:{s:5:\"title\";s:5:\"First\";}}");
		assertThat(ask(PAGE).text()).contains("First");
		this.settings.store("widget_recent-comments", "a:1:{i:8;a:1:{s:5:\"title\";s:6:\"Second\";}}");
		Asked asked = ask(PAGE);
		assertThat(asked.result()).isEqualTo(Result.MISS);
		assertThat(asked.text()).contains("Second").doesNotContain(">First<");
	}

	/** The widgets that WordPress puts in a new blog are blocks. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<!-- wp:latest-comments /--> | ASSEMBLED",
			"<!-- wp:group --><div class=\"wp-block-group\"><!-- wp:heading --><h2 class=\"wp-block-heading\">Said</h2>"
					+ "<!-- /wp:heading --><!-- wp:latest-comments {\"commentsToShow\":3} /--></div><!-- /wp:group --> | ASSEMBLED",
			"<!-- wp:latest-posts /--> | PROVEN", "<!-- wp:archives /--><!-- wp:latest-comments /--> | MISS",
			"<!-- wp:latest-comments /-->[caption]x[/caption] | MISS" })
	void blocksThatLookAtNoPageLeaveAHoleToo(String blocks, Result result) {
		this.settings.store("sidebars_widgets", WIDGET.formatted(7, "block-5"));
		this.settings.store("widget_block",
				"a:1:{i:5;a:1:{s:7:\"content\";s:%d:\"%s\";}}".formatted(blocks.length(), blocks));
		ask(PAGE);
		comment(102, "Rex");
		Asked asked = ask(PAGE);
		assertThat(asked.result()).isEqualTo(result);
		assertThat(asked.text().contains("Rex")).isEqualTo(blocks.contains("latest-comments"));
	}

	/** The newest posts mark the one being read, and depend on no comments. */
	@Test
	void theNewestPostsStayWhereTheyAreWhenOneIsCommentedOn() {
		this.settings.store("sidebars_widgets", WIDGET.formatted(14, "recent-posts-2"));
		this.settings.store("widget_recent-posts", "a:1:{i:2;a:1:{s:5:\"title\";s:0:\"\";}}");
		List<String> paths = List.of(PAGE, "/post-122/", "/page/3/");
		paths.forEach(this::ask);
		assertThat(ask("/post-122/").text()).containsPattern("href=\"[^\"]*/post-122/\" aria-current=\"page\"");
		assertThat(ask(PAGE).text()).doesNotContain("aria-current=\"page\">Title");
		comment(124, "Niall");
		paths.forEach((path) -> assertThat(ask(path).result()).as(path).isEqualTo(Result.PROVEN));
	}

	@Test
	void aNewPostIsAmongTheNewestOnEachPage() {
		this.settings.store("sidebars_widgets", WIDGET.formatted(14, "recent-posts-2"));
		this.settings.store("widget_recent-posts", "a:1:{i:2;a:1:{s:5:\"title\";s:0:\"\";}}");
		ask(PAGE);
		ask("/about-nothing/");
		write(131, "2026-03-01 10:00");
		assertThat(ask(PAGE).text()).contains("Title 131");
		assertThat(ask("/about-nothing/").text()).contains("Title 131");
		sql("delete from posts where id = 131");
		assertThat(ask(PAGE).text()).doesNotContain("Title 131");
		assertThat(ask("/about-nothing/").text()).doesNotContain("Title 131");
	}

	@Test
	void anotherThemeDrawsItsOwn() {
		ask(PAGE);
		this.settings.set(SiteSettings.STYLESHEET, "classic");
		assertThat(ask(PAGE).text()).contains("themes/classic/");
		comment(102, "Homer");
		assertThat(ask(PAGE).text()).contains("themes/classic/");
		this.settings.set(SiteSettings.STYLESHEET, "verandah");
		assertThat(ask(PAGE).text()).contains("themes/verandah/").contains("Homer");
	}

	private record Asked(Result result, String text) {
	}

	/** Figures are counted before an answer is sent. */
	private Asked ask(String path) {
		Map<Result, Long> before = new LinkedHashMap<>();
		Stream.of(Result.values()).forEach((result) -> before.put(result, this.figures.of(result)));
		String text = RawHttp.get(this.port, path).text();
		assertThat(text).as(path).doesNotContainPattern("<!--[0-9a-f]{32}");
		List<Result> counted = Stream.of(Result.values())
			.filter((result) -> this.figures.of(result) > before.get(result))
			.toList();
		assertThat(counted).as(path).hasSize(1);
		return new Asked(counted.getFirst(), text);
	}

}
