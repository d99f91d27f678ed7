package blog.troppo.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.stereotype.Component;

/**
 * What makes WordPress hold a comment ({@code check_comment()}) or throw it away (the
 * list of disallowed words).
 */
@Component
class HoldRules {

	private static final Pattern LINK = Pattern.compile("<a [^<>]*href", Pattern.CASE_INSENSITIVE);

	private final Settings settings;

	private final Acquaintance acquaintance;

	private final CommentTexts texts;

	HoldRules(Settings settings, Acquaintance acquaintance, CommentTexts texts) {
		this.settings = settings;
		this.acquaintance = acquaintance;
		this.texts = texts;
	}

	List<SpamFinding> reasonsToHold(NewComment comment) {
		List<SpamFinding> reasons = new ArrayList<>();
		if (this.settings.get(SiteSettings.COMMENT_MODERATION)) {
			reasons.add(reason("moderation", "Every comment is held"));
		}
		int most = this.settings.get(SiteSettings.COMMENT_MAX_LINKS);
		long links = LINK.matcher(this.texts.shown(comment.content())).results().count();
		if (most > 0 && links >= most) {
			reasons.add(reason("links", "It has " + links + " links; those with " + most + " or more are held"));
		}
		KeyList.of(this.settings.get(SiteSettings.MODERATION_KEYS))
			.findIn(comment)
			.ifPresent((word) -> reasons
				.add(reason("moderation-keys", "“" + word + "” is on the list of words to hold comments for")));
		if (this.settings.get(SiteSettings.COMMENT_PREVIOUSLY_APPROVED) && !this.acquaintance.isKnown(comment)) {
			reasons.add(reason("acquaintance", "No comment of this author was approved before"));
		}
		return reasons;
	}

	List<SpamFinding> disallowed(NewComment comment) {
		return KeyList.of(this.settings.get(SiteSettings.DISALLOWED_KEYS))
			.findHiddenIn(comment)
			.map((word) -> List.of(reason("disallowed-keys", "“" + word + "” is on the list of disallowed words")))
			.orElse(List.of());
	}

	private static SpamFinding reason(String rule, String words) {
		return new SpamFinding(rule, 0, words);
	}

}
