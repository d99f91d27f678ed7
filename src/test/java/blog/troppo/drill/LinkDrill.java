package blog.troppo.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import blog.troppo.TroppoApplication;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostTrash;
import blog.troppo.content.PostType;
import blog.troppo.operations.Installation;
import blog.troppo.rpc.RpcClient;
import blog.troppo.rpc.RpcValue;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.OutboundGuard;
import blog.troppo.testing.PostgresForTests;
import blog.troppo.testing.Visitor;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import blog.troppo.user.Viewers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two Troppos and a WordPress tell each other of links, for real and with the real time
 * that it takes. Not part of the tests' run: <pre>
 * mvn test -Dtest=LinkDrill -Ddrill.peer=http://127.0.0.1:8070 -Ddrill.user=admin -Ddrill.password=…
 * </pre> The WordPress must be in production, hold no comments, and be allowed to reach
 * {@code http://127.0.0.1:8080}, where the first Troppo is.
 */
@EnabledIfSystemProperty(named = "drill.peer", matches = "http.*")
class LinkDrill {

	private static final String PEER = System.getProperty("drill.peer", "").replaceFirst("/+$", "");

	private static final Duration LONGEST = Duration.ofMinutes(5);

	/** A Troppo of its own, at a port of this machine. */
	private static ConfigurableApplicationContext troppo(int port, String... others) {
		PostgresForTests.Database database = PostgresForTests.freshDatabase();
		ConfigurableApplicationContext context = new SpringApplicationBuilder(TroppoApplication.class).run(
				"--server.port=" + port, "--troppo.environment=production",
				"--troppo.outbound.allow=" + String.join(",", others), "--troppo.database.url=" + database.url(),
				"--troppo.database.user=" + database.user(), "--troppo.database.password=" + database.password(),
				"--troppo.data=target/" + database.name());
		context.getBean(Installation.class)
			.run(new Installation.Wish("http://127.0.0.1:" + port, "Troppo " + port, "admin", "admin-password-123",
					"admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		context.getBean(Settings.class).set(SiteSettings.COMMENT_PREVIOUSLY_APPROVED, false);
		context.getBean(Settings.class).set(SiteSettings.COMMENT_MAX_LINKS, 0);
		return context;
	}

	private static Post publish(ConfigurableApplicationContext troppo, String title, String content, String toPing) {
		return troppo.getBean(PostAuthoring.class)
			.create(PostType.POST,
					PostChange.nothing().title(title).content(content).toPing(toPing).status(PostStatus.PUBLISH),
					admin(troppo));
	}

	private static Viewer admin(ConfigurableApplicationContext troppo) {
		long id = troppo.getBean(Users.class).findByLogin("admin").orElseThrow().id();
		return troppo.getBean(Viewers.class).viewer(id).orElseThrow();
	}

	private static String address(ConfigurableApplicationContext troppo, Post post) {
		return troppo.getBean(Permalinks.class).of(post);
	}

	private static List<String> said(ConfigurableApplicationContext troppo) {
		return troppo.getBean(JdbcClient.class)
			.sql("select type || ' ' || status || ' ' || author_url from comments order by type, author_url")
			.query(String.class)
			.list();
	}

	private static RpcValue peer(String method, Object... parameters) throws IOException {
		try (OutboundGuard guard = new OutboundGuard(List.of(URI.create(PEER).getAuthority()))) {
			return new RpcClient(guard).call(URI.create(PEER + "/xmlrpc.php"), Duration.ofSeconds(30), method,
					parameters);
		}
	}

	private static String write(String title, String content, String trackbacks) throws IOException {
		String id = peer("metaWeblog.newPost", "1", System.getProperty("drill.user"),
				System.getProperty("drill.password"),
				Map.of("title", title, "description", content, "mt_tb_ping_urls", trackbacks), true)
			.text();
		return peer("metaWeblog.getPost", id, System.getProperty("drill.user"), System.getProperty("drill.password"))
			.member("permaLink")
			.orElseThrow()
			.text();
	}

	private static List<String> pingbacksOfPeer(String post) {
		try {
			return peer("pingback.extensions.getPingbacks", post).items().stream().map(RpcValue::text).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void await(String what, Supplier<Boolean> condition) {
		Instant deadline = Instant.now().plus(LONGEST);
		while (!condition.get()) {
			assertThat(Instant.now()).as(what).isBefore(deadline);
			LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
		}
	}

	@Test
	void blogsTellEachOtherOfLinks() throws IOException {
		String peer = URI.create(PEER).getAuthority();
		try (ConfigurableApplicationContext one = troppo(8080, peer, "127.0.0.1:8150");
				ConfigurableApplicationContext two = troppo(8150, peer, "127.0.0.1:8080")) {
			String theirs = write("A post of WordPress", "Its text.", "");
			String theirOther = write("Another post of WordPress", "Its text.", "");
			Post ours = publish(one, "A post of Troppo", "<p>Read <a href='" + theirs + "'>WordPress</a> now.</p>", "");
			String wordpress = write("WordPress links",
					"<p>Read <a href='" + address(one, ours) + "'>Troppo</a> now.</p>",
					address(one, ours) + "trackback/");
			Post linking = publish(two, "Troppo links", "<p>Read <a href='" + address(one, ours)
					+ "'>Troppo</a> and <a href='" + theirs + "'>WordPress</a>.</p>",
					theirOther.replaceFirst("/*$", "/trackback/"));
			Post gone = publish(two, "Gone at once", "<a href='" + address(one, ours) + "'>Troppo</a>", "");
			two.getBean(PostTrash.class).throwAway(gone.id(), admin(two));
			new Visitor(PEER).get("/wp-cron.php");
			await("the first Troppo hears of a pingback, a trackback and a webmention", () -> said(one).size() >= 3);
			await("WordPress hears of a pingback", () -> pingbacksOfPeer(theirs).contains(address(one, ours)));
			await("WordPress hears of a trackback",
					() -> new Visitor(PEER).get(theirOther).body().contains("Troppo 8150"));
			assertThat(said(one)).containsExactly("pingback approved " + wordpress, "trackback approved " + wordpress,
					"webmention approved " + address(two, linking));
		}
	}

}
