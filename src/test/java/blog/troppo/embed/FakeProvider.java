package blog.troppo.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A web server on this machine that answers what it was told to, and 404 to the rest. */
final class FakeProvider {

	private final Map<String, String> answers = new ConcurrentHashMap<>();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	FakeProvider() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::serve);
		this.server.start();
	}

	private void serve(HttpExchange exchange) throws IOException {
		this.asked.add(exchange.getRequestURI().toString());
		String answer = this.answers.get(exchange.getRequestURI().getPath());
		byte[] body = (answer == null) ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders((answer == null) ? 404 : 200, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	void answer(String path, String body) {
		this.answers.put(path, body);
	}

	List<String> asked() {
		return this.asked;
	}

	String address(String path) {
		return "http://" + authority() + path;
	}

	/** Host and port, for the guard to let pass. */
	String authority() {
		return "localhost:" + this.server.getAddress().getPort();
	}

	void stop() {
		this.server.stop(0);
	}

}
