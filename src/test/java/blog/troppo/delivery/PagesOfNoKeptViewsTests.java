package blog.troppo.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import blog.troppo.operations.Installation;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.Statements;
import blog.troppo.testing.TroppoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Where pages are kept whole and the views that they are made of are not. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "troppo.kept-views.heap-share=0")
class PagesOfNoKeptViewsTests extends OnAnEmptyBlog {

	/** Of the tables that readers see something of. */
	private static final Pattern READING = Pattern
		.compile("(?:from|join) (?:posts|post_\\w+|terms|comments|users|user_meta|\\w+_counts|feed_dates|links)\\b");

	@BeforeAll
	void writeTheBlog() {
		sql("insert into posts (id, type, status, slug, title, content, published_at, published_local) "
				+ "values (21, 'post', 'publish', 'the-page', 'The page', 'Downtime', '2026-03-01', '2026-03-01')");
		comment(21, "Parish");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/the-page/", "/2026/03/", "/nothing-here/" })
	void widgetsStandInThemWithoutHoles(String path) {
		assertThat(get(path).text()).contains("widget_recent_comments", "Parish")
			.doesNotContainPattern("<!--[0-9a-f]{32} ");
		comment(21, "Jacques at " + path.length());
		assertThat(get(path).text()).contains("Jacques at " + path.length()).doesNotContainPattern("<!--[0-9a-f]{32} ");
	}

	/** They may become fewer. Others may have something to do in the meantime. */
	@ParameterizedTest
	@CsvSource({ "/, 8", "/the-page/, 10", "/feed/, 7", "/wp-json/wp/v2/posts, 4", "/wp-json/wp/v2/posts?_embed, 8" })
	void whatIsMadeOfNothingKeptAsksOnlySoMuch(String path, int most) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			List<String> reading = Statements.during(() -> assertThat(made(path)).contains("Downtime"))
				.stream()
				.filter((statement) -> READING.matcher(statement).find())
				.toList();
			assertThat(reading).as(String.join("\n", reading)).hasSizeLessThanOrEqualTo(most);
		});
	}

	/** By who wrote a comment or comes from elsewhere, whom no page is kept for. */
	private String made(String path) {
		Map<String, String> headers = path.equals("/feed/") ? Map.of("Cookie", "comment_author_f00=Ken")
				: Map.of("Origin", "https://example.org");
		return ask("GET", path, headers).text();
	}

}
