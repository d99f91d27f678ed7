package blog.troppo.feed;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post or a comment in a feed.
 *
 * @param summary markup
 * @param content markup; null where only summaries are given
 * @param discussion of a post only
 */
record FeedItem(String title, String link, String creator, @Nullable Instant published, List<String> categories,
		String guid, String summary, @Nullable String content, @Nullable Discussion discussion) {

	/**
	 * Where a post is talked about, where that can be followed, and how much was said.
	 */
	record Discussion(String link, String feed, int count) {
	}

}
