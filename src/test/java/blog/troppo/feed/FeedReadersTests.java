package blog.troppo.feed;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.operations.Installation;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The drill: real feed readers poll while the blog changes. What they are answered is
 * overheard on the way. {@code drills/feed-readers} gets the readers.
 */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedReadersTests {

	@Autowired
	Installation installation;

	@Autowired
	Posts posts;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@LocalServerPort
	int port;

	final List<Integer> answers = new CopyOnWriteArrayList<>();

	ServerSocket ear;

	long post;

	@BeforeAll
	void startABlogAndListen() throws IOException {
		this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Club Troppo", "admin",
				"admin-password-123", "admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		this.ear = new ServerSocket(0);
		Thread.ofVirtual().start(this::passOnUntilClosed);
	}

	@AfterAll
	void stopListening() throws IOException {
		this.ear.close();
	}

	@ParameterizedTest
	@EnumSource
	void seesEachChangeAtItsNextPollAndNothingTwice(FeedReader reader, @TempDir Path home) throws IOException {
		assumeTrue(reader.isInstalled(), reader + " is not installed: drills/feed-readers gets it");
		String feed = "http://localhost:" + this.ear.getLocalPort() + "/feed/";
		this.database.sql("delete from posts").update();
		this.database.sql("delete from feed_dates").update();
		this.post = publish("Before");
		reader.subscribe(home, feed);
		try {
			reader.poll(home, feed);
			pollBeforeAndAfterEachChange(reader, home, feed);
		}
		finally {
			reader.leave(home);
		}
	}

	private void pollBeforeAndAfterEachChange(FeedReader reader, Path home, String feed) {
		changes().forEach((change, run) -> {
			this.answers.clear();
			reader.poll(home, feed);
			assertThat(this.answers).as("%s before %s", reader, change).containsExactly(304);
			this.answers.clear();
			run.run();
			String titles = reader.poll(home, feed);
			assertThat(this.answers).as("%s after %s", reader, change).containsExactly(200);
			if (!titles.isEmpty() && change.startsWith("a post called ")) {
				assertThat(titles).contains(change.substring("a post called ".length()));
			}
		});
	}

	private Map<String, Runnable> changes() {
		Map<String, Runnable> changes = new LinkedHashMap<>();
		changes.put("a post called Ten days", () -> this.post = publish("Ten days"));
		changes.put("a post called Eleven days", () -> sql("update posts set title = 'Eleven days' where id = ?"));
		changes.put("a post called Twelve days", () -> {
			this.clock.advance(Duration.ofDays(1));
			this.post = publish("Twelve days");
		});
		changes.put("a post un-published", () -> sql("update posts set status = 'draft' where id = ?"));
		changes.put("the clock set back by a year, and a post called Last year", () -> {
			this.clock.advance(Duration.ofDays(-365));
			this.post = publish("Last year");
		});
		changes.put("a post called The year before",
				() -> sql("update posts set title = 'The year before' where id = ?"));
		changes.put("a post deleted", () -> sql("delete from posts where id = ?"));
		return changes;
	}

	private long publish(String title) {
		Instant at = this.clock.instant();
		Post written = new Post(PostType.POST, null);
		written.write(title, "Not long ago...", "");
		written.name("p" + System.nanoTime());
		written.identify("http://t.example/?p=" + System.nanoTime());
		written.publish(at, LocalDateTime.ofInstant(at, ZoneOffset.UTC), at);
		return this.posts.save(written).id();
	}

	private void sql(String statement) {
		this.transaction.executeWithoutResult((status) -> this.database.sql(statement).param(this.post).update());
	}

	private void passOnUntilClosed() {
		while (!this.ear.isClosed()) {
			try (Socket reader = this.ear.accept(); Socket blog = new Socket("localhost", this.port)) {
				passOn(reader, blog);
			}
			catch (IOException ex) {
				// the reader went away, or the drill is over
			}
		}
	}

	/** Byte for byte but for the connection, which ends with each answer. */
	private void passOn(Socket reader, Socket blog) throws IOException {
		StringBuilder asked = new StringBuilder();
		while (asked.indexOf("\r\n\r\n") < 0) {
			int next = reader.getInputStream().read();
			if (next < 0) {
				return;
			}
			asked.append((char) next);
		}
		String once = asked.toString()
			.replaceAll("(?im)^(connection|host):.*\r\n", "")
			.replaceFirst("\r\n", "\r\nHost: localhost:" + this.port + "\r\nConnection: close\r\n");
		blog.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
		byte[] answer = blog.getInputStream().readAllBytes();
		if (asked.indexOf("GET /feed/ ") == 0) {
			this.answers.add(Integer.valueOf(new String(answer, 9, 3, StandardCharsets.ISO_8859_1)));
		}
		reader.getOutputStream().write(answer);
	}

}
