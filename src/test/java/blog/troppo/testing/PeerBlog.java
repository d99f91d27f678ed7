package blog.troppo.testing;

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

/**
 * Another blog, for links to and from: it has the pages it is given, and notes who asks.
 */
public final class PeerBlog {

	/** What a page is. */
	public record Page(int status, String type, String body, Map<String, String> headers) {
	}

	private final HttpServer server;

	private final Map<String, Page> pages = new ConcurrentHashMap<>();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	public PeerBlog() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/** Host and port, as the operator would allow it. */
	public String host() {
		return "localhost:" + this.server.getAddress().getPort();
	}

	public String at(String path) {
		return "http://" + host() + path;
	}

	public void forget() {
		this.pages.clear();
		this.asked.clear();
	}

	public String has(String path, String html) {
		return has(path, new Page(200, "text/html; charset=utf-8", html, Map.of()));
	}

	public String has(String path, Page page) {
		this.pages.put(path, page);
		return at(path);
	}

	/**
	 * What was asked since it last forgot: method, path, and the form or document sent.
	 */
	public List<String> asked() {
		return List.copyOf(this.asked);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().toString();
		String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.asked.add((exchange.getRequestMethod() + " " + path + " " + sent).strip());
		Page page = this.pages.getOrDefault(path, new Page(404, "text/html", "Not found", Map.of()));
		byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", page.type());
		page.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
		exchange.sendResponseHeaders(page.status(), (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
