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
 * @param styleSheet for those who open the feed in a browser
 * @param ofComments whether it tells of comments
 * @param icon the address of the site's icon; null where it has none
 * @param next where the feed goes on; null if this is all
 * @param push where to ask to be told of news
 */
record FeedChannel(String title, String self, String id, String home, String link, String description,
		@Nullable Instant built, String language, String styleSheet, boolean ofComments, @Nullable String icon,
		@Nullable String next, List<FeedItem> items, FeedPush push) {

	static final String GENERATOR = "https://troppo.blog/";

	FeedChannel(String title, String self, String id, String home, String link, String description,
			@Nullable Instant built, String language, String styleSheet, boolean ofComments, @Nullable String icon,
			@Nullable String next, List<FeedItem> items) {
		this(title, self, id, home, link, description, built, language, styleSheet, ofComments, icon, next, items,
				FeedPush.NONE);
	}

	FeedChannel with(FeedPush push) {
		return new FeedChannel(this.title, this.self, this.id, this.home, this.link, this.description, this.built,
				this.language, this.styleSheet, this.ofComments, this.icon, this.next, this.items, push);
	}

}
