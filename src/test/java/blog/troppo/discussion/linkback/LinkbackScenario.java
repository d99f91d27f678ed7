package blog.troppo.discussion.linkback;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.operations.Installation;
import blog.troppo.rpc.RpcValue;
import blog.troppo.rpc.RpcWriter;
import blog.troppo.site.Setting;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.PeerBlog;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A blog that is in production, a post of its own, and another blog that it may reach.
 */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "troppo.environment=production")
public abstract class LinkbackScenario {

	protected static final PeerBlog PEER = new PeerBlog();

	@LocalServerPort
	protected int port;

	@Autowired
	protected JdbcClient database;

	@Autowired
	protected Settings settings;

	@Autowired
	protected Posts posts;

	@Autowired
	protected Permalinks permalinks;

	@Autowired
	protected TestClock clock;

	@Autowired
	Users users;

	@Autowired
	Installation installation;

	@Autowired
	LinkVerification verification;

	protected Post post;

	@DynamicPropertySource
	static void allowThePeer(DynamicPropertyRegistry registry) {
		registry.add("troppo.outbound.allow", PEER::host);
	}

	@BeforeEach
	void beginAnew() {
		if (this.users.findByLogin("admin").isEmpty()) {
			this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Club Troppo", "admin",
					"admin-password-123", "admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		}
		for (String table : List.of("comments", "awaited_links", "fetched_sources", "sent_links", "scheduled_tasks")) {
			this.database.sql("delete from " + table).update();
		}
		PEER.forget();
		set(SiteSettings.COMMENT_PREVIOUSLY_APPROVED, false);
		this.post = publish("A post", "Its text.");
	}

	protected Post publish(String title, String content) {
		User author = this.users.findByLogin("admin").orElseThrow();
		Post written = new Post(PostType.POST, author);
		written.write(title, content, "");
		written.name("post-" + System.nanoTime());
		written.publish(TestClock.START, LocalDateTime.of(2026, 3, 14, 18, 56), TestClock.START);
		return this.posts.save(written);
	}

	protected <T> void set(Setting<T> setting, T value) {
		this.settings.set(setting, value);
	}

	protected String address() {
		return this.permalinks.of(this.post);
	}

	protected String path() {
		return address().replaceFirst("http://[^/]+", "");
	}

	protected Visitor visitor() {
		return new Visitor("http://localhost:" + this.port);
	}

	protected String call(String method, Object... parameters) {
		byte[] document = RpcWriter.call(method, Stream.of(parameters).map(RpcValue::of).toList());
		return call(document);
	}

	protected String call(byte[] document) {
		return RawHttp.ask(this.port, "POST", "/xmlrpc.php", java.util.Map.of("Content-Type", "text/xml"), document)
			.text();
	}

	protected String ping(String source, String target) {
		return call("pingback.ping", source, target);
	}

	/** As the task does when the gathering is over. */
	protected void look(String source) {
		this.verification.verify(source);
	}

	/** Type, status, name, address and text of all that was said. */
	protected List<String> said() {
		return this.database.sql("""
				select type || ' ' || status || ' ' || author_name || ' ' || author_url || ' ' || content
				from comments order by id""").query(String.class).list();
	}

	protected String linking(String title, String text) {
		return "<html><head><title>" + title + "</title></head><body><p>" + text.formatted(address()) + "</p></body>";
	}

	protected static byte[] latin1(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
