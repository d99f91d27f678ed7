package blog.troppo.operations.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import blog.troppo.operations.CannotProceedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code train}: serves a blog to itself for a moment. The launcher runs it twice after
 * each build, with the same folder: the first sets the blog up, and from the second Java
 * remembers which classes a start needs (its AOT cache).
 */
@Command(name = "train", hidden = true, description = "Serve a throw-away blog for a moment, for Java's AOT cache.")
class TrainCommand implements Runnable {

	private static final List<String> PAGES = List.of("/", "/about/", "/feed/", "/comments/feed/", "/wp-json/",
			"/wp-json/wp/v2/posts", "/wp-sitemap.xml", "/wp-login.php", "/?s=first");

	private static final String HOST = "localhost";

	private static final int PATIENCE_MILLIS = 30_000;

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		if (this.engine.data == null) {
			throw new ParameterException(this.engine.commandLine(), "--data names the folder of a throw-away blog");
		}
		try (ConfigurableApplicationContext context = this.engine.set("troppo.port", "0")
			.set("troppo.url", "http://" + HOST)
			.set("troppo.database.url", "")
			.serve()) {
			int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
			PAGES.forEach((page) -> read(port, page, 200));
			read(port, "/?p=1", 301);
			read(port, "/not-found/", 404);
		}
	}

	/**
	 * Without any client, as all classes that are seen here are loaded at each start. A
	 * page that is not answered so, such as one that leads elsewhere, would train
	 * nothing.
	 */
	private static void read(int port, String page, int status) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			String question = "GET " + page + " HTTP/1.1\r\nHost: " + HOST + "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			if (!answer.startsWith("HTTP/1.1 " + status + " ")) {
				throw new CannotProceedException(page + " is not answered by " + status + " but by "
						+ answer.lines().findFirst().orElse("nothing"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
