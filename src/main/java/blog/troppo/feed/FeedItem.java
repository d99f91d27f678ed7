package blog.troppo.feed;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post or a comment in a feed.
 *
 * @param title plain text
 * @param titleMarkup the same with its typography as markup, which Atom carries
 * @param creator who wrote it, markup
 * @param creatorUrl where its author is at home; empty for no address
 * @param categories names, markup
 * @param summary markup; null where there is none
 * @param content markup; null where only summaries are given
 * @param image the address of its featured image; null where it has none
 * @param discussion of a post only
 * @param inReplyTo of a comment only
 */
record FeedItem(String title, String titleMarkup, String link, String creator, String creatorUrl,
		@Nullable Instant published, @Nullable Instant modified, List<String> categories, String guid,
		@Nullable String summary, @Nullable String content, List<Enclosure> enclosures, @Nullable String image,
		@Nullable Discussion discussion, @Nullable InReplyTo inReplyTo) {

	/** The same, known by another guid. */
	FeedItem identified(String guid) {
		return new FeedItem(this.title, this.titleMarkup, this.link, this.creator, this.creatorUrl, this.published,
				this.modified, this.categories, guid, this.summary, this.content, this.enclosures, this.image,
				this.discussion, this.inReplyTo);
	}

	/**
	 * Where a post is talked about, where that can be followed, and how much was said.
	 *
	 * @param link the comments, or the form where there are none yet
	 */
	record Discussion(String page, String link, String rssFeed, String atomFeed, int count) {
	}

	/** What a comment answers: a post, or another comment. */
	record InReplyTo(String guid, String link) {
	}

}
