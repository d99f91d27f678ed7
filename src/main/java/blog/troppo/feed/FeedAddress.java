package blog.troppo.feed;

import blog.troppo.site.PermalinkBases;

import org.springframework.stereotype.Component;

/** Where the feed of something is: below its own address. */
@Component
class FeedAddress {

	private final PermalinkBases bases;

	FeedAddress(PermalinkBases bases) {
		this.bases = bases;
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
