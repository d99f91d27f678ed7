package blog.troppo.delivery;

import java.util.Map;

import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of delivery share: a blog without content, who writes and who asks. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnAnEmptyBlog {

	@Autowired
	Installation installation;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	PageCache cache;

	@Autowired
	TestClock clock;

	@LocalServerPort
	int port;

	@BeforeAll
	void install() {
		this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Club Troppo", "admin",
				"admin-password-123", "admin@example.com", "UTC", "/%postname%/", true));
	}

	void sql(String statement) {
		this.transaction.executeWithoutResult((status) -> this.database.sql(statement).update());
	}

	/** Jacques is the second user, Nicholas the third. */
	void letJacquesAndNicholasIn() {
		sql("insert into users (id, login, nicename, display_name, registered_at) values "
				+ "(2, 'jacques', 'jacques', 'Jacques', now()), (3, 'nicholas', 'nicholas', 'Nicholas', now())");
	}

	void post(long id, String slug, long author, String date) {
		sql("""
				insert into posts (id, status, slug, title, content, author_id, published_at, published_local, modified_at,
					modified_local, comment_status)
				values (%1$d, 'publish', '%2$s', 'Of %2$s', 'Text of %2$s', %3$d, '%4$s', '%4$s', '%4$s', '%4$s', 'open')"""
			.formatted(id, slug, author, date));
	}

	void comment(long post, String name) {
		sql("insert into comments (post_id, status, author_name, content, published_at, published_local) "
				+ "values (%d, 'approved', '%s', 'Hear, hear', now(), now())".formatted(post, name));
	}

	RawHttp.Response get(String path) {
		return ask("GET", path, Map.of());
	}

	RawHttp.Response ask(String method, String path, Map<String, String> headers) {
		return RawHttp.ask(this.port, method, path, headers, new byte[0]);
	}

}
