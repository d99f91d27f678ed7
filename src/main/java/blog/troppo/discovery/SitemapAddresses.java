package blog.troppo.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.site.PermalinkBases;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * The addresses of sitemaps and of their style sheets: files below the site's front page,
 * or parameters of it where addresses are plain. What is not there is left to the reader,
 * who says so.
 */
@Component
class SitemapAddresses extends AbstractHandlerMapping {

	/** Before the public addresses, which would look for a post there. */
	private static final int ORDER = 90;

	private static final Map<String, String> STYLESHEETS = Map.of("sitemap", "/wp-sitemap.xsl", "index",
			"/wp-sitemap-index.xsl");

	private final Sitemaps sitemaps;

	private final SiteUrls urls;

	private final PermalinkBases bases;

	SitemapAddresses(Sitemaps sitemaps, SiteUrls urls, PermalinkBases bases) {
		this.sitemaps = sitemaps;
		this.urls = urls;
		this.bases = bases;
		setOrder(ORDER);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
		String uri = request.getRequestURI();
		String path = uri.startsWith(this.urls.homePath()) ? uri.substring(this.urls.homePath().length()) : uri;
		boolean asks = Set.of("GET", "HEAD").contains(request.getMethod());
		if (asks && (path.equals("/") || path.equals("/index.php")) && request.getQueryString() != null) {
			return byQuery(RequestQuery.parse(request.getQueryString()));
		}
		return (asks && path.startsWith("/wp-sitemap") && !this.bases.structure().isPlain()) ? byPath(path) : null;
	}

	private @Nullable HttpRequestHandler byPath(String path) {
		if (path.equals(SitemapName.INDEX)) {
			return index();
		}
		if (STYLESHEETS.containsValue(path)) {
			return stylesheet(path);
		}
		Optional<SitemapName> name = SitemapName.ofPath(path.replaceFirst("/+$", ""));
		if (name.isEmpty() || !this.sitemaps.knows(name.get())) {
			return null;
		}
		boolean right = name.get().path(false).equals(path) && name.get().page() > 0;
		return right ? sitemap(name.get()) : redirect(this.sitemaps.address(name.get().normal()));
	}

	private @Nullable HttpRequestHandler byQuery(RequestQuery query) {
		if (query.isTruthy("sitemap-stylesheet")) {
			String path = STYLESHEETS.get(query.text("sitemap-stylesheet"));
			return orNothing((path != null) ? stylesheet(path) : null);
		}
		if (!query.isTruthy("sitemap")) {
			return null;
		}
		boolean plain = this.bases.structure().isPlain();
		boolean index = query.text("sitemap").equals("index");
		if (plain) {
			return orNothing(index ? index() : sitemap(SitemapName.of(query)));
		}
		return redirect(index ? this.urls.home(SitemapName.INDEX) : rightAddress(SitemapName.of(query)));
	}

	/** Since the address itself is the front page's. */
	private static HttpRequestHandler orNothing(@Nullable HttpRequestHandler handler) {
		if (handler == null) {
			throw new NotFoundException("There is no such sitemap");
		}
		return handler;
	}

	private String rightAddress(SitemapName name) {
		return this.sitemaps.knows(name) ? this.sitemaps.address(name) : this.urls.home("/");
	}

	private @Nullable HttpRequestHandler index() {
		return this.sitemaps.isOn() ? (request, response) -> send(response,
				SitemapWriter.index(this.sitemaps.index(), stylesheetAddress("index"))) : null;
	}

	private @Nullable HttpRequestHandler sitemap(SitemapName name) {
		List<SitemapEntry> entries = this.sitemaps.entries(name);
		return entries.isEmpty() ? null
				: (request, response) -> send(response, SitemapWriter.sitemap(entries, stylesheetAddress("sitemap")));
	}

	private @Nullable HttpRequestHandler stylesheet(String path) {
		return this.sitemaps.isOn() ? (request, response) -> send(response, read(path)) : null;
	}

	private String stylesheetAddress(String name) {
		return this.bases.structure().isPlain() ? this.urls.home("/?sitemap-stylesheet=" + name)
				: this.urls.home(STYLESHEETS.getOrDefault(name, ""));
	}

	private static void send(HttpServletResponse response, byte[] body) throws IOException {
		response.setContentType("application/xml; charset=UTF-8");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static HttpRequestHandler redirect(String address) {
		return (request, response) -> {
			response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
			response.setContentType("text/html; charset=UTF-8");
			response.setHeader("X-Redirect-By", "WordPress");
			response.setHeader(HttpHeaders.LOCATION, address);
		};
	}

	private static byte[] read(String path) {
		try {
			return new ClassPathResource("blog/troppo/discovery" + path).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(path, ex);
		}
	}

}
