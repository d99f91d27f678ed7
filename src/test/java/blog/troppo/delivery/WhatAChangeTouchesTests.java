package blog.troppo.delivery;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * A blog of two posts: "news" by Jacques in the category News, "sport" by Nicholas in
 * Sport, with a page "about" and nothing in the sidebars. Each kind of change is seen at
 * the next request on the pages that show it, and all others stay as they were kept.
 */
class WhatAChangeTouchesTests extends OnAnEmptyBlog {

	private static final String HOME = "/";

	private static final String NEWS = "/news/";

	private static final String SPORT = "/sport/";

	private static final String ABOUT = "/about/";

	private static final String IN_NEWS = "/category/in-news/";

	private static final String IN_SPORT = "/category/in-sport/";

	private static final String BY_JACQUES = "/author/jacques/";

	private static final String REST_LIST = "/wp-json/wp/v2/posts";

	private static final String REST_SPORT = "/wp-json/wp/v2/posts/12";

	private static final String SITEMAP = "/wp-sitemap-posts-page-1.xml";

	private static final Set<String> PAGES = Set.of(HOME, NEWS, SPORT, ABOUT, IN_NEWS, IN_SPORT, BY_JACQUES);

	private static final Set<String> ALL = Stream.concat(PAGES.stream(), Stream.of(REST_LIST, REST_SPORT, SITEMAP))
		.collect(java.util.stream.Collectors.toUnmodifiableSet());

	private static final Set<String> OF_SPORT = Set.of(ABOUT, IN_SPORT, REST_SPORT);

	private static final String NOTHING_BESIDE = "a:1:{s:9:\"sidebar-1\";a:0:{}}";

	@Autowired
	PostAuthoring authoring;

	@BeforeAll
	void writeTheBlog() {
		this.settings.store("sidebars_widgets", NOTHING_BESIDE);
		letJacquesAndNicholasIn();
		sql("insert into terms (id, taxonomy, name, slug) values (101, 'category', 'News', 'in-news'), "
				+ "(102, 'category', 'Sport', 'in-sport')");
		post(11, "news", 2, 101, "2026-03-01 10:00");
		post(12, "sport", 3, 102, "2026-03-05 10:00");
		sql("insert into posts (id, type, status, slug, title, content, author_id, published_at, published_local) values "
				+ "(13, 'page', 'publish', 'about', 'About', 'Us', 3, '2026-03-01', '2026-03-01')");
	}

	private void post(long id, String slug, long author, long term, String date) {
		post(id, slug, author, date);
		sql("insert into post_terms (post_id, term_id) values (%d, %d)".formatted(id, term));
	}

	/**
	 * What was done.
	 *
	 * @param seenAt the addresses where it is to be seen
	 * @param leaves those that are not even made again: nothing they read has changed
	 */
	private record Change(Runnable done, Set<String> seenAt, Set<String> leaves) {
	}

