package blog.troppo.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.FeedTexts;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The feed of comments: on the whole site, on an archive's posts, or on one post. */
@Component
class CommentFeed {

	private final SiteUrls urls;

	private final Settings settings;

	private final Permalinks permalinks;

	private final FeedTexts texts;

	private final FeedAddress addresses;

	private final CommentFinder comments;

	CommentFeed(SiteUrls urls, Settings settings, Permalinks permalinks, FeedTexts texts, FeedAddress addresses,
			CommentFinder comments) {
		this.urls = urls;
		this.settings = settings;
		this.permalinks = permalinks;
		this.texts = texts;
		this.addresses = addresses;
		this.comments = comments;
	}

	/**
	 * The feed of these comments.
	 * @param title of what the address lists
	 * @param self the address asked for; Atom says another, one for each thing
	 */
	FeedChannel of(Answer answer, String title, String self, FeedFormat format, List<Comment> told,
			@Nullable Instant built) {
		boolean atom = format == FeedFormat.ATOM;
		String proper = atom ? proper(answer) : self;
		String link = atom ? page(answer) : plainPage(answer);
		return new FeedChannel(title(answer, title, atom), proper, proper, this.urls.home(), link,
				this.texts.description(), built, this.texts.language(), this.texts.styleSheet(), true, null, null,
				items(told, answer.asked().isSingular()));
	}

	private String title(Answer answer, String title, boolean atom) {
		Post post = answer.post();
		if (answer.asked().isSingular()) {
			return this.texts.say(atom ? "Comments on %s" : "Comments on: %s",
					(post != null) ? this.texts.title(post) : "");
		}
		return answer.is(Is.SEARCH)
				? this.texts.say("Comments for %1$s searching on %2$s",
						this.texts.name(this.settings.get(SiteSettings.BLOGNAME)), words(answer))
				: this.texts.say("Comments for %s", title);
	}

	private String proper(Answer answer) {
		if (answer.post() != null && answer.asked().isSingular()) {
			return this.addresses.below(this.permalinks.of(answer.post()), FeedFormat.ATOM);
		}
		return answer.is(Is.SEARCH) ? this.addresses.ofCommentsOnFound(words(answer), FeedFormat.ATOM)
				: this.addresses.ofComments(FeedFormat.ATOM);
	}

	private String page(Answer answer) {
		Post post = answer.post();
		if (post != null && answer.asked().isSingular()) {
			return this.permalinks.of(post) + (post.commentCount() > 0 ? "#comments" : "#respond");
		}
		return answer.is(Is.SEARCH) ? this.urls.home() + "?s=" + words(answer) : this.urls.home();
	}

	private String plainPage(Answer answer) {
		Post post = answer.post();
		return (post != null && answer.asked().isSingular() && !post.is(PostType.PAGE)) ? this.permalinks.of(post)
				: this.urls.home();
	}

	private static String words(Answer answer) {
		return answer.question().vars().text("s");
	}

	private List<FeedItem> items(List<Comment> told, boolean ofOnePost) {
		Map<Long, Comment> answered = answered(told);
		return told.stream().map((comment) -> {
			String author = this.texts.plain(this.texts.author(comment));
			String title = ofOnePost ? this.texts.say("By: %s", author)
					: this.texts.say("Comment on %1$s by %2$s", this.texts.title(comment.post()), author);
			return item(comment, title, comment.parentId().map(answered::get).orElse(null));
		}).toList();
	}

	private Map<Long, Comment> answered(List<Comment> told) {
		List<Long> ids = told.stream().flatMap((comment) -> comment.parentId().stream()).distinct().toList();
		Map<Long, Comment> answered = new HashMap<>();
		this.comments.load(ids).forEach((comment) -> answered.put(comment.id(), comment));
		return answered;
	}

	private FeedItem item(Comment comment, String title, @Nullable Comment answered) {
		String post = this.permalinks.of(comment.post());
		Instant at = comment.publishedAt().orElse(null);
		return new FeedItem(title, title, post + "#comment-" + comment.id(), this.texts.author(comment),
				comment.authorUrl(), at, at, List.of(), guid(comment), this.texts.summary(comment, answered),
				this.texts.content(comment, answered), List.of(), null, null, inReplyTo(comment, answered, post));
	}

	private FeedItem.InReplyTo inReplyTo(Comment comment, @Nullable Comment answered, String post) {
		return (answered != null)
				? new FeedItem.InReplyTo(guid(answered),
						this.permalinks.of(answered.post()) + "#comment-" + answered.id())
				: new FeedItem.InReplyTo(comment.post().guid(), post);
	}

	private static String guid(Comment comment) {
		return comment.post().guid() + "#comment-" + comment.id();
	}

}
