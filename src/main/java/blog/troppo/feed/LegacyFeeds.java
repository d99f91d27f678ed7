package blog.troppo.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.site.SiteUrls;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The feeds of the first WordPresses, files such as {@code wp-rss2.php} in whatever
 * folder: readers that subscribed then are sent to where the feed is now.
 */
@Component
class LegacyFeeds {

	private static final Pattern FILE = Pattern.compile("wp-(atom|rdf|rss|rss2|feed|commentsrss2)\\.php/?$");

	private final FeedAddress addresses;

	private final SiteUrls urls;

	LegacyFeeds(FeedAddress addresses, SiteUrls urls) {
		this.addresses = addresses;
		this.urls = urls;
	}

	/**
	 * The address of today. What the old one asked for besides, a post or a category, is
	 * asked for still.
	 */
	Optional<String> instead(HttpServletRequest request) {
		Matcher file = FILE.matcher(request.getRequestURI());
		return file.find() ? Optional.of(instead(file.group(1), request.getQueryString())) : Optional.empty();
	}

	private String instead(String name, @Nullable String query) {
		boolean comments = name.equals("commentsrss2");
		FeedFormat format = FeedFormat.named(name.equals("rss") ? "rss2" : name).orElse(FeedFormat.RSS2);
		if (query == null || query.isEmpty()) {
			return comments ? this.addresses.ofComments(format) : this.addresses.ofPosts(format);
		}
		return this.urls.home("/?feed=" + (comments ? "comments-" : "") + FeedAddress.name(format) + "&" + query);
	}

}
