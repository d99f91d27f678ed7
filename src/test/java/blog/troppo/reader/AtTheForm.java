package blog.troppo.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.Visitor;
import blog.troppo.user.Registration;
import blog.troppo.user.Users;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/** What the tests of commenting share: a post of an author, on a site with an owner. */
abstract class AtTheForm {

	static final String PASSWORD = "correct horse battery";

	@LocalServerPort
	int port;

	@Autowired
	Settings settings;

	@Autowired
	Registration registration;

	@Autowired
	Users users;

	@Autowired
	Posts posts;

	@Autowired
	Permalinks permalinks;

	@Autowired
	JdbcClient database;

	@Autowired
	TestClock clock;

	@Value("${troppo.data}")
	Path data;

	long post;

	String address = "";

	@BeforeEach
	void openTheSite() {
		// what was queued when the clock was advanced is due then only
		this.clock.advance(Duration.ofDays(1));
		await().atMost(Duration.ofSeconds(30))
			.until(() -> this.database
				.sql("select count(*) from scheduled_tasks where task_name in ('comment-notices', 'mail')")
				.query(Integer.class)
				.single() == 0);
		this.clock.set(TestClock.START);
		mails().empty();
		this.database.sql("delete from comments").update();
		this.database.sql("delete from comment_followers").update();
		for (String name : new String[] { "comment_registration", "comment_moderation", "disallowed_keys" }) {
			this.settings.store(name, "");
		}
		this.settings.set(SiteSettings.WPLANG, "");
		this.database.sql("delete from user_meta where name = 'locale'").update();
		this.settings.set(SiteSettings.HOME, base());
		this.settings.set(SiteSettings.SITEURL, base());
		this.settings.set(SiteSettings.BLOGNAME, "Club Troppo");
		this.settings.set(SiteSettings.ADMIN_EMAIL, "owner@example.org");
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "/%year%/%postname%/");
		this.settings.set(SiteSettings.COMMENT_FLOOD_SECONDS, 0);
		this.settings.set(SiteSettings.COMMENT_PREVIOUSLY_APPROVED, false);
		if (this.users.findByLogin("owner").isEmpty()) {
			this.registration.register("owner", PASSWORD, "owner@example.org", "administrator");
			this.registration.register("author", PASSWORD, "author@example.org", "author");
			this.registration.register("amy", PASSWORD, "amy@example.org", "subscriber");
		}
		writeAPost();
	}

	private void writeAPost() {
		Post written = new Post(PostType.POST, this.users.findByLogin("author").orElseThrow());
		written.write("About <em>mangoes</em>", "They are ripe.", "");
		written.name("mangoes-" + System.nanoTime());
		written.publish(TestClock.START, LocalDateTime.of(2026, 3, 14, 9, 26), TestClock.START);
		Post saved = this.posts.save(written);
		this.post = saved.id();
		this.address = this.permalinks.of(saved);
	}

	String base() {
		return "http://localhost:" + this.port;
	}

	Mailbox mails() {
		return new Mailbox(this.data);
	}

	Visitor visitor() {
		return new Visitor(base());
	}

	Visitor loggedIn(String login) {
		Visitor visitor = visitor();
		Visitor.Page page = visitor.post("/wp-login.php", "log", login, "pwd", PASSWORD);
		if (page.status() != 302) {
			throw new AssertionError(page.body());
		}
		return visitor;
	}

	/** Fills the form of the post's page in, as Ann, and follows to where that leads. */
	Visitor.Page comment(Visitor visitor, String text, String... more) {
		String[] pairs = java.util.stream.Stream
			.concat(java.util.stream.Stream.of("comment", text, "author", "Ann", "email", "ann@example.org"),
					java.util.stream.Stream.of(more))
			.toArray(String[]::new);
		Visitor.Page form = visitor.get(this.address);
		this.clock.advance(Duration.ofSeconds(20));
		Visitor.Page answer = visitor.submit(form, "#commentform", pairs);
		return (answer.status() == 302) ? visitor.get(answer.location().replaceFirst("#.*", "")) : answer;
	}

	long newest() {
		return this.database.sql("select max(id) from comments").query(Long.class).single();
	}

	String status(long comment) {
		return this.database.sql("select status from comments where id = ?")
			.param(comment)
			.query(String.class)
			.single();
	}

}
