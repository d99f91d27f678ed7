package blog.troppo.account;

import java.nio.file.Path;
import java.time.Duration;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.OnASite;
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
abstract class AtTheDoor extends OnASite {

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
		nameTheSite("owner@example.org");
		if (this.users.findByLogin("owner").isEmpty()) {
			register("owner", "administrator");
			register("amy", "subscriber");
		}
		mails().empty();
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
