package blog.troppo.operations.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * As much of S3 as backups ask for, with a page of two names at a time, and the faults
 * that a test wishes. {@code drills/backup --s3} has another's.
 */
final class FakeStorage implements AutoCloseable {

	private static final String BUCKET = "/backups";

	private final HttpServer server;

	private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

	private final Map<Integer, byte[]> parts = new TreeMap<>();

	int failures;

	int lost;

	FakeStorage() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	ObjectStorageSettings settings(String prefix) {
		return new ObjectStorageSettings("backups",
				URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()), "us-east-1", prefix, "amy",
				"secret", null);
	}

	ConcurrentSkipListMap<String, byte[]> objects() {
		return this.objects;
	}

	/** Parts of what is not whole yet. */
	Map<Integer, byte[]> parts() {
		return this.parts;
	}

	private void answer(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		Map<String, String> query = query(exchange.getRequestURI());
		String path = exchange.getRequestURI().getPath();
		String key = path.startsWith(BUCKET + "/") ? path.substring(BUCKET.length() + 1) : "";
		String signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
		if (!path.startsWith(BUCKET) || !signed.startsWith("AWS4-HMAC-SHA256 Credential=amy/")) {
			send(exchange, 403, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>".getBytes());
		}
		else if (this.failures > 0) {
			this.failures--;
			send(exchange, 503, new byte[0]);
		}
		else {
			switch (exchange.getRequestMethod()) {
				case "PUT" -> take(exchange, key, query, body);
				case "POST" -> gather(exchange, key, query);
				case "DELETE" -> delete(exchange, key, query);
				default -> give(exchange, key, query);
			}
		}
		exchange.close();
	}

	private void take(HttpExchange exchange, String key, Map<String, String> query, byte[] body) throws IOException {
		if (query.containsKey("partNumber")) {
			this.parts.put(Integer.parseInt(query.get("partNumber")), body);
		}
		else {
			this.objects.put(key, java.util.Arrays.copyOf(body, body.length - this.lost));
		}
		exchange.getResponseHeaders().add("ETag", "\"tag\"");
		send(exchange, 200, new byte[0]);
	}

	private void gather(HttpExchange exchange, String key, Map<String, String> query) throws IOException {
		if (query.containsKey("uploads")) {
			send(exchange, 200,
					"<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>"
						.getBytes());
			return;
		}
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		for (byte[] part : this.parts.values()) {
			whole.write(part);
		}
		this.parts.clear();
		this.objects.put(key, whole.toByteArray());
		send(exchange, 200, "<CompleteMultipartUploadResult/>".getBytes());
	}

	private void delete(HttpExchange exchange, String key, Map<String, String> query) throws IOException {
		if (query.containsKey("uploadId")) {
			this.parts.clear();
		}
		else {
			this.objects.remove(key);
		}
		send(exchange, 204, new byte[0]);
	}

	private void give(HttpExchange exchange, String key, Map<String, String> query) throws IOException {
		if (key.isEmpty()) {
			send(exchange, 200, list(query).getBytes());
			return;
		}
		byte[] object = this.objects.get(key);
		send(exchange, (object != null) ? 200 : 404, (object != null) ? object : new byte[0]);
	}

	private String list(Map<String, String> query) {
		var after = this.objects.tailMap(query.getOrDefault("continuation-token", ""), false)
			.keySet()
			.stream()
			.filter((key) -> key.startsWith(query.getOrDefault("prefix", "")))
			.toList();
		var page = after.stream().limit(2).toList();
		String more = (after.size() > 2)
				? "<IsTruncated>true</IsTruncated><NextContinuationToken>" + page.getLast() + "</NextContinuationToken>"
				: "<IsTruncated>false</IsTruncated>";
		return "<ListBucketResult>" + more
				+ page.stream()
					.map((key) -> "<Contents><Key>" + key + "</Key><Size>1</Size></Contents>")
					.collect(Collectors.joining())
				+ "</ListBucketResult>";
	}

	private static Map<String, String> query(URI uri) {
		Map<String, String> query = new TreeMap<>();
		if (uri.getRawQuery() != null) {
			for (String pair : uri.getRawQuery().split("&")) {
				String[] halves = pair.split("=", 2);
				query.put(halves[0], (halves.length > 1) ? URLDecoder.decode(halves[1], StandardCharsets.UTF_8) : "");
			}
		}
		return query;
	}

	private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
		boolean head = exchange.getRequestMethod().equals("HEAD");
		if (head) {
			exchange.getResponseHeaders().add("Content-Length", String.valueOf(body.length));
		}
		exchange.sendResponseHeaders(status, (head || body.length == 0) ? -1 : body.length);
		if (!head && body.length > 0) {
			exchange.getResponseBody().write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
