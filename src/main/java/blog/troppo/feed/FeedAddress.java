package blog.troppo.feed;

import blog.troppo.site.PermalinkBases;
import blog.troppo.site.SiteUrls;

import org.springframework.stereotype.Component;

/** Where the feed of something is: below its own address. */
@Component
class FeedAddress {

	private final PermalinkBases bases;

	private final SiteUrls urls;

	FeedAddress(PermalinkBases bases, SiteUrls urls) {
		this.bases = bases;
		this.urls = urls;
	}

	/** The feed of all posts. */
	String ofSite(FeedFormat format) {
		String root = this.bases.structure().root();
		return below(this.bases.structure().isPlain() ? this.urls.home("/?") : this.urls.home(root), format)
			.replace("?&", "?");
	}

	/** {@code …/feed/} for the usual format, {@code …/feed/atom/} for another. */
	String below(String address, FeedFormat format) {
		String name = format.name().toLowerCase(java.util.Locale.ROOT);
		if (address.contains("?")) {
			return address + "&feed=" + name;
		}
		String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
		return this.bases.structure().slashed(bare + "/feed" + ((format != FeedFormat.RSS2) ? "/" + name : ""));
	}

}
