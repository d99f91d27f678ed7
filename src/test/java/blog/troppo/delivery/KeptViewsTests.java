package blog.troppo.delivery;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.Statements;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Pages and REST answers that are no longer kept whole are made of views that are: each
 * kind of change is in them at the next request, and without one nothing is asked of the
 * database. A request from another origin is never answered from the page cache, but for
 * feeds.
 */
class KeptViewsTests extends OnAnEmptyBlog {

	private static final String HOME = "/";

	private static final String NEWS = "/news/";

	private static final String ABOUT = "/about/";

	private static final String REST = "/wp-json/wp/v2/posts/11?_embed";

	private static final String LIST = "/wp-json/wp/v2/posts?_embed";

	private static final List<String> PAGES = List.of(HOME, NEWS, ABOUT, "/category/in-news/", "/author/jacques/",
			"/2026/03/", "/?s=text", "/feed/", REST, LIST);

	/** One of each kind that shows something of the blog. */
	private static final String WIDGETS = """
			a:1:{s:9:"sidebar-1";a:9:{i:0;s:14:"recent-posts-2";i:1;s:17:"recent-comments-2";i:2;s:12:"categories-2";\
			i:3;s:10:"archives-2";i:4;s:11:"tag_cloud-2";i:5;s:7:"pages-2";i:6;s:6:"text-2";i:7;s:10:"calendar-2";\
			i:8;s:7:"block-2";}}""";

	@BeforeAll
	void writeTheBlog() {
		this.settings.store("sidebars_widgets", WIDGETS);
		for (String kind : List.of("recent-posts", "recent-comments", "categories", "archives", "tag_cloud", "pages",
				"calendar")) {
			this.settings.store("widget_" + kind, "a:1:{i:2;a:1:{s:5:\"title\";s:0:\"\";}}");
		}
		this.settings.store("widget_text", "a:1:{i:2;a:2:{s:5:\"title\";s:0:\"\";s:4:\"text\";s:9:\"Said here\";}}");
		this.settings.store("widget_block", "a:1:{i:2;a:1:{s:7:\"content\";s:29:\"<!-- wp:latest-comments /-->\n\";}}");
		letJacquesAndNicholasIn();
		sql("insert into terms (id, taxonomy, name, slug) values (101, 'category', 'News', 'in-news'), "
				+ "(102, 'post_tag', 'Tagged', 'tagged')");
		post(11, "news", 2, "2026-03-01 10:00");
		post(12, "sport", 3, "2026-03-05 10:00");
		sql("insert into post_terms (post_id, term_id) values (11, 101), (11, 102)");
		sql("insert into posts (id, type, status, slug, title, content, author_id, published_at, published_local) values "
				+ "(13, 'page', 'publish', 'about', 'About', 'Us', 3, '2026-03-01', '2026-03-01')");
	}

	/**
	 * What was done.
	 *
	 * @param text that is seen from then on
	 * @param seenAt the addresses where it is
	 */
	private record Change(Runnable done, String text, List<String> seenAt) {
	}

