package blog.troppo.operations.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.backup.Restore;
import blog.troppo.operations.backup.TestCopy;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Serves a saved database for a moment, with an embedded PostgreSQL in a folder that is
 * gone afterwards, and asks for its first page.
 *
 * @param milliseconds that the start took
 */
record FirstPage(int status, long milliseconds) {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/**
	 * @param data whose themes are used, too
	 */
	static FirstPage ask(Engine engine, Path archive, Path data) {
		try {
			Path copy = Files.createTempDirectory(data, "upgrade-check");
			try {
				return ask(engine.on(copy), archive, copy, data.resolve("themes"));
			}
			finally {
				FileSystemUtils.deleteRecursively(copy);
			}
		}
		catch (IOException ex) {
			throw new CannotProceedException("There is no room for a copy in " + data + " (" + ex.getMessage() + ")",
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotProceedException("The first page was not waited for", ex);
		}
	}

	private static FirstPage ask(Engine engine, Path archive, Path copy, Path themes)
			throws IOException, InterruptedException {
		int port = freePort();
		engine.onDatabase((database, folder) -> {
			new Restore(database, folder).restore(archive, null);
			new TestCopy(database, folder).calm(port);
			return folder;
		});
		if (Files.isDirectory(themes)) {
			FileSystemUtils.copyRecursively(themes, copy.resolve("themes"));
		}
		long began = System.nanoTime();
		try (ConfigurableApplicationContext _ = engine.set("troppo.port", port).serve();
				HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
			HttpRequest front = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
				.timeout(PATIENCE)
				.build();
			int status = client.send(front, HttpResponse.BodyHandlers.discarding()).statusCode();
			return new FirstPage(status, (System.nanoTime() - began) / 1_000_000);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
