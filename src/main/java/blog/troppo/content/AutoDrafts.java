package blog.troppo.content;

import java.time.Duration;

import blog.troppo.support.SiteClock;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sweeps up posts that were begun and never saved: {@code wp_delete_auto_drafts}. An
 * editor makes one whenever it is opened for a new post.
 */
@Component
class AutoDrafts {

	private static final Duration KEPT = Duration.ofDays(7);

	/** What is left over goes the next time. */
	private static final int MOST = 500;

	private final Posts posts;

	private final PostAuthoring authoring;

	private final PostRemoval removal;

	private final SiteClock clock;

	AutoDrafts(Posts posts, PostAuthoring authoring, PostRemoval removal, SiteClock clock) {
		this.posts = posts;
		this.authoring = authoring;
		this.removal = removal;
		this.clock = clock;
	}

	/** One that was saved at the same moment stays. */
	@Transactional
	void sweep() {
		this.posts.findAutoDraftsBefore(this.clock.siteNow().toLocalDateTime().minus(KEPT), MOST)
			.stream()
			.filter((id) -> this.authoring.take(id).is(PostStatus.AUTO_DRAFT))
			.forEach(this.removal::delete);
	}

	@Configuration(proxyBeanMethods = false)
	static class Runs {

		@Bean
		Task<Void> sweepAutoDrafts(AutoDrafts drafts) {
			return Tasks.recurring("sweep-auto-drafts", FixedDelay.ofHours(12))
				.execute((instance, context) -> drafts.sweep());
		}

	}

}
