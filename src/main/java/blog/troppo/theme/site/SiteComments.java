package blog.troppo.theme.site;

import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Comments;
import blog.troppo.formatting.data.CommentSource;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.support.SiteClock;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;

/** The approved comments that blocks show. */
final class SiteComments implements CommentSource {

	private static final int MOST = 100;

	private final Comments comments;

	private final Permalinks permalinks;

	private final SiteClock clock;

	SiteComments(Comments comments, Permalinks permalinks, SiteClock clock) {
		this.comments = comments;
		this.permalinks = permalinks;
		this.clock = clock;
	}

	@Override
	public @Nullable CommentView comment(long id) {
		return this.comments.findById(id)
			.filter((comment) -> comment.status().equals(CommentStatus.APPROVED))
			.map(this::view)
			.orElse(null);
	}

	@Override
	public List<CommentView> latest(int count) {
		return this.comments.findLatest(Limit.of(Math.clamp(count, 1, MOST))).stream().map(this::view).toList();
	}

	@Override
	public List<CommentView> ofPost(long post) {
		return this.comments.findAllApproved(post).stream().map(this::view).toList();
	}

	private CommentView view(Comment comment) {
		LocalDateTime written = comment.publishedLocal().orElse(LocalDateTime.of(1970, 1, 1, 0, 0));
		return new CommentView(comment.id(), comment.post().id(), comment.parentId().orElse(0L), comment.authorName(),
				comment.authorUrl(), comment.authorEmail(), comment.user().map(User::id).orElse(0L),
				written.atZone(this.clock.zone()), comment.content(), comment.type(),
				this.permalinks.of(comment.post()) + "#comment-" + comment.id());
	}

}
