package blog.troppo.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.Posts;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.LatestComments;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.Page;
import blog.troppo.theme.FeedTexts;
import blog.troppo.theme.MainQuery;
import blog.troppo.user.Viewer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import static java.util.Comparator.naturalOrder;

/**
 * What a feed tells: the posts that its address lists, or the comments on them. In a
 * format that has no form for comments, a feed of comments tells of the posts that they
 * are on.
 */
@Component
class Channels {

	private static final Comparator<Post> NEWEST_FIRST = Comparator
		.comparing((Post post) -> post.publishedLocal().orElse(LocalDateTime.MIN))
		.thenComparing(Post::id)
		.reversed();

	private final Settings settings;

	private final FeedTexts texts;

	private final PostFeed postFeed;

	private final CommentFeed commentFeed;

	private final PostFinder finder;

	private final Posts posts;

	private final LatestComments latest;

	Channels(Settings settings, FeedTexts texts, PostFeed postFeed, CommentFeed commentFeed, PostFinder finder,
			Posts posts, LatestComments latest) {
		this.settings = settings;
		this.texts = texts;
		this.postFeed = postFeed;
		this.commentFeed = commentFeed;
		this.finder = finder;
		this.posts = posts;
		this.latest = latest;
	}

	/**
	 * The feed of what an address lists.
	 * @param self the address
	 */
	FeedChannel of(Answer answer, String self, FeedFormat format) {
		MainQuery query = MainQuery.of(answer, "", Viewer.anybody(), Set.of(), 0);
		List<Post> listed = answer.posts().items();
		if (!answer.is(Is.COMMENT_FEED)) {
			return this.postFeed.of(this.texts.title(query), self, listed, newest(listed, List.of()), query.part(),
					next(answer, self));
		}
		List<Comment> told = comments(answer);
		List<Post> spoken = answer.asked().isSingular() ? listed
				: told.stream().map(Comment::post).distinct().sorted(NEWEST_FIRST).toList();
		String title = title(answer, spoken);
		Instant built = newest(spoken, told);
		return format.canTellComments() ? this.commentFeed.of(answer, title, self, format, told, built) : this.postFeed
			.of(title, self, this.finder.load(spoken.stream().map(Post::id).toList()), built, query.part(), null);
	}

	/** A month without a year is called after the first post that is spoken of. */
	private String title(Answer answer, List<Post> spoken) {
		return this.texts.title(MainQuery.of(answer.listing(Page.of(spoken)), "", Viewer.anybody(), Set.of(), 0));
	}

	private static @Nullable String next(Answer answer, String self) {
		return (answer.posts().number() < answer.posts().pages()) ? UriComponentsBuilder.fromUriString(self)
			.replaceQueryParam("paged", answer.posts().number() + 1)
			.build()
			.toUriString() : null;
	}

	private List<Comment> comments(Answer answer) {
		int most = this.settings.get(SiteSettings.POSTS_PER_RSS);
		PostQuery archive = answer.query();
		if (answer.asked().isSingular()) {
			return (answer.post() != null) ? this.latest.ofPost(answer.post().id(), most) : List.of();
		}
		return (archive != null && (answer.is(Is.ARCHIVE) || answer.is(Is.SEARCH)))
				? this.latest.find(archive, Viewer.anybody(), most) : this.latest.find(most);
	}

	private @Nullable Instant newest(List<Post> posts, List<Comment> comments) {
		return Stream
			.concat(posts.stream().flatMap((post) -> post.modifiedAt().stream()),
					comments.stream().flatMap((comment) -> comment.publishedAt().stream()))
			.max(naturalOrder())
			.or(this.posts::findLastModified)
			.orElse(null);
	}

}
