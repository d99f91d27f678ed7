package blog.troppo.feed.push;

import java.time.Duration;
import java.time.Instant;

import blog.troppo.content.Post;
import blog.troppo.content.PostChanged;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A blog that answers on a port, and a stranger's server that it may speak with. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class PushTest {

	static final Stranger STRANGER = new Stranger();

	@Autowired
	Installation installation;

	@Autowired
	Settings settings;

	@Autowired
	Posts posts;

	@Autowired
	Subscriptions subscriptions;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient database;

	@Autowired
	TestClock clock;

	@Autowired
	SiteClock siteClock;

	@LocalServerPort
	int port;

	@DynamicPropertySource
	static void mayBeSpokenWith(DynamicPropertyRegistry properties) {
		properties.add("troppo.outbound.allow", STRANGER::authority);
	}

	@BeforeEach
	void installTheBlog() {
		if (!this.installation.isDone()) {
			this.installation.run(new Installation.Wish(base(), "Club Troppo", "admin", "admin-password-123",
					"admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		}
		STRANGER.forget();
	}

	@AfterEach
	void forgetEverybody() {
		this.settings.set(SiteSettings.HOME, base());
		this.settings.set(SiteSettings.WEBSUB_HUBS, "");
		this.settings.set(SiteSettings.PING_SITES, "");
		this.database.sql("delete from feed_subscriptions").update();
		this.database.sql("delete from feed_topics").update();
		this.database.sql(
				"delete from scheduled_tasks where task_name not like '%clean%' and task_name <> 'forget-feed-readers'")
			.update();
	}

	String base() {
		return "http://localhost:" + this.port;
	}

	String topic() {
		return base() + "/feed/";
	}

	Visitor.Page askHub(String mode, String topic, String... more) {
		String[] form = new String[6 + more.length];
		System.arraycopy(
				new String[] { "hub.mode", mode, "hub.topic", topic, "hub.callback", STRANGER.url("/callback?mine=1") },
				0, form, 0, 6);
		System.arraycopy(more, 0, form, 6, more.length);
		return new Visitor(base()).post("/?pushpress=hub", form);
	}

	void subscribe(String secret) {
		this.subscriptions.isNews(topic(), "before");
		this.subscriptions.keep(Protocol.WEBSUB, topic(), STRANGER.url("/callback"), secret, Duration.ofDays(1),
				"before");
	}

	Post publish(String title) {
		return this.transaction.execute((status) -> {
			Instant now = this.clock.instant();
			Post post = new Post(PostType.POST, null);
			post.write(title, "What " + title + " says", "");
			post.name(title.toLowerCase(java.util.Locale.ROOT));
			post.publish(now, this.siteClock.toLocal(now), now);
			this.posts.save(post);
			this.events.publishEvent(new PostChanged(post.id(), PostType.POST, null, PostStatus.PUBLISH));
			return post;
		});
	}

	void delete(Post post) {
		this.transaction.executeWithoutResult((status) -> {
			this.posts.findById(post.id()).ifPresent(this.posts::delete);
			this.events.publishEvent(new PostChanged(post.id(), PostType.POST, PostStatus.PUBLISH, null));
		});
	}

	long tasks(String name) {
		return this.database.sql("select count(*) from scheduled_tasks where task_name = ?")
			.param(name)
			.query(Long.class)
			.single();
	}

}
