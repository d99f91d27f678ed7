package blog.troppo.feed.checkup;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import blog.troppo.feed.WrittenFeed;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks the server on this machine for a feed, over HTTP as anybody does. */
@Component
class FeedFetch {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Environment environment;

	FeedFetch(Environment environment) {
		this.environment = environment;
	}

	/**
	 * What is wrong with the answer; nothing if it is right, or if no server runs, which
	 * is another's to say.
	 */
	Optional<String> fault(WrittenFeed feed) {
		URI address = URI.create(feed.self());
		String port = this.environment.getProperty("local.server.port",
				this.environment.getProperty("troppo.port", "8080"));
		URI here = URI.create("http://localhost:" + port + address.getRawPath()
				+ ((address.getRawQuery() != null) ? "?" + address.getRawQuery() : ""));
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
			HttpResponse<Void> answer = client.send(
					HttpRequest.newBuilder(here).timeout(PATIENCE).header("User-Agent", FeedCheckup.AGENT).build(),
					HttpResponse.BodyHandlers.discarding());
			return fault(answer, feed);
		}
		catch (ConnectException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			return Optional.of("it is not to be reached (" + ex.getMessage() + "): look at what serve prints");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/** Under its public name a proxy may answer: that we are sent there is right. */
	private static Optional<String> fault(HttpResponse<Void> answer, WrittenFeed feed) {
		int status = answer.statusCode();
		if (status >= 400) {
			return Optional.of("it is not to be reached: the server answers " + status);
		}
		String type = answer.headers().firstValue("Content-Type").orElse("");
		return (status == 200 && !type.replace(" ", "").equalsIgnoreCase(feed.contentType().replace(" ", "")))
				? Optional.of("it is wrongly typed, as " + type) : Optional.empty();
	}

}
