package blog.troppo.discussion.linkback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.hc.core5.http.ContentType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * A page of another site as it was found.
 *
 * @param address where it was in the end, after redirects
 * @param links what its {@code Link} headers say
 * @param pingback what its header {@code X-Pingback} says
 * @param type its content type; empty if it tells none
 */
record RemotePage(int status, URI address, List<String> links, @Nullable String pingback, String type, byte[] body) {

	boolean isThere() {
		return this.status >= 200 && this.status < 300;
	}

	boolean isHtml() {
		String type = this.type.toLowerCase(Locale.ROOT);
		return type.isEmpty() || type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
	}

	/** The page; what JSON says, as one. */
	Document document() {
		if (isJson()) {
			return json();
		}
		try {
			ContentType type = ContentType.parseLenient(this.type);
			String charset = (type != null && type.getCharset() != null) ? type.getCharset().name() : null;
			return Jsoup.parse(new ByteArrayInputStream(this.body), charset, this.address.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("An array in memory is always read", ex);
		}
	}

	/** What the page leads to or shows; words that look so, if it is plain text. */
	Stream<String> linked() {
		if (isHtml() || isJson()) {
			return document().select("[href],[src]")
				.stream()
				.map((element) -> element.absUrl(element.hasAttr("href") ? "href" : "src"))
				.filter((link) -> !link.isEmpty());
		}
		return this.type.startsWith("text/plain")
				? Stream.of(new String(this.body, StandardCharsets.UTF_8).split("[\\s\"'<>]+"))
					.filter((word) -> word.startsWith("http"))
				: Stream.empty();
	}

	private boolean isJson() {
		return this.type.toLowerCase(Locale.ROOT).matches("[^;]*[/+]json\\b.*");
	}

	/**
	 * Each text is a paragraph, or a link if it is an address; what is no JSON is an
	 * empty page.
	 */
	private Document json() {
		Document page = Document.createShell(this.address.toString());
		try {
			JsonNode root = JsonMapper.shared().readTree(this.body);
			page.title(root.path("title").asString(root.path("name").asString("")));
			texts(root).forEach((text) -> {
				Element paragraph = page.body().appendElement("p");
				if (text.matches("https?://\\S+")) {
					paragraph.appendElement("a").attr("href", text).text(text);
				}
				else {
					paragraph.html(text);
				}
			});
		}
		catch (JacksonException ex) {
			page.body().empty();
		}
		return page;
	}

	private static Stream<String> texts(JsonNode node) {
		return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(RemotePage::texts);
	}

}
