package blog.troppo.discussion;

import java.util.List;

/** Where a new comment is to stand, and why. */
record Judgement(CommentStatus status, List<SpamFinding> findings) {

	Judgement {
		findings = List.copyOf(findings);
	}

}