	@TestFactory
	Stream<DynamicTest> eachChangeIsInWhatIsMadeNext() {
		Map<String, Change> changes = new LinkedHashMap<>();
		changes.put("a post's text", change("update posts set content = 'Longer news' where id = 11", "Longer news",
				List.of(NEWS, "/feed/", REST, LIST)));
		changes.put("a post's title, in the list of the newest as well",
				change("update posts set title = 'Called otherwise' where id = 11", "Called otherwise", List.of(HOME,
						NEWS, ABOUT, "/category/in-news/", "/author/jacques/", "/2026/03/", "/feed/", REST, LIST)));
		changes.put("a comment", change(
				"insert into comments (id, post_id, status, author_name, content, published_at, published_local) "
						+ "values (71, 11, 'approved', 'Ken', 'Hear, hear', now(), now())",
				"Ken", List.of(HOME, NEWS, ABOUT, "/category/in-news/", REST)));
		changes.put("a comment's text",
				change("update comments set content = 'Never said' where id = 71", "Never said", List.of(NEWS, REST)));
		changes.put("a category's name", change("update terms set name = 'Freshest' where id = 101", "Freshest",
				List.of(HOME, NEWS, ABOUT, "/category/in-news/", REST, LIST)));
		changes.put("a tag's name",
				change("update terms set name = 'Labelled' where id = 102", "Labelled", List.of(HOME, NEWS, ABOUT)));
		changes.put("a user's name", change("update users set display_name = 'J. C.' where id = 2", "J. C.",
				List.of(NEWS, "/author/jacques/", "/feed/", REST, LIST)));
		changes.put("a page's name", change("update posts set title = 'About us' where id = 13", "About us",
				List.of(HOME, NEWS, ABOUT, "/2026/03/")));
		changes.put("the blog's name", new Change(() -> this.settings.set(SiteSettings.BLOGNAME, "Larvatus"),
				"Larvatus", List.of(HOME, NEWS, ABOUT, "/feed/")));
		changes.put("a widget's text",
				new Change(
						() -> this.settings.store("widget_text",
								"a:1:{i:2;a:2:{s:5:\"title\";s:0:\"\";s:4:\"text\";s:11:\"Said anew !\";}}"),
						"Said anew !", List.of(HOME, NEWS, ABOUT, "/category/in-news/")));
		changes.put("a menu", new Change(this::makeAMenu, "Elsewhere", List.of(HOME, NEWS, ABOUT)));
		changes.put("a month's first post",
				new Change(() -> post(16, "april", 3, "2025-04-01 10:00"), "April 2025", List.of(HOME, NEWS, ABOUT)));
		String other = this.settings.get(SiteSettings.STYLESHEET).equals("classic") ? "verandah" : "classic";
		changes.put("the theme", new Change(() -> this.settings.set(SiteSettings.STYLESHEET, other),
				"themes/" + other + "/", List.of(HOME, NEWS, ABOUT)));
		return changes.entrySet()
			.stream()
			.map((change) -> dynamicTest(change.getKey(), () -> check(change.getValue())));
	}

	private Change change(String sql, String text, List<String> seenAt) {
		return new Change(() -> sql(sql), text, seenAt);
	}

	private void check(Change change) {
		PAGES.forEach(this::made);
		change.done().run();
		SoftAssertions softly = new SoftAssertions();
		for (String path : change.seenAt()) {
			softly.assertThat(made(path)).as(path).contains(change.text());
			softly.assertThat(made(path)).as(path + " again").contains(change.text());
		}
		softly.assertAll();
	}

	private void makeAMenu() {
		sql("insert into terms (id, taxonomy, name, slug) values (103, 'nav_menu', 'Primary', 'primary')");
		sql("insert into posts (id, type, status, title) values (15, 'nav_menu_item', 'publish', 'Elsewhere')");
		sql("insert into post_terms (post_id, term_id) values (15, 103)");
		sql("insert into post_meta (post_id, name, value) values (15, '_menu_item_type', 'custom'), "
				+ "(15, '_menu_item_object', 'custom'), (15, '_menu_item_object_id', '15'), "
				+ "(15, '_menu_item_menu_item_parent', '0'), (15, '_menu_item_url', 'https://example.org/')");
	}

	@ParameterizedTest
	@ValueSource(strings = { HOME, NEWS, ABOUT, "/category/in-news/", "/2026/03/", REST, LIST, "/feed/" })
	void whatIsMadeAgainOfTheSameAsksNothingOfTheDatabase(String path) {
		awaitNothingAsked(path);
	}

