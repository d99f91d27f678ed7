package blog.troppo.admin.comments;

import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.SpamFinding;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import org.jspecify.annotations.Nullable;

/**
 * A comment in the table.
 *
 * @param editable whether the viewer may moderate it
 * @param post the title of what it was said about
 * @param permalink where readers see it
 * @param points how much all findings speak for spam
 */
record CommentRow(long id, String author, String email, String url, String ip, String text, String status, String type,
		@Nullable LocalDateTime date, long postId, String post, String permalink, boolean editable, int points,
		List<SpamFinding> findings) {

	private static final int LONG = 700;

	static CommentRow of(Comment comment, String permalink, boolean editable, List<SpamFinding> findings) {
		return new CommentRow(comment.id(), Escape.decode(comment.authorName()), comment.authorEmail(),
				Escape.decode(comment.authorUrl()), comment.authorIp(),
				Escape.decode(StripTags.stripAll(comment.content())), comment.status().name(), comment.type(),
				comment.publishedLocal().orElse(null), comment.post().id(),
				Escape.decode(StripTags.stripAllToLine(comment.post().title())), permalink, editable,
				findings.stream().mapToInt(SpamFinding::points).sum(), findings);
	}

	boolean is(CommentStatus status) {
		return this.status.equals(status.name());
	}

	public boolean waits() {
		return is(CommentStatus.HOLD);
	}

	public boolean isApproved() {
		return is(CommentStatus.APPROVED);
	}

	/** Among spam or in the trash, from where it can be put back or deleted. */
	public boolean isPutAside() {
		return is(CommentStatus.SPAM) || is(CommentStatus.TRASH);
	}

	public boolean isSpam() {
		return is(CommentStatus.SPAM);
	}

	public boolean isLong() {
		return this.text.length() > LONG;
	}

	/** Where the website leads, if a browser may go there. */
	public boolean hasWebsite() {
		return this.url.matches("https?://.+");
	}

}
