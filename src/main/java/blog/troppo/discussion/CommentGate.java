package blog.troppo.discussion;

import java.time.Duration;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;

import org.springframework.stereotype.Component;

/**
 * Whether a post takes comments and pings now: old posts may have closed by themselves.
 */
@Component
public class CommentGate {

	private final Settings settings;

	private final SiteClock clock;

	CommentGate(Settings settings, SiteClock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	public boolean takesComments(Post post) {
		return post.takesComments() && !closedByAge(post);
	}

	public boolean takesPings(Post post) {
		return post.takesPings() && !closedByAge(post);
	}

	private boolean closedByAge(Post post) {
		int days = this.settings.get(SiteSettings.CLOSE_COMMENTS_DAYS);
		return this.settings.get(SiteSettings.CLOSE_COMMENTS) && days > 0 && post.is(PostType.POST)
				&& post.publishedAt()
					.filter((at) -> at.plus(Duration.ofDays(days)).isBefore(this.clock.now()))
					.isPresent();
	}

}
