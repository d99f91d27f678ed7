package blog.troppo.account;

import java.nio.file.Path;
import java.time.Duration;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.Visitor;
import blog.troppo.user.Registration;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/** What the tests of the doors share: a site with an owner and a subscriber. */
abstract class AtTheDoor {

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
	JdbcClient database;

	@Autowired
	TestClock clock;

	@Value("${troppo.data}")
	Path data;

	@BeforeEach
	void openTheSite() {
		// what was queued when the clock was advanced is due then only
		this.clock.advance(Duration.ofDays(1));
		await().atMost(Duration.ofSeconds(30))
			.until(() -> this.database.sql(
					"select count(*) from scheduled_tasks where task_name in ('password-reset', 'registration', 'mail')")
				.query(Integer.class)
				.single() == 0);
		this.clock.set(TestClock.START);
		this.database.sql("delete from sign_in_attempts").update();
		this.database.sql("delete from spring_session").update();
		this.settings.set(SiteSettings.HOME, base());
		this.settings.set(SiteSettings.SITEURL, base());
		this.settings.set(SiteSettings.BLOGNAME, "Club Troppo");
		this.settings.set(SiteSettings.ADMIN_EMAIL, "owner@example.org");
		if (this.users.findByLogin("owner").isEmpty()) {
			this.registration.register("owner", PASSWORD, "owner@example.org", "administrator");
			this.registration.register("amy", PASSWORD, "amy@example.org", "subscriber");
		}
		mails().empty();
	}

	String base() {
		return "http://localhost:" + this.port;
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

	User user(String login) {
		return this.users.findByLogin(login).orElseThrow();
	}

	/** The mail to somebody, once it lies in the outbox. */
	String mail(String to) {
		return mails().mail(to);
	}

	/** The mail to somebody with these words in it. */
	String mailAbout(String to, String words) {
		return mails().mailAbout(to, words);
	}

	/** The link in the plain text of a mail. */
	String link(String mail) {
		return Mailbox.link(mail, "/wp-");
	}

	Mailbox mails() {
		return new Mailbox(this.data);
	}

	int sessions() {
		return this.database.sql("select count(*) from spring_session").query(Integer.class).single();
	}

}
