package blog.troppo.operations.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code train}: serves a blog to itself for a moment. The launcher runs it twice after
 * each build, with the same folder: the first sets the blog up, and from the second Java
 * remembers which classes a start needs (its AOT cache).
 */
@Command(name = "train", hidden = true, description = "Serve a throw-away blog for a moment, for Java's AOT cache.")
class TrainCommand implements Runnable {

	private static final List<String> PAGES = List.of("/", "/about/", "/?p=1", "/feed/", "/comments/feed/", "/wp-json/",
			"/wp-json/wp/v2/posts", "/wp-sitemap.xml", "/wp-login.php", "/?s=first", "/not-found/");

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		try (ConfigurableApplicationContext context = this.engine.set("troppo.port", "0")
			.set("troppo.database.url", "")
			.serve()) {
			read("http://localhost:"
					+ Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * By the client that brings the fewest classes along, as all that are seen here are
	 * loaded at each start.
	 */
	private static void read(String address) throws IOException {
		for (String page : PAGES) {
			HttpURLConnection asked = (HttpURLConnection) URI.create(address + page).toURL().openConnection();
			asked.setReadTimeout(30_000);
			asked.setInstanceFollowRedirects(false);
			boolean found = asked.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
			try (InputStream body = found ? asked.getInputStream() : asked.getErrorStream()) {
				body.transferTo(OutputStream.nullOutputStream());
			}
		}
	}

}
