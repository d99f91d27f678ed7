package blog.troppo.delivery;

import java.util.Map;

import blog.troppo.operations.Installation;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Where pages are kept whole and the views that they are made of are not. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "troppo.kept-views.heap-share=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesOfNoKeptViewsTests {

	@Autowired
	Installation installation;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	@BeforeAll
	void writeTheBlog() {
		this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Club Troppo", "admin",
				"admin-password-123", "admin@example.com", "UTC", "/%postname%/", true));
		sql("insert into posts (id, type, status, slug, title, content, published_at, published_local) "
				+ "values (21, 'post', 'publish', 'the-page', 'The page', 'Downtime', '2026-03-01', '2026-03-01')");
		comment("Parish");
	}

	private void sql(String statement) {
		this.database.sql(statement).update();
	}

	private void comment(String name) {
		sql("insert into comments (post_id, status, author_name, content, published_at, published_local) "
				+ "values (21, 'approved', '%s', 'Hear, hear', now(), now())".formatted(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/the-page/", "/2026/03/", "/nothing-here/" })
	void widgetsStandInThemWithoutHoles(String path) {
		assertThat(ask(path)).contains("widget_recent_comments", "Parish").doesNotContainPattern("<!--[0-9a-f]{32} ");
		comment("Jacques at " + path.length());
		assertThat(ask(path)).contains("Jacques at " + path.length()).doesNotContainPattern("<!--[0-9a-f]{32} ");
	}

	private String ask(String path) {
		return RawHttp.ask(this.port, "GET", path, Map.of(), new byte[0]).text();
	}

}
