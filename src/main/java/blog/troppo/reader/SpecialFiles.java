package blog.troppo.reader;

import java.util.Optional;
import java.util.Set;

import blog.troppo.site.PermalinkBases;
import blog.troppo.site.QueryVars;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.SiteIcon;

import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Addresses that stand for files of a WordPress: its PHP files, of which most say nothing
 * to a reader, and {@code robots.txt}.
 */
@Component
class SpecialFiles {

	/** Files that run without saying anything. */
	private static final Set<String> SILENT = Set.of("/wp-config.php", "/wp-load.php", "/wp-cron.php",
			"/wp-settings.php");

	private static final Set<String> REGISTRATION = Set.of("/wp-signup.php", "/wp-activate.php");

	/** Files that run the blog, whatever they are called with. */
	private static final Set<String> FRONT = Set.of("/index.php", "/wp-blog-header.php");

	private final SiteUrls urls;

	private final Settings settings;

	private final PermalinkBases bases;

	private final SiteIcon icon;

	SpecialFiles(SiteUrls urls, Settings settings, PermalinkBases bases, SiteIcon icon) {
		this.urls = urls;
		this.settings = settings;
		this.bases = bases;
		this.icon = icon;
	}

	Optional<HttpRequestHandler> handler(RequestedAddress requested, QueryVars vars) {
		String path = requested.path().startsWith(this.urls.homePath())
				? requested.path().substring(this.urls.homePath().length()) : requested.path();
		if (vars.text("error").equals("403")) {
			return Optional.of((request, response) -> PlainPages.forbidden(response));
		}
		if (path.endsWith(".php") && !FRONT.contains(path) && !vars.has("feed")) {
			return Optional.of(program(path));
		}
		if (vars.has("robots") && !path.endsWith("/robots.txt/")) {
			return Optional.of((request, response) -> {
				response.setContentType("text/plain; charset=utf-8");
				response.addHeader("Link", "<%s>; rel=\"https://api.w.org/\"".formatted(this.urls.api()));
				response.getWriter().write(robots());
			});
		}
		if (vars.has("favicon")) {
			return Optional.of(Redirects.to(302,
					this.icon.url(32).orElseGet(() -> this.urls.site("/wp-includes/images/w-logo-gray-white-bg.png"))));
		}
		return Optional.empty();
	}

	private HttpRequestHandler program(String path) {
		if (SILENT.contains(path)) {
			return (request, response) -> response.setContentType("text/html; charset=UTF-8");
		}
		if (REGISTRATION.contains(path)) {
			return Redirects.to(302, this.urls.site("/wp-login.php?action=register"));
		}
		return (request, response) -> PlainPages.notFound(response);
	}

	private String robots() {
		String base = RequestedAddress.parse(this.urls.site("/")).path();
		String rules = "User-agent: *\nDisallow: %swp-admin/\nAllow: %swp-admin/admin-ajax.php\n".formatted(base, base);
		return this.settings.get(SiteSettings.BLOG_PUBLIC) ? rules + "\nSitemap: " + sitemap() + "\n" : rules;
	}

	private String sitemap() {
		return this.bases.structure().isPlain() ? this.urls.home("/?sitemap=index") : this.urls.home("/wp-sitemap.xml");
	}

}
