package blog.troppo.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import blog.troppo.formatting.content.EmbedRequest;

import org.springframework.core.io.ClassPathResource;

/** Who is known to answer for which addresses, and is trusted with markup. */
final class Providers {

	private final List<Provider> known;

	private record Provider(Pattern addresses, String endpoint) {
	}

	/**
	 * @param table lines of an expression, a tab and an endpoint
	 */
	Providers(String table) {
		this.known = table.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("\t"))
			.map((cells) -> new Provider(Pattern.compile(cells[0], Pattern.CASE_INSENSITIVE), cells[1]))
			.toList();
	}

	/** Those that WordPress knows. */
	static Providers ofWordPress(String home) {
		try {
			String table = new ClassPathResource("providers.txt", Providers.class)
				.getContentAsString(StandardCharsets.UTF_8);
			return new Providers(table.replace("{site}", encode(home)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where a known provider tells how this is to be shown. */
	Optional<URI> endpoint(EmbedRequest request) {
		return this.known.stream()
			.filter((provider) -> provider.addresses().matcher(request.url()).find())
			.findFirst()
			.map((provider) -> ask(provider.endpoint(), request));
	}

	static URI ask(String endpoint, EmbedRequest request) {
		return URI.create(endpoint.replace("{format}", "json") + (endpoint.contains("?") ? "&" : "?") + "maxwidth="
				+ request.width() + "&maxheight=" + request.height() + "&url=" + encode(request.url())
				+ "&dnt=1&format=json");
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
