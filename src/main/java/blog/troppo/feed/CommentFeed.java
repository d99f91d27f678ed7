package blog.troppo.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.Comments;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.FeedTexts;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The feed of comments: on the whole site, or on one post. */
@Component
class CommentFeed {

	private final SiteUrls urls;

	private final Settings settings;

	private final Permalinks permalinks;

	private final FeedTexts texts;

	private final Comments comments;

	CommentFeed(SiteUrls urls, Settings settings, Permalinks permalinks, FeedTexts texts, Comments comments) {
		this.urls = urls;
		this.settings = settings;
		this.permalinks = permalinks;
		this.texts = texts;
		this.comments = comments;
	}

	FeedChannel ofSite(String self) {
		String title = "Comments for " + this.texts.name(this.settings.get(SiteSettings.BLOGNAME));
		List<Comment> newest = this.comments.findLatestForFeed(most());
		return channel(title, self, this.urls.home(), newest, newest.stream().map((comment) -> {
			String post = this.texts.title(comment.post());
			return item(comment, "Comment on " + post + " by " + comment.authorName());
		}).toList());
	}

	FeedChannel of(Post post, String self, FeedFormat format) {
		String link = this.permalinks.of(post);
		boolean rss = format == FeedFormat.RSS2;
		String page = post.is(PostType.PAGE) ? this.urls.home() : link;
		List<Comment> newest = this.comments.findLatestOfPost(post.id(), most());
		return channel((rss ? "Comments on: " : "Comments on ") + this.texts.title(post), self,
				rss ? page : link + (post.commentCount() > 0 ? "#comments" : "#respond"), newest,
				newest.stream().map((comment) -> item(comment, "By: " + comment.authorName())).toList());
	}

	private FeedChannel channel(String title, String self, String link, List<Comment> comments, List<FeedItem> items) {
		Instant built = comments.stream()
			.flatMap((comment) -> comment.publishedAt().stream())
			.max(Comparator.naturalOrder())
			.orElse(null);
		return new FeedChannel(title, self, self, this.urls.home(), link,
				this.texts.name(this.settings.get(SiteSettings.BLOGDESCRIPTION)), built, "en-US", true, items);
	}

	private FeedItem item(Comment comment, String title) {
		String post = this.permalinks.of(comment.post());
		Instant at = comment.publishedAt().orElse(null);
		return new FeedItem(title, title, post + "#comment-" + comment.id(), comment.authorName(), comment.authorUrl(),
				at, at, List.of(), guid(comment, comment.id()), this.texts.summary(comment),
				this.texts.content(comment), null, inReplyTo(comment, post));
	}

	private static FeedItem.InReplyTo inReplyTo(Comment comment, String post) {
		return comment.parentId()
			.map((parent) -> new FeedItem.InReplyTo(guid(comment, parent), post + "#comment-" + parent))
			.orElseGet(() -> new FeedItem.InReplyTo(comment.post().guid(), post));
	}

	private static String guid(Comment comment, long id) {
		return comment.post().guid() + "#comment-" + id;
	}

	private Limit most() {
		return Limit.of(this.settings.get(SiteSettings.POSTS_PER_RSS));
	}

}
