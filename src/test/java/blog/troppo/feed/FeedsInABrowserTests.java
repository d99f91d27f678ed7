package blog.troppo.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import blog.troppo.operations.Installation;
import blog.troppo.testing.Browser;
import blog.troppo.testing.TroppoTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What people see who open a feed, or want to know what feeds are. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsInABrowserTests {

	@Autowired
	Installation installation;

	@LocalServerPort
	int port;

	@BeforeAll
	void installABlog() {
		this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Club Troppo", "admin",
				"admin-password-123", "admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, false));
	}

	@Test
	void thePageAboutFollowingCanBeReadByAllAndOnAllScreens() throws IOException {
		for (int width : List.of(360, 1280)) {
			for (boolean dark : List.of(false, true)) {
				Browser shown = open(width, dark).visit(address("/follow/"));
				assertThat(shown.hindrances()).isEmpty();
				assertThat(shown.overhang()).isZero();
				keep(shown, "follow", width, dark);
			}
		}
		assertThat(Browser.open().visit(address("/follow/")).all("main a"))
			.extracting((link) -> link.getAttribute("href"))
			.contains(address("/feed/"), address("/comments/feed/"));
	}

	@ParameterizedTest
	@CsvSource({ "/feed/, 'channel > title', 'item > title'", "/feed/atom/, 'feed > title', 'entry > title'",
			"/feed/rdf/, 'channel > title', 'item > title'", "/feed/rss/, 'channel > title', 'item > title'",
			"/comments/feed/, 'channel > title', 'item > title'" })
	void aFeedIsDrawnAndNotShownAsSource(String feed, String title, String entry) throws IOException {
		for (int width : List.of(360, 1280)) {
			Browser shown = open(width, width < 500).visit(address(feed));
			keep(shown, feed.replaceAll("\\W", ""), width, width < 500);
			assertThat(shown.overhang()).as("%s at %d", feed, width).isZero();
			assertThat(shown.value("document.querySelector('%s').textContent".formatted(title))).asString()
				.contains("Club Troppo");
			assertThat(style(shown, title, "fontWeight")).isEqualTo("700");
			assertThat(style(shown, entry, "display")).isEqualTo("block");
			assertThat(style(shown, entry + " ~ guid", "display")).isIn("none", null);
		}
	}

	private static @Nullable Object style(Browser shown, String element, String property) {
		return shown
			.value("[document.querySelector('%s')].filter(Boolean).map((found) => getComputedStyle(found).%s)[0]"
				.formatted(element, property));
	}

	private static Browser open(int width, boolean dark) {
		Browser browser = Browser.open();
		return (dark ? browser.dark() : browser.light()).wide(width);
	}

	private static void keep(Browser shown, String name, int width, boolean dark) throws IOException {
		Files.write(Path.of("target", "feeds-%s-%d-%s.png".formatted(name, width, dark ? "dark" : "light")),
				shown.screenshot());
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
