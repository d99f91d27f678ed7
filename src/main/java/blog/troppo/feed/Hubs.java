package blog.troppo.feed;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The WebSub hubs that tell of the site's feeds: its own, at the address that WordPress's
 * PuSHPress has it, and those that the owner named.
 */
@Component
public class Hubs {

	private static final String OWN = "/?pushpress=hub";

	private static final String CLOUD = "/?rsscloud=notify";

	private final Settings settings;

	private final SiteUrls urls;

	Hubs(Settings settings, SiteUrls urls) {
		this.settings = settings;
		this.urls = urls;
	}

	/** All of them, for the headers of every feed. */
	public List<String> all() {
		return Stream.concat(Stream.ofNullable(own()), others().stream()).distinct().toList();
	}

	/** The hub within; null if it is switched off. */
	public @Nullable String own() {
		return this.settings.get(SiteSettings.WEBSUB_OWN_HUB) ? this.urls.home(OWN) : null;
	}

	/** Those that the owner named. */
	public List<String> others() {
		return Stream.of(this.settings.get(SiteSettings.WEBSUB_HUBS).split("\\s+"))
			.filter((hub) -> hub.matches("https?://.+"))
			.toList();
	}

	/**
	 * What feeds say inside. One that is read on its own machine only names nobody there,
	 * and is leaf for leaf as WordPress's.
	 */
	FeedPush inFeeds() {
		if (this.urls.isLocal()) {
			return FeedPush.NONE;
		}
		return new FeedPush(all(),
				this.settings.get(SiteSettings.RSS_CLOUD) ? URI.create(this.urls.home(CLOUD)) : null);
	}

}
