package blog.troppo.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.Page;
import blog.troppo.testing.Browser;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class ClassicThemeTests {

	@Autowired
	ApplicationContext context;

	ShowcaseSite site;

	@BeforeEach
	void open() {
		this.site = ShowcaseSite.in(this.context).with("classic").set(SiteSettings.COMMENT_REGISTRATION, false);
	}

	/** One page by each template, and some that are hard to draw. */
	private Map<String, MainQuery> pages() {
		Map<String, MainQuery> pages = new LinkedHashMap<>();
		pages.put("home", list(new Subject.Posts(null, true), "/", 2841L, 96L));
		pages.put("category",
				list(this.site.term(45, 1, "/category/site-news/").subject(), "/category/site-news/", 2841L));
		pages.put("search", list(new Subject.SearchResults("server <b>"), "/?s=server+%3Cb%3E", 2841L, 12L));
		pages.put("search-nothing", this.site.search("xyzzy", 1, "/?s=xyzzy"));
		pages.put("missing", this.site.notFound("/nowhere/"));
		pages.put("page", this.site.single(12));
		pages.put("post", this.site.single(96));
		pages.put("sample", this.site.single(2841));
		this.site.bean(PostFinder.class)
			.find(PostQuery.posts().sortedBy(PostQuery.Order.COMMENT_COUNT, false).page(1, 3), Viewer.anybody())
			.items()
			.forEach((post) -> pages.put("talked-" + post.id(), this.site.single(post.id())));
		this.site.bean(PostFinder.class)
			.find(PostQuery.posts().ofType(PostType.ATTACHMENT).page(1, 1), Viewer.anybody())
			.items()
			.forEach((post) -> pages.put("attachment", this.site.single(post.id())));
		return pages;
	}

	/** Posts that are valid HTML themselves, as page 2 of more. */
	private MainQuery list(Subject subject, String path, Long... ids) {
		List<Post> posts = this.site.bean(PostFinder.class).load(List.of(ids));
		return new MainQuery(subject, new Page<>(posts, 2, 10, 95), 1, 0, path, Viewer.anybody(), Set.of());
	}

	@Test
	void everyPageIsValidHtml() {
		List<String> errors = new ArrayList<>();
		pages().forEach((name, query) -> {
			String html = this.site.html(query);
			HtmlCheck.errors(html).forEach((error) -> errors.add(name + ": " + error));
		});
		assertThat(errors).isEmpty();
	}

	@Test
	void everybodyCanReadEveryPageOnEveryScreen() throws IOException {
		HttpServer server = this.site.serve();
		List<String> complaints = new ArrayList<>();
		try {
			Browser browser = Browser.open();
			for (Map.Entry<String, MainQuery> page : pages().entrySet()) {
				String url = this.site.put(page.getKey(), this.site.html(page.getValue()));
				look(browser.light().wide(1440).visit(url), page.getKey() + "-1440", complaints);
				look(browser.light().wide(768).visit(url), page.getKey() + "-768", complaints);
				look(browser.dark().wide(360).visit(url), page.getKey() + "-360", complaints);
				browser.hindrances().forEach((hindrance) -> complaints.add(page.getKey() + " " + hindrance));
			}
		}
		finally {
			server.stop(0);
			this.site.set(SiteSettings.HOME, ShowcaseSite.URL).set(SiteSettings.SITEURL, ShowcaseSite.URL);
		}
		assertThat(complaints).isEmpty();
	}

	private static void look(Browser browser, String name, List<String> complaints) throws IOException {
		if (browser.overhang() > 0) {
			complaints.add(name + " is " + browser.overhang() + " pixels too wide");
		}
		Path folder = Files.createDirectories(Path.of("target/screenshots/classic"));
		Files.write(folder.resolve(name + ".png"), browser.screenshot());
	}

	@Test
	void aPostReadsAsIn2007() {
		this.site.set(SiteSettings.COMMENT_REGISTRATION, true);
		String text = Html.text(this.site.html(this.site.single(2841)));
		assertThat(text).contains("Posted by Jacques Chester",
				"This entry was posted on Friday, December 28th, 2007 at 6:04 PM and filed under Site News.",
				"Follow comments here with the RSS 2.0 feed. Post a comment or leave a trackback.",
				"You must be logged in to post a comment.");
		assertThat(text).containsPattern("\\d+ Responses to “");
	}

	@Test
	void theSidebarStandsBesideListsOnly() {
		assertThat(this.site.html(this.site.home(1))).contains("<aside class=\"sidebar\"");
		assertThat(this.site.html(this.site.single(96))).doesNotContain("<aside class=\"sidebar\"");
	}

	@Test
	void aVisitorSeesTheFormAndOneWhoGaveThePasswordTheText() {
		assertThat(this.site.html(this.site.single(96)))
			.contains("action=\"" + ShowcaseSite.URL + "/wp-comments-post.php\"");
		long secret = this.site.bean(PostFinder.class)
			.find(PostQuery.posts().page(1, 500), Viewer.anybody())
			.items()
			.stream()
			.filter((post) -> post.needsPassword())
			.findFirst()
			.orElseThrow()
			.id();
		assertThat(this.site.html(this.site.single(secret))).contains("post_password", "Protected: ");
		assertThat(this.site.html(this.site.single(this.site.post(secret), 1, 0, Viewer.anybody(), Set.of(secret))))
			.doesNotContain("post_password");
	}

	/** A page as its reader sees it. */
	private static final class Html {

		static String text(String html) {
			return org.jsoup.Jsoup.parse(html).body().text();
		}

	}

}
