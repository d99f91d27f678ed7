package blog.troppo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Visits the site as a browser without scripts does: with cookies, one page at a time.
 */
public final class Visitor {

	private final String base;

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final Map<String, String> headers = new LinkedHashMap<>();

	public Visitor(String base) {
		this.base = base;
	}

	/** A header of all requests from here on. */
	public Visitor with(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	/** From another address, as a proxy before us would tell. */
	public Visitor from(String address) {
		return with("X-Forwarded-For", address);
	}

	public Page get(String path) {
		return send(request(path).GET());
	}

	public Page post(String path, String... pairs) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < pairs.length; i += 2) {
			body.append(i > 0 ? "&" : "").append(encode(pairs[i])).append('=').append(encode(pairs[i + 1]));
		}
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString())));
	}

	/** Fills a form of a page in and sends it, its hidden fields included. */
	public Page submit(Page page, String form, String... pairs) {
		Element element = page.document().expectFirst(form);
		Map<String, String> fields = new LinkedHashMap<>();
		element.select("input[name]:not([type=submit]):not([type=checkbox])")
			.forEach((input) -> fields.put(input.attr("name"), input.val()));
		for (int i = 0; i < pairs.length; i += 2) {
			fields.put(pairs[i], pairs[i + 1]);
		}
		String[] flat = fields.entrySet()
			.stream()
			.flatMap((field) -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
			.toArray(String[]::new);
		return post(element.absUrl("action"), flat);
	}

	/** Sends a form of a page with a file, its hidden fields included. */
	public Page send(Page page, String form, String field, String name, byte[] file) {
		Element element = page.document().expectFirst(form);
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		element.select("input[type=hidden]")
			.forEach((input) -> body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\""
					+ input.attr("name") + "\"\r\n\r\n" + input.val() + "\r\n")
				.getBytes(StandardCharsets.UTF_8)));
		body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
		return send(request(element.absUrl("action")).header("Content-Type", "multipart/form-data; boundary=part")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	public Optional<HttpCookie> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.findFirst();
	}

	public Optional<HttpCookie> cookieBeginning(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().startsWith(name))
			.findFirst();
	}

	/** All that the site told to keep. */
	public List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	public String base() {
		return this.base;
	}

	public void setCookie(String name, String value) {
		HttpCookie cookie = new HttpCookie(name, value);
		cookie.setPath("/");
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(URI.create(this.base), cookie);
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(path.startsWith("http") ? path : this.base + path));
		this.headers.forEach(request::header);
		return request;
	}

	private Page send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Page(response.uri().toString(), response.statusCode(), response.headers().map(),
					response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** What came back. */
	public record Page(String url, int status, Map<String, List<String>> headers, String body) {

		public Document document() {
			return Jsoup.parse(this.body, this.url);
		}

		public String header(String name) {
			return this.headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of())
				.stream()
				.collect(Collectors.joining(", "));
		}

		public String location() {
			return header("location");
		}

		public String text(String selector) {
			return document().select(selector).text();
		}

	}

}
