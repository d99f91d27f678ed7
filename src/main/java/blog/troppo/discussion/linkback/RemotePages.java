package blog.troppo.discussion.linkback;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.site.SiteUrls;
import blog.troppo.support.OutboundGuard;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.protocol.RedirectLocations;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks at pages of other sites, as far as the guard lets it: ten seconds and a megabyte
 * at most, of longer ones the beginning.
 */
@Component
class RemotePages {

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private static final int LARGEST = 1 << 20;

	private final OutboundGuard guard;

	private final SiteUrls urls;

	RemotePages(OutboundGuard guard, SiteUrls urls) {
		this.guard = guard;
		this.urls = urls;
	}

	/**
	 * Look at a page.
	 * @param reason why it is looked at, for its owner's log
	 * @throws IOException if it is refused, too slow or fails
	 */
	RemotePage look(String address, String reason) throws IOException {
		URI asked = address(address);
		HttpClientContext context = HttpClientContext.create();
		return this.guard.ask(asked, (to) -> {
			HttpGet get = new HttpGet(to);
			get.setHeader("User-Agent", "Troppo; " + this.urls.home() + "; " + reason);
			get.setHeader("Accept", "text/html, application/xhtml+xml, text/plain, */*;q=0.5");
			return get;
		}, context, LONGEST, (answer) -> page(answer, end(asked, context)));
	}

	private static RemotePage page(ClassicHttpResponse answer, URI address) throws IOException {
		HttpEntity entity = answer.getEntity();
		byte[] body = (entity != null) ? entity.getContent().readNBytes(LARGEST) : new byte[0];
		List<String> links = Stream.of(answer.getHeaders("Link")).map(Header::getValue).toList();
		String type = (entity != null && entity.getContentType() != null) ? entity.getContentType() : "";
		RemotePage page = new RemotePage(answer.getCode(), address, links, header(answer, "X-Pingback"), type, body);
		answer.close();
		return page;
	}

	private static URI end(URI asked, HttpClientContext context) {
		RedirectLocations redirects = context.getRedirectLocations();
		return (redirects == null || redirects.size() == 0) ? asked : redirects.get(redirects.size() - 1);
	}

	private static @Nullable String header(ClassicHttpResponse answer, String name) {
		Header header = answer.getFirstHeader(name);
		return (header != null) ? header.getValue() : null;
	}

	/**
	 * An address as a URI.
	 * @throws IOException if it is none
	 */
	static URI address(String address) throws IOException {
		try {
			return URI.create(address.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("no address: " + address, ex);
		}
	}

}
