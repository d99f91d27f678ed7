package blog.troppo.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.operations.Installation;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.PhpSerialized;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class PagesTests {

	@Autowired
	ApplicationContext context;

	ShowcaseSite site;

	@BeforeEach
	void open() {
		this.site = ShowcaseSite.in(this.context)
			.with("classic")
			.set(SiteSettings.COMMENT_REGISTRATION, false)
			.set(SiteSettings.PAGE_COMMENTS, false)
			.set(SiteSettings.SIDEBARS_WIDGETS, "a:0:{}");
	}

	private Document read(MainQuery query) {
		return Jsoup.parse(this.site.html(query));
	}

	@Test
	void theHomePageWithTenPostsCostsAtMostTwelveStatements() {
		for (String theme : List.of("classic", "verandah")) {
			this.site.with(theme);
			this.site.html(this.site.home(1));
			List<String> statements = Statements.of(() -> {
				MainQuery home = this.site.home(1);
				assertThat(home.posts().items()).hasSize(11);
				this.site.html(home);
			});
			assertThat(statements).as(theme).hasSizeLessThanOrEqualTo(12);
		}
	}

	@Test
	void aPostsStatementsDoNotGrowWithItsComments() {
		List<Post> posts = this.site.bean(PostFinder.class)
			.find(PostQuery.posts().sortedBy(PostQuery.Order.COMMENT_COUNT, false).page(1, 1), Viewer.anybody())
			.items();
		assertThat(posts.getFirst().commentCount()).isGreaterThan(5);
		this.site.html(this.site.single(posts.getFirst().id()));
		assertThat(Statements.of(() -> this.site.html(this.site.single(posts.getFirst().id()))))
			.hasSizeLessThanOrEqualTo(16);
	}

	@Test
	void aListShowsItsPostsWithTheirLinks() {
		MainQuery home = this.site.home(1);
		Document page = read(home);
		assertThat(page.select("h2.entry-title a").eachAttr("href")).hasSize(11)
			.allMatch((url) -> url.startsWith(ShowcaseSite.URL + "/2"));
		assertThat(page.selectFirst("article").classNames()).contains("sticky", "hentry", "format-standard");
		assertThat(page.select("a.next").attr("href")).isEqualTo(ShowcaseSite.URL + "/page/2/");
	}

	@Test
	void pagesOfASearchKeepItsWords() {
		Document page = read(this.site.search("a", 2, "/page/2/?s=a"));
		assertThat(page.select("a.next").attr("href")).isEqualTo(ShowcaseSite.URL + "/page/3/?s=a");
		assertThat(page.select("a.prev").attr("href")).isEqualTo(ShowcaseSite.URL + "/?s=a");
		assertThat(page.select("input[name=s]").attr("value")).isEqualTo("a");
	}

	@Test
	void whatAReaderTypedIsShownAndNeverRun() {
		String html = this.site.html(this.site.search("<script>alert(1)</script>\"'", 1, "/?s=x"));
		assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
	}

	@Test
	void aMenuIsATreeThatKnowsWhereTheReaderIs() {
		Document page = read(this.site.single(13));
		Element item = page.selectFirst("#menu-item-211");
		assertThat(item.classNames()).contains("menu-item-type-post_type", "menu-item-object-page", "current-menu-item",
				"page-item-13");
		assertThat(item.selectFirst("a").attr("aria-current")).isEqualTo("page");
		assertThat(page.selectFirst("#menu-item-210").classNames()).contains("menu-item-has-children",
				"current-menu-ancestor", "current-menu-parent");
	}

	@Test
	void theOwnersMenuStandsInItsPlace() {
		this.site.store("theme_mods_classic",
				PhpSerialized.write(Map.of("nav_menu_locations", Map.of("primary", 39L))));
		Document page = read(this.site.home(1));
		assertThat(page.select(".site-menu li")).hasSize(6);
		assertThat(page.selectFirst("#menu-item-216 > a").attr("href"))
			.isEqualTo(ShowcaseSite.URL + "/category/category-2/");
		this.site.store("theme_mods_classic", "a:0:{}");
	}

	@Test
	void theOwnersColourReachesThePageAndABadOneDoesNot() {
		this.site.store("theme_mods_classic", PhpSerialized.write(Map.of("accent", "#801515")));
		assertThat(this.site.html(this.site.home(1))).contains(":root{--accent:#801515;}");
		this.site.store("theme_mods_classic", PhpSerialized.write(Map.of("accent", "red}</style><script>")));
		assertThat(this.site.html(this.site.home(1))).doesNotContain("<script>").doesNotContain(":root{--accent");
		this.site.store("theme_mods_classic", "a:0:{}");
	}

	@Test
	void theSidebarOfASiteThatNeverChoseIsTheThemes() {
		Document page = read(this.site.home(1));
		assertThat(page.select(".sidebar .widget-title").eachText()).containsExactly("Pages", "Archives", "Categories",
				"Meta");
		assertThat(page.select(".widget_pages a").eachAttr("href"))
			.contains(ShowcaseSite.URL + "/roba-10/yate-12/bevafa-budobe-wasose-15/betisi-mida-17/le-19/");
		assertThat(page.select(".widget_categories a").eachAttr("href"))
			.contains(ShowcaseSite.URL + "/category/category-4/category-6/");
		assertThat(page.select(".widget_meta a").eachText()).containsExactly("Log in", "Entries feed", "Comments feed");
	}

	@Test
	void theOwnersWidgetsAreShownInTheirOrder() {
		Map<String, Object> kinds = Map.of("text", Map.of("title", "Hello", "text", "one\n\ntwo"), "tag_cloud",
				Map.of(), "recent-posts", Map.of("number", 3L, "show_date", true), "recent-comments",
				Map.of("number", 2L), "calendar", Map.of(), "block",
				Map.of("content", "<!-- wp:paragraph --><p>Block</p><!-- /wp:paragraph -->"), "rss",
				Map.of("url", "http://example.org/feed/", "title", "Elsewhere"), "nav_menu", Map.of("nav_menu", 38L),
				"archives", Map.of("count", true, "dropdown", true), "unknown", Map.of());
		List<String> ids = new ArrayList<>();
		kinds.forEach((kind, options) -> {
			this.site.store("widget_" + kind, PhpSerialized.write(Map.of(2L, options)));
			ids.add(kind + "-2");
		});
		this.site.set(SiteSettings.SIDEBARS_WIDGETS, PhpSerialized.write(Map.of("sidebar-1", ids)));
		Document page = read(this.site.home(1));
		assertThat(page.select(".sidebar > section").eachAttr("id"))
			.containsExactlyElementsOf(ids.stream().filter((id) -> !id.startsWith("unknown")).toList());
		assertThat(page.select("#text-2 p").eachText()).containsExactly("one", "two");
		assertThat(page.select("#recent-posts-2 li")).hasSize(3);
		assertThat(page.select("#recent-posts-2 .post-date")).hasSize(3);
		assertThat(page.select("#recent-comments-2 li")).hasSize(2);
		assertThat(page.select("#tag_cloud-2 a")).isNotEmpty();
		assertThat(page.select("#calendar-2 caption").text()).isEqualTo("March 2026");
		assertThat(page.select("#nav_menu-2 a")).hasSize(6);
		assertThat(page.select("#archives-2 details li").first().text()).matches("\\w+ \\d{4} \\(\\d+\\)");
	}

	@Test
	void aPostWhoseAddressHasItsMonthHasThatMonthsCalendar() {
		this.site.with("verandah")
			.store("widget_calendar", PhpSerialized.write(Map.of(2L, Map.of())))
			.store("widget_block", PhpSerialized.write(Map.of(2L, Map.of("content", "<!-- wp:calendar /-->"))));
		this.site.set(SiteSettings.SIDEBARS_WIDGETS,
				PhpSerialized.write(Map.of("sidebar-1", List.of("calendar-2", "block-2"))));
		assertThat(read(this.site.single(96)).select("caption").eachText()).containsExactly("August 2011",
				"August 2011");
		assertThat(read(this.site.home(1)).select("caption").eachText()).containsExactly("March 2026", "March 2026");
		this.site.set(SiteSettings.PERMALINK_STRUCTURE, "/%postname%/");
		assertThat(read(this.site.single(96)).select("caption").eachText()).containsExactly("March 2026", "March 2026");
		this.site.set(SiteSettings.PERMALINK_STRUCTURE, Installation.Wish.PERMALINKS);
	}

	/** They are named, and keep their words to themselves. */
	@Test
	void commentsOnPostsWithAPasswordAreAmongTheLatest() {
		this.site.store("widget_recent-comments", PhpSerialized.write(Map.of(2L, Map.of("number", 1L))))
			.store("widget_block", PhpSerialized
				.write(Map.of(2L, Map.of("content", "<!-- wp:latest-comments {\"commentsToShow\":1} /-->"))));
		this.site.set(SiteSettings.SIDEBARS_WIDGETS,
				PhpSerialized.write(Map.of("sidebar-1", List.of("recent-comments-2", "block-2"))));
		JdbcClient database = this.site.bean(JdbcClient.class);
		database.sql("update posts set password = 'enter' where id = 96").update();
		long comment = database.sql("""
				insert into comments (post_id, status, type, author_name, content, published_at, published_local)
				values (96, 'approved', 'comment', 'Ann', 'A secret', '2026-03-01 00:00Z', '2026-03-01 09:30')
				returning id""").query(Long.class).single();
		Document page = read(this.site.home(1));
		assertThat(page.select(".sidebar #recent-comments-2 a").text()).startsWith("Protected: ");
		assertThat(page.select(".sidebar .wp-block-latest-comments").text()).contains("Protected: ")
			.contains("Password protected")
			.doesNotContain("secret");
		database.sql("delete from comments where id = ?").param(comment).update();
		database.sql("update posts set password = '' where id = 96").update();
	}

	@Test
	void commentsAreThreadedAndMayBePaged() {
		Post talked = this.site.bean(PostFinder.class)
			.find(PostQuery.posts().sortedBy(PostQuery.Order.COMMENT_COUNT, false).page(1, 1), Viewer.anybody())
			.items()
			.getFirst();
		Document page = read(this.site.single(talked.id()));
		assertThat(page.select(".comment-list .comment-body")).hasSize(talked.commentCount());
		assertThat(page.select(".comment-list > li").first().classNames()).contains("even", "thread-even", "depth-1");
		assertThat(page.select(".children > li").first().classNames()).contains("depth-2");
		this.site.set(SiteSettings.PAGE_COMMENTS, true).set(SiteSettings.COMMENTS_PER_PAGE, 2);
		Document first = read(this.site.single(talked, 1, 1, Viewer.anybody(), Set.of()));
		assertThat(first.select(".comment-list > li")).hasSize(2);
		assertThat(first.select(".nav-next").attr("href")).endsWith("/comment-page-2/#comments");
	}

	@Test
	void whoAnswersIsToldWhom() {
		Post talked = this.site.bean(PostFinder.class)
			.find(PostQuery.posts().sortedBy(PostQuery.Order.COMMENT_COUNT, false).page(1, 1), Viewer.anybody())
			.items()
			.getFirst();
		Element reply = read(this.site.single(talked.id())).selectFirst(".comment-reply-link");
		MainQuery asked = this.site.single(talked.id());
		Document page = read(new MainQuery(asked.subject(), asked.posts(), 1, 0,
				reply.attr("href").substring(ShowcaseSite.URL.length()).replace("#respond", ""), Viewer.anybody(),
				Set.of()));
		assertThat(page.select("#comment_parent").val()).isEqualTo(reply.attr("data-commentid"));
		assertThat(page.select("#reply-title").text()).startsWith("Leave a Reply to ").contains("Cancel reply");
	}

	@Test
	void whoMayEditSeesWhere() {
		Viewer editor = new Viewer(1L, Set.of("edit_posts", "edit_others_posts", "edit_published_posts"));
		Document page = read(this.site.single(this.site.post(96), 1, 0, editor, Set.of()));
		assertThat(page.select("a[href$='/wp-admin/post.php?post=96&action=edit']")).isNotEmpty();
		assertThat(page.body().classNames()).contains("logged-in");
		assertThat(this.site.html(this.site.single(96))).doesNotContain("action=edit");
	}

	@Test
	void anEmbeddedPostIsAPageByItself() {
		Document page = Jsoup.parse(this.site.bean(Pages.class).embed(this.site.single(147)).html());
		assertThat(page.title()).isEqualTo("Dureramo doduda lenemeka dolopame ranoli – Club Troppo");
		assertThat(page.select("meta[name=robots]").attr("content"))
			.isEqualTo("noindex, follow, max-image-preview:large");
		assertThat(page.select("link[rel=alternate], link[rel=EditURI], link[rel=shortlink]")).isEmpty();
		assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/dureramo-doduda-lenemeka-147/");
	}

	@Test
	void assetsHaveTheHashOfTheirContentInTheirAddress() {
		ThemeAssets assets = this.site.bean(ThemeAssets.class);
		String address = read(this.site.home(1)).select("link#classic-style-css").attr("href");
		ThemeAssets.Asset style = assets.find("classic", "style.css").orElseThrow();
		assertThat(address).isEqualTo(ShowcaseSite.URL + "/wp-content/themes/classic/style.css?ver=" + style.hash());
		assertThat(style.type()).isEqualTo("text/css; charset=utf-8");
		assertThat(assets.find("shared", "assets/blocks.css")).isPresent();
	}

	@Test
	void whatThemeJsonSaysIsAStyleSheetLikeAnother() {
		ThemeAssets assets = this.site.bean(ThemeAssets.class);
		Document page = read(this.site.home(1));
		ThemeAssets.Asset style = assets.find("classic", "global-styles.css").orElseThrow();
		assertThat(page.select("link#global-styles-css").attr("href"))
			.isEqualTo(ShowcaseSite.URL + "/wp-content/themes/classic/global-styles.css?ver=" + style.hash());
		assertThat(style.type()).isEqualTo("text/css; charset=utf-8");
		assertThat(new String(style.content(), StandardCharsets.UTF_8)).startsWith(":root{").contains("--wp--preset--");
		assertThat(assets.find("verandah", "global-styles.css").orElseThrow().hash()).isNotEqualTo(style.hash());
		assertThat(assets.find("none", "global-styles.css")).isEmpty();
	}

	@Test
	void nothingButAssetsIsGivenOut() {
		ThemeAssets assets = this.site.bean(ThemeAssets.class);
		for (String path : List.of("views/index.html", "settings.json", "theme.json", "messages.properties",
				"assets/../settings.json", "../verandah/style.css", "assets/", "", "/etc/passwd")) {
			assertThat(assets.find("classic", path)).as(path).isEmpty();
		}
		assertThat(assets.find("../classic", "style.css")).isEmpty();
		assertThat(assets.find("none", "style.css")).isEmpty();
	}

}
