package blog.troppo.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import blog.troppo.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code serve} with the parts that the build prepares, in a process of its own: what
 * depends on settings is as the operator says at the start, not as it was when built.
 */
class PreparedStartTests {

	private static final String JAVA = System.getProperty("java.home");

	private static final List<String> PAGES = List.of("/", "/feed/", "/comments/feed/", "/wp-json/wp/v2/posts?_embed",
			"/wp-json/wp/v2/comments?_embed", "/wp-json/wp/v2/categories", "/wp-json/wp/v2/users",
			"/wp-json/wp/v2/search?search=hello", "/wp-sitemap.xml", "/wp-login.php",
			"/wp-content/themes/verandah/style.css", "/?s=hello");

	@TempDir
	Path folder;

	private final int port = TestSocketUtils.findAvailableTcpPort();

	private final PostgresForTests.Database database = PostgresForTests.freshDatabase();

	@Test
	void aPreparedServerDoesAllThatAnotherDoesAndFollowsItsSettings() throws Exception {
		Path app = Files.createDirectories(this.folder.resolve("app"));
		jar(app.resolve("troppo.jar"));
		Process preparation = process("src/build/prepare-app", JAVA, app.toString()).start();
		assertThat(preparation.waitFor()).as("src/build/prepare-app").isZero();
		int metrics = TestSocketUtils.findAvailableTcpPort();
		assertThat(
				pagesOf(serve(app,
						Map.of("TROPPO_METRICS_PORT", String.valueOf(metrics), "SPRING_MAIL_HOST", "127.0.0.1",
								"TROPPO_BACKUP_FOLDER", this.folder.toString())),
						metrics))
			.isEqualTo("all, with figures");
		assertThat(pagesOf(serve(app, Map.of()), metrics)).isEqualTo("all, without figures");
	}

	/** Asks for everything, and ends the server. */
	private String pagesOf(Process server, int metrics) throws IOException, InterruptedException {
		try {
			String ready = server.inputReader()
				.lines()
				.filter((line) -> line.startsWith("Troppo is ready at "))
				.findFirst()
				.orElseThrow(() -> new AssertionError("The server ended without having been ready"));
			String address = ready.substring("Troppo is ready at ".length());
			for (String page : PAGES) {
				assertThat(get(address + page)).as(page).isEqualTo(200);
			}
			return "all, " + (isAnswered("http://127.0.0.1:" + metrics + "/metrics") ? "with" : "without") + " figures";
		}
		finally {
			server.destroy();
			assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
		}
	}

	private Process serve(Path app, Map<String, String> settings) throws IOException {
		ProcessBuilder builder = process(JAVA + "/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m",
				"--enable-native-access=ALL-UNNAMED", "-Dspring.aot.enabled=true", "-jar",
				app.resolve("troppo.jar").toString(), "serve", "--port", String.valueOf(this.port));
		builder.environment()
			.putAll(Map.of("TROPPO_DATABASE_URL", this.database.url(), "TROPPO_DATABASE_USER", this.database.user(),
					"TROPPO_DATABASE_PASSWORD", this.database.password(), "TROPPO_DATA",
					this.folder.resolve("data").toString()));
		builder.environment().putAll(settings);
		return builder.start();
	}

	private static ProcessBuilder process(String... command) {
		return new ProcessBuilder(command).redirectErrorStream(true);
	}

	/** Refers to the classes and libraries of this test run, as an unpacked jar does. */
	private static void jar(Path file) throws IOException {
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		attributes.put(Attributes.Name.MAIN_CLASS, "blog.troppo.TroppoApplication");
		attributes.put(Attributes.Name.CLASS_PATH,
				Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
					.filter((part) -> !part.endsWith("test-classes"))
					.map((part) -> Path.of(part).toUri().toString())
					.collect(Collectors.joining(" ")));
		new JarOutputStream(Files.newOutputStream(file), manifest).close();
	}

	private static int get(String address) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(URI.create(address)).build(),
						HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
				.statusCode();
		}
	}

	private static boolean isAnswered(String address) throws InterruptedException {
		try {
			return get(address) == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
