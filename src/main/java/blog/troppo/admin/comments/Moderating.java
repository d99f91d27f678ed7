package blog.troppo.admin.comments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import blog.troppo.content.PostRights;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Comments;
import blog.troppo.discussion.Moderation;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries verdicts out on comments that the viewer may moderate, all or none, and says
 * what would take them back.
 */
@Component
@Transactional
class Moderating {

	private final Moderation moderation;

	private final Comments comments;

	private final PostRights rights;

	Moderating(Moderation moderation, Comments comments, PostRights rights) {
		this.moderation = moderation;
		this.comments = comments;
		this.rights = rights;
	}

	/**
	 * @return the verdicts that put all back, as {@code approve:3,hold:5}; empty if that
	 * is not possible
	 */
	String pass(Verdict verdict, Collection<Long> ids, Viewer viewer) {
		List<String> back = new ArrayList<>();
		for (long id : ids) {
			CommentStatus before = find(id, viewer).status();
			verdict.on(id, this.moderation);
			if (verdict != Verdict.DELETE) {
				Verdict.backTo(before).ifPresent((undo) -> back.add(undo.key() + ":" + id));
			}
		}
		return String.join(",", back);
	}

	/** Puts back what {@link #pass} says, and tells how many that were. */
	int undo(String back, Viewer viewer) {
		int done = 0;
		for (String step : back.split(",")) {
			String[] parts = step.split(":");
			if (parts.length == 2 && parts[1].matches("\\d{1,18}")) {
				long id = Long.parseLong(parts[1]);
				find(id, viewer);
				Verdict.named(parts[0])
					.filter((verdict) -> verdict != Verdict.DELETE)
					.ifPresent((verdict) -> verdict.on(id, this.moderation));
				done++;
			}
		}
		return done;
	}

	/** A comment that the viewer may moderate; whoever may not is told so. */
	@Transactional(readOnly = true)
	public Comment find(long id, Viewer viewer) {
		Comment comment = this.comments.findToShow(id)
			.orElseThrow(() -> new NotFoundException("There is no comment " + id + "."));
		if (!this.rights.mayEditComment(viewer, comment.post())) {
			throw new ForbiddenException("Sorry, you are not allowed to edit this comment.");
		}
		return comment;
	}

}
