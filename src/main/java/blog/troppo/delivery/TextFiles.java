package blog.troppo.delivery;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

import blog.troppo.support.Digests;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Packs style sheets, scripts and other texts that are files of a theme or of the admin:
 * once for each content, whoever asks. Who gives them out need not know.
 */
@Component
@ConditionalOnWebApplication
@Order(DeliveryFilter.ORDER + 1)
class TextFiles extends OncePerRequestFilter {

	private static final Pattern TEXT = Pattern
		.compile("/wp-(?:content/themes|admin/(?:css|js|images))/.+\\.(?:css|m?js|svg|json|txt|webmanifest)");

	/** A theme's are some hundred thousand bytes. */
	private static final long MOST_BYTES = 4 << 20;

	private final Cache<Content, byte[]> packed = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Content content, byte[] bytes) -> 128 + bytes.length)
		.build();

	private record Content(Packing packing, String digest) {
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !TEXT.matcher(request.getRequestURI().toLowerCase(Locale.ROOT)).find();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		Packing packing = Packing.takenBy(request);
		if (packing == Packing.NONE || request.getHeader(HttpHeaders.RANGE) != null) {
			chain.doFilter(request, response);
			return;
		}
		ContentCachingResponseWrapper plain = new ContentCachingResponseWrapper(response);
		chain.doFilter(new AskedPlain(request, packing), plain);
		boolean already = response.containsHeader(HttpHeaders.CONTENT_ENCODING);
		String etag = response.getHeader(HttpHeaders.ETAG);
		if (etag != null && etag.startsWith("\"") && !already) {
			response.setHeader(HttpHeaders.ETAG, packing.etag(etag.substring(1, etag.length() - 1)));
		}
		byte[] bytes = plain.getContentAsByteArray();
		if (already || plain.getStatus() != HttpServletResponse.SC_OK || bytes.length == 0) {
			plain.copyBodyToResponse();
			return;
		}
		send(response, packing, bytes);
	}

	private void send(HttpServletResponse response, Packing packing, byte[] plain) throws IOException {
		byte[] bytes = this.packed.get(new Content(packing, HexFormat.of().formatHex(Digests.sha256(plain))),
				(made) -> packing.pack(plain));
		response.setHeader(HttpHeaders.CONTENT_ENCODING, packing.coding());
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

	/** Asks with the tag of the bytes that are not packed. */
	private static final class AskedPlain extends HttpServletRequestWrapper {

		private final Packing packing;

		AskedPlain(HttpServletRequest request, Packing packing) {
			super(request);
			this.packing = packing;
		}

		@Override
		public @Nullable String getHeader(String name) {
			String value = super.getHeader(name);
			return (value != null && name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)) ? plain(value) : value;
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			Enumeration<String> values = super.getHeaders(name);
			return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)
					? Collections.enumeration(Collections.list(values).stream().map(this::plain).toList()) : values;
		}

		private String plain(String tags) {
			return tags.replace("-" + this.packing.coding() + "\"", "\"");
		}

	}

}
