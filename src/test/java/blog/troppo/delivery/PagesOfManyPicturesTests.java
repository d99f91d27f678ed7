package blog.troppo.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import blog.troppo.testing.Statements;
import blog.troppo.testing.TroppoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gallery whose pictures belong to other posts each, whose addresses their own begin
 * with.
 */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "troppo.kept-views.heap-share=0")
class PagesOfManyPicturesTests extends OnAnEmptyBlog {

	@BeforeAll
	void writeGalleries() {
		sql("""
				insert into posts (id, type, status, slug, title, mime_type, parent_id, published_at, published_local)
				select n, 'post', 'publish', 'owner-' || n, 'Owner', '', null, moment, moment
				from generate_series(4002, 4021) n, date('2026-04-01') moment
				union all
				select n, 'attachment', 'inherit', 'picture-' || n, 'Picture', 'image/jpeg', n + 900, moment, moment
				from generate_series(3102, 3121) n, date('2026-04-01') moment""");
		write("two", 2);
		write("many", 20);
	}

	private void write(String slug, int pictures) {
		String ids = IntStream.range(3102, 3102 + pictures).mapToObj(String::valueOf).collect(Collectors.joining(","));
		sql("""
				insert into posts (status, slug, title, content, published_at, published_local)
				values ('publish', '%1$s', '%1$s', '[gallery ids="%2$s"]', '2026-05-01', '2026-05-01')"""
			.formatted(slug, ids));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%s/", "/wp-json/wp/v2/posts?slug=%s" })
	void manyPicturesAskNoMoreThanTwo(String path) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			List<String> two = asked(path.formatted("two"), "owner-4003/picture-3103");
			List<String> many = asked(path.formatted("many"), "owner-4021/picture-3121");
			assertThat(many).as(String.join("\n", many)).hasSameSizeAs(two);
		});
	}

	/** By one who comes from elsewhere, whom no page is kept for. */
	private List<String> asked(String path, String picture) {
		return Statements.during(
				() -> assertThat(ask("GET", path, Map.of("Origin", "https://example.org")).text().replace("\\/", "/"))
					.contains(picture));
	}

}
