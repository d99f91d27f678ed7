package blog.troppo.operations.starting;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import blog.troppo.kept.SavedAnswers;
import blog.troppo.kept.Stale;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.http.FastHttpDateFormat;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Stands where the web server will be, until that is there. Who asks for something that
 * was left for anybody gets it at once; all others wait, and their requests are passed on
 * to the web server when it is ready. So that this knows what readers ask for, it is
 * asked once for each page that they got before.
 */
final class Reception implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, AutoCloseable {

	/** What is never told whole is not waited for. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/** Those who come when so many wait do not get in. */
	private static final int MOST = 1000;

	private final Semaphore room = new Semaphore(MOST);

	private final Successor successor = new Successor();

	private final ServerSocket door;

	private final String site;

	/** None as soon as the web server is there. */
	private volatile SavedAnswers saved;

	private final Map<SavedAnswers.Key, SentRequest> answered = new ConcurrentHashMap<>();

	private final Thread porter;

	private Reception(ServerSocket door, SavedAnswers saved) {
		this.door = door;
		this.site = saved.site();
		this.saved = saved;
		this.porter = Thread.ofVirtual().name("reception").start(this::receive);
	}

	static Reception open(InetSocketAddress place, SavedAnswers saved) throws IOException {
		ServerSocket door = new ServerSocket();
		try {
			door.setReuseAddress(true);
			door.bind(place, MOST);
		}
		catch (IOException ex) {
			door.close();
			throw ex;
		}
		return new Reception(door, saved);
	}

	/** The web server takes the door over as soon as it wants it. */
	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addConnectorCustomizers((connector) -> connector.addLifecycleListener((event) -> {
			switch (event.getType()) {
				case Lifecycle.BEFORE_START_EVENT -> shut();
				case Lifecycle.AFTER_START_EVENT -> {
					this.saved = new SavedAnswers(this.site, Map.of());
					this.successor.isAt(place(connector));
					Thread.ofVirtual().name("reception-repeats").start(this::repeat);
				}
				default -> {
				}
			}
		}));
	}

	private InetSocketAddress place(Connector connector) {
		InetAddress bound = this.door.getInetAddress();
		return new InetSocketAddress(bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound,
				connector.getLocalPort());
	}

	/** The port is free when nobody waits at it any more. */
	private void shut() {
		try {
			this.door.close();
			this.porter.join();
		}
		catch (IOException ex) {
			// it is shut
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** There will be no web server, or it needs nobody before it any more. */
	@Override
	public void close() {
		shut();
		this.successor.willNotCome();
	}

	private void receive() {
		while (true) {
			try {
				Socket visitor = this.door.accept();
				Thread.ofVirtual().name("visitor").start(() -> welcome(visitor));
			}
			catch (IOException ex) {
				if (this.door.isClosed()) {
					return;
				}
			}
		}
	}

	private void welcome(Socket visitor) {
		boolean enters = this.room.tryAcquire();
		try (visitor) {
			if (enters) {
				visitor.setSoTimeout((int) PATIENCE.toMillis());
				Optional<SentRequest> request = SentRequest.read(visitor.getInetAddress(), visitor.getInputStream());
				if (request.isPresent()) {
					serve(visitor, request.get());
				}
			}
		}
		catch (IOException | CancellationException ex) {
			// the visitor has left, or there is nobody to pass the request on to
		}
		finally {
			if (enters) {
				this.room.release();
			}
		}
	}

	private void serve(Socket visitor, SentRequest request) throws IOException {
		Optional<SavedAnswers.Key> key = request.asksFor(this.site);
		Optional<SavedAnswers.Answer> answer = key.flatMap(this.saved::find);
		if (answer.isPresent()) {
			send(visitor.getOutputStream(), answer.get(), request.isForHead());
			visitor.shutdownOutput();
			this.answered.put(key.get(), request);
			return;
		}
		this.successor.serve(visitor, request);
	}

	private void repeat() {
		this.successor.serve(this.answered.values());
		this.answered.clear();
	}

	private static void send(OutputStream to, SavedAnswers.Answer answer, boolean headOnly) throws IOException {
		Instant now = Instant.now();
		StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n").append(answer.head());
		if (!now.isBefore(answer.until())) {
			Stale.headers(answer.made(), now).forEach((name, value) -> header(head, name, value));
		}
		header(head, "Date", FastHttpDateFormat.formatDate(now.toEpochMilli()));
		header(head, "Content-Length", String.valueOf(answer.bytes().length));
		header(head, "Connection", "close");
		to.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
		if (!headOnly) {
			to.write(answer.bytes());
		}
		to.flush();
	}

	private static void header(StringBuilder head, String name, String value) {
		head.append(name).append(": ").append(value).append("\r\n");
	}

}
