package blog.troppo.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import blog.troppo.formatting.EmbedHtml;
import blog.troppo.formatting.content.EmbedRequest;
import blog.troppo.support.OutboundGuard;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Asks how an address is to be shown: a known provider, else whom the page itself names.
 * Every address is one that strangers gave, so all go through the {@link OutboundGuard}.
 */
class OembedClient {

	private static final int MOST_BYTES = 150 * 1024;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int SECRET = 10;

	private final Providers providers;

	private final OutboundGuard guard;

	OembedClient(Providers providers, OutboundGuard guard) {
		this.providers = providers;
		this.guard = guard;
	}

	/**
	 * The markup that stands for the address; empty if there is none.
	 * @throws IOException if nobody could be asked, so that it is worth another try
	 */
	Optional<String> ask(EmbedRequest request) throws IOException {
		return ask(request, true).map(Told::markup);
	}

	/**
	 * What was said, with the markup that stands for the address.
	 */
	record Told(OembedAnswer answer, String markup) {
	}

	/**
	 * The same, with all that was said.
	 * @param discovers whether the page itself is asked where no provider is known
	 */
	Optional<Told> ask(EmbedRequest request, boolean discovers) throws IOException {
		Optional<URI> known = this.providers.endpoint(request);
		URI endpoint = known.isPresent() ? known.get() : discovers ? discover(request) : null;
		if (endpoint == null) {
			return Optional.empty();
		}
		OembedAnswer answer = OembedAnswer.read(get(endpoint));
		String markup = (answer == null) ? null : answer.markup(request.url());
		if (answer == null || markup == null) {
			return Optional.empty();
		}
		boolean trusted = known.isPresent() || !answer.bringsMarkup();
		return Optional.ofNullable(trusted ? markup : EmbedHtml.ofStranger(markup, secret()))
			.map((safe) -> new Told(answer, safe));
	}

	/** The endpoint that the page's head names. */
	private @Nullable URI discover(EmbedRequest request) throws IOException {
		String page = new String(get(address(request.url())), StandardCharsets.UTF_8);
		Element link = Jsoup.parse(page, request.url())
			.selectFirst("link[type=application/json+oembed][href], link[type=text/xml+oembed][href]");
		String endpoint = (link == null) ? "" : link.absUrl("href");
		return endpoint.isEmpty() ? null : address(Providers.ask(endpoint, request).toString());
	}

	private byte[] get(URI address) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		OutboundGuard.Answer answer = this.guard.fetch(address, MOST_BYTES, PATIENCE, body);
		if (answer.status() != 200) {
			throw new IOException(address.getHost() + " answers " + answer.status());
		}
		return body.toByteArray();
	}

	private static URI address(String text) throws IOException {
		try {
			return URI.create(text);
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("not an address that can be asked for", ex);
		}
	}

	private static String secret() {
		return UUID.randomUUID().toString().replace("-", "").substring(0, SECRET);
	}

}
