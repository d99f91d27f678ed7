package blog.troppo.operations;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A blog with its embedded database that is stopped and started again, in processes of
 * their own: readers get pages before it is ready, and nobody is turned away meanwhile.
 */
class RestartTests {

	private static final String COMMENT = "comment_post_ID=1&author=Parish&email=parish%40example.com&comment=Written+meanwhile";

	private final int port = TestSocketUtils.findAvailableTcpPort();

	private final HttpClient client = HttpClient.newHttpClient();

	@TempDir
	Path folder;

	@Test
	void pagesAreReadAndCommentsTakenWhileTheBlogStarts() throws Exception {
		Server first = new Server();
		first.awaitReady();
		assertThat(first.askJava("Thread.vthread_scheduler"))
			.contains("parallelism = " + (Runtime.getRuntime().availableProcessors() + 1) + ",");
		String front = get("/").body();
		get("/?p=1");
		first.stop();
		assertThat(left()).hasSize(1);

		Server second = new Server();
		Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreException(ConnectException.class).until(() -> {
			assertThat(second.isReady()).as("ready before anything was answered").isFalse();
			return get("/").statusCode() == 200;
		});
		assertThat(get("/").body()).isEqualTo(front);
		CompletableFuture<HttpResponse<String>> comment = this.client
			.sendAsync(to("/wp-comments-post.php").header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(COMMENT))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(second.isReady()).isFalse();
		second.awaitReady();
		HttpResponse<String> taken = comment.get(60, TimeUnit.SECONDS);
		assertThat(taken.statusCode()).isEqualTo(302);
		assertThat(this.client
			.send(HttpRequest.newBuilder(URI.create(taken.headers().firstValue("Location").get())).build(),
					HttpResponse.BodyHandlers.ofString())
			.body()).contains("Written meanwhile");
		assertThat(left()).as("of the first, for one who kills the second").isEmpty();
		second.stop();
	}

	private List<Path> left() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("kept-answers")).toList();
		}
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
	}

	/** A process that serves the blog. */
	private final class Server {

		private final Process process;

		private final CompletableFuture<String> ready = new CompletableFuture<>();

		Server() throws IOException {
			ProcessBuilder builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
					"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "--enable-native-access=ALL-UNNAMED",
					"-cp", System.getProperty("java.class.path"), "blog.troppo.TroppoApplication", "serve", "--port",
					String.valueOf(RestartTests.this.port), "--data", RestartTests.this.folder.toString())
				.redirectErrorStream(true);
			builder.environment().keySet().removeIf((name) -> name.startsWith("TROPPO_"));
			this.process = builder.start();
			Thread.ofVirtual()
				.start(() -> this.process.inputReader()
					.lines()
					.filter((line) -> line.startsWith("Troppo is ready at "))
					.forEach(this.ready::complete));
		}

		boolean isReady() {
			return this.ready.isDone();
		}

		void awaitReady() throws Exception {
			this.ready.get(120, TimeUnit.SECONDS);
		}

		/** What {@code jcmd} tells of the process. */
		String askJava(String question) throws IOException {
			Process asked = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd",
					String.valueOf(this.process.pid()), question)
				.start();
			return new String(asked.getInputStream().readAllBytes());
		}

		void stop() throws InterruptedException {
			this.process.destroy();
			assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		}

	}

}
