package blog.troppo.operations;

import java.io.File;
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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.testing.FreePort;
import blog.troppo.testing.ServingProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A blog with its embedded database that is killed, started, stopped and started again,
 * in processes of their own: readers get pages before it is ready, and nobody is turned
 * away meanwhile.
 */
class RestartTests {

	private static final String COMMENT = "comment_post_ID=1&author=Parish&email=parish%40example.com&comment=Written+meanwhile";

	private final int port = FreePort.find();

	private final HttpClient client = HttpClient.newHttpClient();

	@TempDir
	Path folder;

	@Test
	void whoeverComesWhileTheBlogStartsIsServed() throws Exception {
		ServingProcess first = serve();
		first.awaitReady();
		assertThat(first.askJava("Thread.vthread_scheduler"))
			.contains("parallelism = " + (Runtime.getRuntime().availableProcessors() + 1) + ",");
		String front = get("/").body();
		get("/?p=1");
		Awaitility.await().until(() -> !left().isEmpty());
		first.kill();

		ServingProcess second = serve();
		HttpResponse<String> known = awaitFrontPageOf(second);
		assertThat(known.body()).isEqualTo(front);
		assertThat(known.headers().firstValue("Warning")).hasValue("110 troppo \"Response is Stale\"");
		assertThat(second.isReady()).isFalse();
		second.awaitReady();
		assertThat(get("/").headers().firstValue("Warning")).isEmpty();
		second.close();
		assertThat(left()).hasSize(1);

		ServingProcess third = serve();
		assertThat(awaitFrontPageOf(third).body()).isEqualTo(front);
		CompletableFuture<HttpResponse<String>> comment = comment();
		assertThat(third.isReady()).isFalse();
		third.awaitReady();
		HttpResponse<String> taken = comment.get(60, TimeUnit.SECONDS);
		assertThat(taken.statusCode()).isEqualTo(302);
		assertThat(get(URI.create(taken.headers().firstValue("Location").get())).body()).contains("Written meanwhile");
		assertThat(left()).as("of the second, in order").allMatch((file) -> file.toString().contains("-of-"));
		third.close();
	}

	/** From before the process is ready. */
	private HttpResponse<String> awaitFrontPageOf(ServingProcess process) throws IOException, InterruptedException {
		Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreException(ConnectException.class).until(() -> {
			assertThat(process.isReady()).as("ready before anything was answered").isFalse();
			return get("/").statusCode() == 200;
		});
		return get("/");
	}

	private CompletableFuture<HttpResponse<String>> comment() {
		return this.client.sendAsync(HttpRequest.newBuilder(address("/wp-comments-post.php"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(COMMENT))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * With the classes of this run, which need no proof that they are sound; an empty
	 * part of their path would be the project's folder.
	 */
	private ServingProcess serve() throws IOException {
		String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(File.pathSeparator));
		return new ServingProcess(
				List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote", "-cp", classes,
						"blog.troppo.TroppoApplication"),
				this.port, Map.of("TROPPO_DATA", this.folder.toString(), "TROPPO_PAGECACHE_QUIET", "500ms"));
	}

	private List<Path> left() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("kept-answers")).toList();
		}
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return get(address(path));
	}

	private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
	}

}
