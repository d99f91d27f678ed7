package blog.troppo.discussion;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.User;
import blog.troppo.user.Viewers;

import org.springframework.stereotype.Component;

/**
 * Decides where a new comment stands: by WordPress's rules and by what the
 * {@link SpamCheck}s find. Moderators and the author of the post are believed.
 */
@Component
class CommentJudge {

	private final Settings settings;

	private final HoldRules rules;

	private final Viewers viewers;

	private final List<SpamCheck> checks;

	CommentJudge(Settings settings, HoldRules rules, Viewers viewers, List<SpamCheck> checks) {
		this.settings = settings;
		this.rules = rules;
		this.viewers = viewers;
		this.checks = checks;
	}

	Judgement judge(NewComment comment, Post post) {
		if (isBelieved(comment, post)) {
			return new Judgement(CommentStatus.APPROVED, List.of());
		}
		List<SpamFinding> findings = new ArrayList<>(this.rules.reasonsToHold(comment));
		boolean held = comment.isHeld() || !findings.isEmpty();
		this.checks.forEach((check) -> findings.addAll(check.look(comment)));
		List<SpamFinding> disallowed = this.rules.disallowed(comment);
		findings.addAll(disallowed);
		int points = findings.stream().mapToInt(SpamFinding::points).sum();
		if (!disallowed.isEmpty()) {
			return new Judgement(CommentStatus.TRASH, findings);
		}
		if (points >= this.settings.get(SiteSettings.SPAM_POINTS)) {
			return new Judgement(CommentStatus.SPAM, findings);
		}
		held |= points >= this.settings.get(SiteSettings.SPAM_HOLD_POINTS);
		return new Judgement(held ? CommentStatus.HOLD : CommentStatus.APPROVED, findings);
	}

	private boolean isBelieved(NewComment comment, Post post) {
		User user = comment.user();
		return user != null && (post.author().filter((author) -> author.id() == user.id()).isPresent()
				|| this.viewers.viewer(user.id()).filter((viewer) -> viewer.can("moderate_comments")).isPresent());
	}

}