	@TestFactory
	Stream<DynamicTest> isSeenWhereItIsShownAndNowhereElse() {
		Map<String, Change> changes = new LinkedHashMap<>();
		changes.put("a post's text", new Change(() -> sql("update posts set content = 'Longer' where id = 11"),
				Set.of(HOME, NEWS, IN_NEWS, BY_JACQUES, REST_LIST), OF_SPORT));
		changes.put("a post's title, which its neighbour shows",
				new Change(() -> sql("update posts set title = 'Called otherwise' where id = 11"),
						Set.of(HOME, NEWS, SPORT, IN_NEWS, BY_JACQUES, REST_LIST),
						Set.of(ABOUT, IN_SPORT, REST_SPORT)));
		changes.put("a comment", new Change(
				() -> sql("insert into comments (post_id, status, author_name, content, published_at, published_local) "
						+ "values (11, 'approved', 'Ken', 'Hear, hear', now(), now())"),
				Set.of(HOME, NEWS, IN_NEWS, BY_JACQUES), OF_SPORT));
		changes.put("a held comment",
				new Change(() -> sql("insert into comments (post_id, status, content) values (11, 'hold', 'Well')"),
						Set.of(), ALL));
		changes.put("a draft",
				new Change(() -> sql("insert into posts (status, title) values ('draft', 'Not yet')"), Set.of(), ALL));
		changes.put("a category's name", new Change(() -> sql("update terms set name = 'Latest' where id = 101"),
				Set.of(NEWS, IN_NEWS), Set.of(REST_SPORT)));
		changes.put("a user's name", new Change(() -> sql("update users set display_name = 'J.C.' where id = 2"),
				Set.of(NEWS, BY_JACQUES), OF_SPORT));
		changes.put("the blog's name",
				new Change(() -> this.settings.set(SiteSettings.BLOGNAME, "Larvatus"), PAGES, Set.of(SITEMAP)));
		changes.put("a setting of feeds",
				new Change(() -> this.settings.set(SiteSettings.POSTS_PER_RSS, 7), Set.of(), ALL));
		changes.put("a page, which is in the menu",
				new Change(
						() -> sql("insert into posts (id, type, status, slug, title, published_at, published_local) "
								+ "values (14, 'page', 'publish', 'contact', 'Contact', '2026-03-01', '2026-03-01')"),
						with(PAGES, SITEMAP), Set.of(REST_LIST, REST_SPORT)));
		changes.put("a menu", new Change(this::makeAMenu, PAGES, Set.of(REST_LIST, REST_SPORT)));
		changes.put("the theme",
				new Change(() -> this.settings.set(SiteSettings.STYLESHEET, other()), PAGES, Set.of(SITEMAP)));
		changes.put("a scheduled post's time",
				new Change(this::waitForAScheduledPost, Set.of(HOME, SPORT, IN_SPORT, REST_LIST, SITEMAP), Set.of()));
		changes.put("a post's end", new Change(() -> sql("update posts set status = 'trash' where slug = 'tomorrow'"),
				Set.of(HOME, SPORT, IN_SPORT, REST_LIST, SITEMAP), Set.of()));
		return changes.entrySet()
			.stream()
			.map((change) -> dynamicTest(change.getKey(), () -> check(change.getValue())));
	}

	/** Which of the two that come with Troppo the blog does not wear. */
	private String other() {
		return this.settings.get(SiteSettings.STYLESHEET).equals("classic") ? "verandah" : "classic";
	}

	private static Set<String> with(Set<String> addresses, String another) {
		return Stream.concat(addresses.stream(), Stream.of(another)).collect(java.util.stream.Collectors.toSet());
	}

	private void check(Change change) {
		Map<String, String> before = new HashMap<>();
		Map<String, KeptAnswer> kept = new HashMap<>();
		for (String path : ALL) {
			before.put(path, text(path));
			kept.put(path, kept(path));
		}
		change.done().run();
		SoftAssertions softly = new SoftAssertions();
		for (String path : ALL) {
			boolean same = text(path).equals(before.get(path));
			softly.assertThat(same).as(path + " is as before").isEqualTo(!change.seenAt().contains(path));
			if (change.leaves().contains(path)) {
				softly.assertThat(kept(path)).as("what is kept of " + path).isSameAs(kept.get(path));
			}
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

	private void waitForAScheduledPost() {
		PostChange wish = PostChange.nothing()
			.title("Tomorrow")
			.content("Today")
			.slug("tomorrow")
			.status(PostStatus.PUBLISH)
			.on(LocalDateTime.of(2026, 3, 14, 9, 36))
			.terms(blog.troppo.content.Taxonomy.CATEGORY, List.of(102L));
		long id = this.authoring.create(PostType.POST, wish, new Viewer(3L, Set.of("publish_posts", "edit_posts")))
			.id();
		this.clock.advance(Duration.ofMinutes(10));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.database.sql("select status from posts where id = ?")
				.param(id)
				.query(String.class)
				.single()
				.equals("publish"));
	}

	private String text(String path) {
		RawHttp.Response answer = RawHttp.get(this.port, path);
		assertThat(answer.status()).as(path).isEqualTo(200);
		return answer.text().replaceAll("name=\"[^\"]*stamp[^>]*>", "");
	}

	private KeptAnswer kept(String path) {
		KeptAnswer kept = this.cache.last(new Address(false, path, "", false));
		assertThat(kept).as("what is kept of " + path).isNotNull();
		return kept;
	}

}
