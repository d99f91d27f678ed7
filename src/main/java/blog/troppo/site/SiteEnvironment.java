package blog.troppo.site;

import java.net.URI;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this is the blog itself or one to try things on, which must not write to other
 * people's blogs: WordPress's {@code wp_get_environment_type()}. The operator says it
 * with {@code troppo.environment} (production, staging, development, local); else a site
 * that lives on this machine alone is local.
 */
@Component
public class SiteEnvironment {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	private final String named;

	private final SiteUrls urls;

	private final boolean copy;

	SiteEnvironment(@Value("${troppo.environment}") String named, @Value("${troppo.copy:false}") boolean copy,
			SiteUrls urls) {
		this.named = named.strip();
		this.copy = copy;
		this.urls = urls;
	}

	public boolean isProduction() {
		return this.named.isEmpty() ? !LOOPBACK.contains(String.valueOf(URI.create(this.urls.home()).getHost()))
				: this.named.equals("production");
	}

	/**
	 * Whether {@code troppo clone} made it to try things on, which its pages then say.
	 */
	public boolean isCopy() {
		return this.copy;
	}

}
