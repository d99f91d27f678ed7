package blog.troppo.admin.comments;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Moderation;

/** What a moderator may do with comments, by the names that forms send. */
enum Verdict {

	APPROVE, HOLD, SPAM, TRASH, RESTORE, DELETE;

	private static final Map<CommentStatus, Verdict> BACK = Map.of(CommentStatus.APPROVED, APPROVE, CommentStatus.HOLD,
			HOLD, CommentStatus.SPAM, SPAM, CommentStatus.TRASH, TRASH);

	static Optional<Verdict> named(String name) {
		for (Verdict verdict : values()) {
			if (verdict.key().equals(name)) {
				return Optional.of(verdict);
			}
		}
		return Optional.empty();
	}

	/** What puts a comment back to where it stood. */
	static Optional<Verdict> backTo(CommentStatus status) {
		return Optional.ofNullable(BACK.get(status));
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	void on(long comment, Moderation moderation) {
		switch (this) {
			case APPROVE -> moderation.approve(comment);
			case HOLD -> moderation.hold(comment);
			case SPAM -> moderation.markAsSpam(comment);
			case TRASH -> moderation.trash(comment);
			case RESTORE -> moderation.restore(comment);
			case DELETE -> moderation.delete(comment);
		}
	}

}
