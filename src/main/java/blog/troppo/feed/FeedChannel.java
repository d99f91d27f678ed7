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
 * @param push where to ask to be told of news
 */
record FeedChannel(String title, String self, String id, String home, String link, String description,
		@Nullable Instant built, String language, boolean ofComments, List<FeedItem> items, FeedPush push) {

	static final String GENERATOR = "https://troppo.blog/";

	FeedChannel(String title, String self, String id, String home, String link, String description,
			@Nullable Instant built, String language, boolean ofComments, List<FeedItem> items) {
		this(title, self, id, home, link, description, built, language, ofComments, items, FeedPush.NONE);
	}

	FeedChannel with(FeedPush push) {
		return new FeedChannel(this.title, this.self, this.id, this.home, this.link, this.description, this.built,
				this.language, this.ofComments, this.items, push);
	}

}
