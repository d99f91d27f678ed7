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
import blog.troppo.testing.OnASite;
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
abstract class AtTheForm extends OnASite {

	@Autowired
	Posts posts;

	@Autowired
	Permalinks permalinks;

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
		nameTheSite("owner@example.org");
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "/%year%/%postname%/");
		this.settings.set(SiteSettings.COMMENT_FLOOD_SECONDS, 0);
		this.settings.set(SiteSettings.COMMENT_PREVIOUSLY_APPROVED, false);
		if (this.users.findByLogin("owner").isEmpty()) {
			register("owner", "administrator");
			register("author", "author");
			register("amy", "subscriber");
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

	Mailbox mails() {
		return new Mailbox(this.data);
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
