package blog.troppo.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import blog.troppo.site.SiteUrls;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for the front page as anybody would, so that it is kept though no reader has come
 * since it changed. It speaks to the own web server alone.
 */
@Component
class FrontPageReader {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final SiteUrls urls;

	private final InetAddress server;

	private volatile int port;

	/**
	 * @param server where the web server listens, if not everywhere
	 */
	FrontPageReader(SiteUrls urls, @Value("${server.address:#{null}}") @Nullable InetAddress server) {
		this.urls = urls;
		this.server = (server != null) ? server : InetAddress.getLoopbackAddress();
	}

	@EventListener
	void opened(WebServerInitializedEvent event) {
		this.port = event.getWebServer().getPort();
	}

	/** Waits until it is there, whatever it is. */
	void read() throws IOException {
		URI home = URI.create(this.urls.home());
		String question = "GET " + this.urls.homePath() + "/ HTTP/1.1\r\nHost: " + home.getRawAuthority()
				+ "\r\nX-Forwarded-Proto: " + home.getScheme() + "\r\nUser-Agent: Troppo\r\nConnection: close\r\n\r\n";
		try (Socket socket = new Socket(this.server, this.port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
			socket.getInputStream().transferTo(OutputStream.nullOutputStream());
		}
	}

}
