package blog.troppo.site;

import java.net.URI;

import org.springframework.stereotype.Component;

/**
 * The site's own addresses, absolute, from the settings {@code home} and {@code siteurl}.
 */
@Component
public class SiteUrls {

	private final Settings settings;

	SiteUrls(Settings settings) {
		this.settings = settings;
	}

	/** The address of the front page, without a slash at its end. */
	public String home() {
		return withoutTrailingSlash(this.settings.get(SiteSettings.HOME));
	}

	/** An address below the front page. */
	public String home(String path) {
		return path.startsWith("/") ? home() + path : home() + "/" + path;
	}

	/** An address of the engine's own files, such as {@code wp-login.php}. */
	public String site(String path) {
		String base = withoutTrailingSlash(this.settings.get(SiteSettings.SITEURL));
		return path.startsWith("/") ? base + path : base + "/" + path;
	}

	/** The path of the front page's address: empty, unless the site lives in a folder. */
	public String homePath() {
		String path = URI.create(home()).getRawPath();
		return (path == null) ? "" : path;
	}

	/**
	 * Whether the site is to be had on its own machine or network only, as one that is
	 * being tried out: no other server can be sent to it.
	 */
	public boolean isLocal() {
		String host = String.valueOf(URI.create(home()).getHost()).toLowerCase(java.util.Locale.ROOT);
		return !host.contains(".") && !host.startsWith("[") || host.startsWith("127.") || host.equals("[::1]")
				|| host.matches(".*\\.(localhost|local|test|internal|lan)");
	}

	/** Where programs find what they can ask: the root of the REST API. */
	public String api() {
		return this.settings.get(SiteSettings.PERMALINK_STRUCTURE).isEmpty() ? home("/index.php?rest_route=/")
				: home(this.settings.get(SiteSettings.PERMALINK_STRUCTURE).startsWith("/index.php/")
						? "/index.php/wp-json/" : "/wp-json/");
	}

	/** Where uploads are read. */
	public String uploads(String file) {
		return site("/wp-content/uploads/" + file);
	}

	static String withoutTrailingSlash(String address) {
		return address.endsWith("/") ? withoutTrailingSlash(address.substring(0, address.length() - 1)) : address;
	}

}
