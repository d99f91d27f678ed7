package blog.troppo.theme.site;

import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.content.PostFinder;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.CommentPages;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.LatestComments;
import blog.troppo.formatting.data.CommentSource;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.support.SiteClock;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/** The approved comments that blocks show. */
final class SiteComments implements CommentSource {

	private static final int MOST = 100;

	private final CommentFinder comments;

	private final LatestComments latest;

	private final PostFinder posts;

	private final Permalinks permalinks;

	private final SiteClock clock;

	SiteComments(CommentFinder comments, LatestComments latest, PostFinder posts, Permalinks permalinks,
			SiteClock clock) {
		this.comments = comments;
		this.latest = latest;
		this.posts = posts;
		this.permalinks = permalinks;
		this.clock = clock;
	}

	@Override
	public @Nullable CommentView comment(long id) {
		return this.comments.load(List.of(id))
			.stream()
			.filter((comment) -> comment.status().equals(CommentStatus.APPROVED))
			.map(this::view)
			.findFirst()
			.orElse(null);
	}

	@Override
	public List<CommentView> latest(int count) {
		return this.latest.find(Math.clamp(count, 1, MOST)).stream().map(this::view).toList();
	}

	@Override
	public List<CommentView> ofPost(long post) {
		return this.posts.read(post)
			.map((known) -> this.comments.on(known, CommentPages.Reader.ANYBODY).stream().map(this::view).toList())
			.orElse(List.of());
	}

	private CommentView view(Comment comment) {
		LocalDateTime written = comment.publishedLocal().orElse(LocalDateTime.of(1970, 1, 1, 0, 0));
		return new CommentView(comment.id(), comment.post().id(), comment.parentId().orElse(0L), comment.authorName(),
				comment.authorUrl(), comment.authorEmail(), comment.user().map(User::id).orElse(0L),
				written.atZone(this.clock.zone()), comment.content(), comment.type(),
				this.permalinks.of(comment.post()) + "#comment-" + comment.id());
	}

}
