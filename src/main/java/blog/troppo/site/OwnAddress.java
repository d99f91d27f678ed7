package blog.troppo.site;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where a visitor may be sent on: to an address of this site and nowhere else, as
 * {@code wp_safe_redirect()}.
 */
@Component
public class OwnAddress {

	private final SiteUrls urls;

	OwnAddress(SiteUrls urls) {
		this.urls = urls;
	}

	/**
	 * The wanted address without what does not belong in one; the other if it is not
	 * ours.
	 */
	public String orElse(@Nullable String wanted, String otherwise) {
		String clean = (wanted == null) ? "" : sanitize(wanted);
		if (clean.isEmpty()) {
			return otherwise;
		}
		try {
			URI address = new URI(clean);
			if (address.getRawAuthority() == null && address.getScheme() == null && !clean.startsWith("//")) {
				return clean.startsWith("/") ? clean : "/" + clean;
			}
			return isOurs(address) ? clean : otherwise;
		}
		catch (URISyntaxException ex) {
			return otherwise;
		}
	}

	/** Scheme, host and port are those of the front page or of the engine. */
	private boolean isOurs(URI address) {
		String origin = origin(address);
		return address.getRawUserInfo() == null && (origin.equals(origin(URI.create(this.urls.home())))
				|| origin.equals(origin(URI.create(this.urls.site("/")))));
	}

	private static String origin(URI address) {
		return (address.getScheme() + "://" + address.getHost() + ":" + address.getPort())
			.toLowerCase(java.util.Locale.ROOT);
	}

	/** A backslash becomes nothing: some browsers would take it for a slash. */
	private static String sanitize(String wanted) {
		StringBuilder clean = new StringBuilder();
		wanted.chars()
			.filter((c) -> c < 128 && (Character.isLetterOrDigit(c) || "-~+_.?#=&;,/:%!*[]()@".indexOf(c) >= 0))
			.forEach((c) -> clean.append((char) c));
		return clean.toString();
	}

}
