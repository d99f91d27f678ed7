package blog.troppo.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import blog.troppo.testing.FreePort;
import blog.troppo.testing.PostgresForTests;
import blog.troppo.testing.ServingProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

	private final int port = FreePort.find();

	private final PostgresForTests.Database database = PostgresForTests.freshDatabase();

	@Test
	void aPreparedServerDoesAllThatAnotherDoesAndFollowsItsSettings() throws Exception {
		Path app = Files.createDirectories(this.folder.resolve("app"));
		jar(app.resolve("troppo.jar"));
		Process preparation = new ProcessBuilder("src/build/prepare-app", JAVA, app.toString())
			.redirectErrorStream(true)
			.start();
		assertThat(preparation.waitFor()).as("src/build/prepare-app").isZero();
		int metrics = FreePort.find();
		assertThat(
				pagesOf(serve(app,
						Map.of("TROPPO_METRICS_PORT", String.valueOf(metrics), "SPRING_MAIL_HOST", "127.0.0.1",
								"TROPPO_BACKUP_FOLDER", this.folder.toString())),
						metrics))
			.isEqualTo("all, with figures");
		assertThat(pagesOf(serve(app, Map.of()), metrics)).isEqualTo("all, without figures");
		assertThat(hashes()).isNotEmpty().allMatch((hash) -> hash.startsWith("$wp$2y$10$"));
	}

	/** Asks for everything, and ends the server. */
	private String pagesOf(ServingProcess server, int metrics) throws Exception {
		try (server) {
			String address = server.awaitReady();
			for (String page : PAGES) {
				assertThat(get(address + page)).as(page).isEqualTo(200);
			}
			return "all, " + (isAnswered("http://127.0.0.1:" + metrics + "/metrics") ? "with" : "without") + " figures";
		}
	}

	/** Of the passwords of those who were let in by the server itself. */
	private List<String> hashes() throws SQLException {
		List<String> hashes = new ArrayList<>();
		try (Connection connection = this.database.connect();
				ResultSet rows = connection.createStatement().executeQuery("select password_hash from users")) {
			while (rows.next()) {
				hashes.add(rows.getString(1));
			}
		}
		return hashes;
	}

	private ServingProcess serve(Path app, Map<String, String> settings) throws IOException {
		Map<String, String> all = new HashMap<>(settings);
		all.putAll(Map.of("TROPPO_DATABASE_URL", this.database.url(), "TROPPO_DATABASE_USER", this.database.user(),
				"TROPPO_DATABASE_PASSWORD", this.database.password(), "TROPPO_DATA",
				this.folder.resolve("data").toString()));
		return new ServingProcess(List.of("-Dspring.aot.enabled=true", "-jar", app.resolve("troppo.jar").toString()),
				this.port, all);
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
