package blog.troppo.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import blog.troppo.site.PermalinkBases;
import blog.troppo.site.PermalinkStructure;
import blog.troppo.site.SiteUrls;

import org.springframework.stereotype.Component;

/** Where the feed of something is. */
@Component
class FeedAddress {

	private final PermalinkBases bases;

	private final SiteUrls urls;

	FeedAddress(PermalinkBases bases, SiteUrls urls) {
		this.bases = bases;
		this.urls = urls;
	}

	/** {@code …/feed/} for the usual format, {@code …/feed/atom/} for another. */
	String below(String address, FeedFormat format) {
		if (address.contains("?")) {
			return address.replace("?", "?feed=" + name(format) + "&");
		}
		String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
		return this.bases.structure().slashed(bare + "/feed" + ending(format));
	}

	/** All posts, {@code /feed/}. */
	String ofPosts(FeedFormat format) {
		return named("feed", "", format);
	}

	/** All comments, {@code /comments/feed/}. */
	String ofComments(FeedFormat format) {
		return named("comments/feed", "comments-", format);
	}

	/** The comments on the posts that a search finds. */
	String ofCommentsOnFound(String words, FeedFormat format) {
		String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
		return this.bases.structure().isPlain() ? this.urls.home("/?s=" + encoded + "&feed=comments-" + name(format))
				: this.urls.home(this.bases.structure().slashed(this.bases.search() + encoded + "/feed/" + name(format))
						+ "?withcomments=1");
	}

	private String named(String path, String prefix, FeedFormat format) {
		PermalinkStructure structure = this.bases.structure();
		return structure.isPlain() ? this.urls.home("/?feed=" + prefix + name(format))
				: this.urls.home(structure.slashed(structure.root() + path + ending(format)));
	}

	private static String ending(FeedFormat format) {
		return (format != FeedFormat.RSS2) ? "/" + name(format) : "";
	}

	static String name(FeedFormat format) {
		return format.name().toLowerCase(Locale.ROOT);
	}

}
