package blog.troppo.feed.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server of somebody else's: notes what it is asked, and answers as it is told to. */
final class Stranger {

	private final HttpServer server;

	private final List<Asked> asked = new CopyOnWriteArrayList<>();

	private volatile Answering answering = Stranger::obligingly;

	interface Answering {

		Answered answer(Asked asked);

	}

	record Answered(int status, String body) {
	}

	record Asked(String method, String path, Map<String, String> parameters, Map<String, String> headers, String body) {

		boolean isNews() {
			return this.method.equals("POST");
		}

	}

	Stranger() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	String authority() {
		return "127.0.0.1:" + this.server.getAddress().getPort();
	}

	String url(String path) {
		return "http://" + authority() + path;
	}

	void answers(Answering how) {
		this.answering = how;
	}

	void forget() {
		this.asked.clear();
		this.answering = Stranger::obligingly;
	}

	List<Asked> asked() {
		return List.copyOf(this.asked);
	}

	List<Asked> news() {
		return this.asked.stream().filter(Asked::isNews).toList();
	}

	/** As a subscriber that meant it. */
	static Answered obligingly(Asked asked) {
		return new Answered(200,
				asked.parameters().getOrDefault("hub.challenge", asked.parameters().getOrDefault("challenge", "")));
	}

	private void handle(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		Map<String, String> headers = new LinkedHashMap<>();
		exchange.getRequestHeaders()
			.forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
		Asked request = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
				parameters(exchange.getRequestURI().getRawQuery()), headers, new String(body, StandardCharsets.UTF_8));
		this.asked.add(request);
		Answered answer = this.answering.answer(request);
		byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(answer.status(), (text.length == 0) ? -1 : text.length);
		exchange.getResponseBody().write(text);
		exchange.close();
	}

	static Map<String, String> parameters(String query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		if (query != null) {
			for (String pair : query.split("&")) {
				String[] parts = pair.split("=", 2);
				parameters.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
						(parts.length > 1) ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
			}
		}
		return parameters;
	}

}
