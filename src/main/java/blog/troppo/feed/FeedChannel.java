package blog.troppo.feed;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A feed, whatever format it will be written in. Texts are plain; markup is where it says
 * so.
 *
 * @param self the feed's own address, as it was asked for
 * @param id what Atom knows the feed by
 * @param home the address of the site
 * @param link the page that it is the feed of
 * @param built when the newest of what it tells was last changed; null if it tells
 * nothing
 * @param ofComments whether it tells of comments
 */
record FeedChannel(String title, String self, String id, String home, String link, String description,
		@Nullable Instant built, String language, boolean ofComments, List<FeedItem> items) {

	static final String GENERATOR = "https://troppo.blog/";

}
