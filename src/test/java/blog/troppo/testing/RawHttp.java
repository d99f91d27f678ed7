package blog.troppo.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks a server exactly what it is told to, be it an address or none. */
public final class RawHttp {

	private static final int TIMEOUT = 60_000;

	private static final String ALL = String.valueOf(Integer.MAX_VALUE);

	private RawHttp() {
	}

	/** Of equal headers the last is kept, as in the recordings. */
	public record Response(int status, Map<String, String> headers, byte[] body) {

		public Optional<String> header(String name) {
			return Optional.ofNullable(this.headers.get(name.toLowerCase(Locale.ROOT)));
		}

		public String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

	}

	/**
	 * What {@code Authorization} says of somebody.
	 * @param person name and password, with a colon between them
	 */
	public static String basic(String person) {
		return "Basic " + Base64.getEncoder().encodeToString(person.getBytes(StandardCharsets.UTF_8));
	}

	public static Response get(int port, String path) {
		return ask(port, "GET", path, Map.of(), new byte[0]);
	}

	public static Response ask(int port, String method, String path, Map<String, String> headers, byte[] body) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("Host", "localhost:" + port);
		all.put("User-Agent", "wpdiff");
		all.put("Accept-Encoding", "identity");
		all.put("Connection", "close");
		if (body.length > 0 || method.equals("POST")) {
			all.put("Content-Length", String.valueOf(body.length));
		}
		all.putAll(headers);
		StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
		all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(TIMEOUT);
			write(socket.getOutputStream(), head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8), body);
			return read(new BufferedInputStream(socket.getInputStream()), method);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path, ex);
		}
	}

	/** A server may answer and hang up before it has read all. */
	private static void write(OutputStream out, byte[] head, byte[] body) {
		try {
			out.write(head);
			out.write(body);
		}
		catch (IOException hungUp) {
			// whether there is an answer is seen by reading
		}
	}

	private static Response read(InputStream in, String method) throws IOException {
		int status = Integer.parseInt(line(in).split(" ")[1]);
		Map<String, String> headers = new LinkedHashMap<>();
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		byte[] body = method.equals("HEAD") ? new byte[0] : "chunked".equals(headers.get("transfer-encoding"))
				? chunks(in) : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", ALL)));
		return new Response(status, headers, body);
	}

	private static byte[] chunks(InputStream in) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
			body.write(in.readNBytes(size));
			line(in);
		}
		return body.toByteArray();
	}

	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int c = in.read(); c != '\n'; c = in.read()) {
			if (c < 0) {
				throw new IOException("The answer ends within its head");
			}
			if (c != '\r') {
				line.write(c);
			}
		}
		return line.toString(StandardCharsets.UTF_8);
	}

}