	/** Others may have something to do in the meantime. */
	private void awaitNothingAsked(String path) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> Statements.during(() -> made(path)).stream().noneMatch(KeptViewsTests::isReading));
	}

	/** Who wrote a comment gets no feed out of the page cache, either. */
	@ParameterizedTest
	@ValueSource(strings = { "/feed/", "/feed/atom/", "/comments/feed/", "/author/jacques/feed/",
			"/category/in-news/feed/" })
	void aFeedThatIsMadeAgainOfTheSameAsksNothingOfTheDatabase(String path) {
		sql("update settings set value = 'Club Troppo' where name = 'blogname'");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(Statements.during(() -> assertThat(feed(path)).contains("Club Troppo")))
				.noneMatch(KeptViewsTests::isReading));
		sql("update settings set value = 'The Troppo' where name = 'blogname'");
		assertThat(feed(path)).contains("The Troppo").doesNotContain("Club Troppo");
	}

	private String feed(String path) {
		return RawHttp.ask(this.port, "GET", path, Map.of("Cookie", "comment_author_f00=Ken"), new byte[0]).text();
	}

	private static boolean isReading(String statement) {
		return statement
			.matches("(?s).*\\b(?:from|join) (?:posts|post_meta|post_terms|terms|comments|users|feed_dates)\\b.*");
	}

	@Test
	void aWidgetThatIsTakenAwayIsGone() {
		assertThat(made(HOME)).contains("widget_recent_entries");
		this.settings.store("sidebars_widgets", WIDGETS.replace("\"recent-posts-2\"", "\"recent-posts-3\""));
		assertThat(made(HOME)).doesNotContain("widget_recent_entries").contains("widget_archive");
		this.settings.store("sidebars_widgets", WIDGETS);
		assertThat(made(HOME)).contains("widget_recent_entries");
	}

	@Test
	void aCommentLeavesWhatOtherPostsSay() {
		this.settings.store("sidebars_widgets", "a:1:{s:9:\"sidebar-1\";a:1:{i:0;s:17:\"recent-comments-2\";}}");
		awaitNothingAsked("/sport/");
		sql("insert into comments (post_id, status, author_name, content, published_at, published_local) "
				+ "values (11, 'approved', 'Don', 'Indeed', now(), now())");
		List<String> asked = Statements.during(() -> assertThat(made("/sport/")).contains("Don"));
		assertThat(asked).as("the newest comments with their posts")
			.filteredOn(KeptViewsTests::isReading)
			.isNotEmpty()
			.noneMatch((statement) -> statement.contains("post_meta"));
		this.settings.store("sidebars_widgets", WIDGETS);
	}

	@Test
	void whatBecomesPrivateIsGoneAtOnce() {
		sql("insert into posts (id, status, slug, title, content, author_id, published_at, published_local) values "
				+ "(21, 'private', 'secret', 'Secretly', 'Hidden', 2, '2026-03-02', '2026-03-02')");
		assertThat(asked("/wp-json/wp/v2/posts/21").status()).isEqualTo(401);
		assertThat(made(LIST)).doesNotContain("Secretly");
		assertThat(asked("/secret/").status()).isEqualTo(404);
		sql("update posts set status = 'publish' where id = 21");
		assertThat(made("/secret/")).contains("Secretly");
		assertThat(made("/wp-json/wp/v2/posts/21")).contains("Hidden");
		sql("update posts set status = 'private' where id = 21");
		assertThat(asked("/secret/").status()).isEqualTo(404);
		assertThat(asked("/wp-json/wp/v2/posts/21").status()).isEqualTo(401);
		assertThat(made(HOME) + made(LIST)).doesNotContain("Secretly");
	}

	@Test
	void aPasswordHidesAtOnce() {
		sql("update posts set content = 'For all', title = 'Locked' where id = 12");
		assertThat(made("/sport/")).contains("For all");
		sql("update posts set password = 'x' where id = 12");
		assertThat(made("/sport/")).doesNotContain("For all");
		assertThat(made("/wp-json/wp/v2/posts/12")).doesNotContain("For all");
		assertThat(made("/wp-json/wp/v2/posts/12?password=x")).contains("For all");
		assertThat(made("/wp-json/wp/v2/posts/12")).doesNotContain("For all");
		sql("update posts set password = '' where id = 12");
		assertThat(made("/sport/")).contains("For all");
	}

	@Test
	void commentsCloseByAge() {
		this.settings.set(SiteSettings.CLOSE_COMMENTS, true);
		this.settings.set(SiteSettings.CLOSE_COMMENTS_DAYS, 30);
		try {
			assertThat(made("/sport/")).contains("wp-comments-post.php");
			this.clock.advance(Duration.ofDays(60));
			assertThat(made("/sport/")).doesNotContain("wp-comments-post.php");
		}
		finally {
			this.settings.set(SiteSettings.CLOSE_COMMENTS, false);
		}
	}

	@Test
	void parametersThatMeanNothingShareAnAnswerAndStandInItsLinks() {
		awaitNothingAsked("/wp-json/wp/v2/posts?per_page=1");
		awaitNothingAsked("/wp-json/wp/v2/posts?per_page=1&b=2&a=x%20y");
		assertThat(asked("/wp-json/wp/v2/posts?b=2&per_page=1&a=x%20y").header("Link").orElse(""))
			.contains("?b=2&per_page=1&a=x+y&page=2>; rel=\"next\"");
		assertThat(asked("/wp-json/wp/v2/posts?per_page=1&page=2").header("Link").orElse(""))
			.contains("?per_page=1&page=1>; rel=\"prev\"");
	}

	private String made(String path) {
		RawHttp.Response answer = asked(path);
		assertThat(answer.status()).as(path).isEqualTo(200);
		return answer.text();
	}

	private RawHttp.Response asked(String path) {
		return RawHttp.ask(this.port, "GET", path, Map.of("Origin", "https://example.org"), new byte[0]);
	}

}
