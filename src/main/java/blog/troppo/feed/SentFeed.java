package blog.troppo.feed;

import blog.troppo.kept.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What a request for a feed was answered with, for those who count.
 *
 * @param name by which the feed was asked for: {@code feed}, {@code atom},
 * {@code comments-rss2}
 * @param newest the id of the newest post it tells of; null if it tells of none
 */
public record SentFeed(String name, @Nullable Long newest) implements Remark {

	/** The request attribute that holds it. */
	public static final String ATTRIBUTE = SentFeed.class.getName();

}
