package blog.troppo.feed;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who tells of a feed's news, as the feed itself names them.
 *
 * @param hubs addresses of WebSub hubs
 * @param cloud where to register with rssCloud
 */
record FeedPush(List<String> hubs, @Nullable URI cloud) {

	static final FeedPush NONE = new FeedPush(List.of(), null);

}
