package blog.troppo.content;

import blog.troppo.support.SiteClock;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about posts off the requests. */
@Configuration(proxyBeanMethods = false)
class ContentTasks {

	@Bean
	Task<Void> forgetReadings(Readings readings, SiteClock clock) {
		return Tasks.recurring("forget-readings", FixedDelay.ofHours(24))
			.execute((instance, context) -> readings.forget(clock.siteNow().toLocalDate()));
	}

	/** As of comments: many notes become one number. */
	@Bean
	Task<Void> foldTermCounts(KeptCounts counts) {
		return Tasks.recurring("fold-term-counts", FixedDelay.ofMinutes(10))
			.execute((instance, context) -> counts.foldTerms());
	}

	@Bean
	Task<Void> countTermTrees(KeptCounts counts) {
		return Tasks.recurring("count-term-trees", FixedDelay.ofMinutes(5))
			.execute((instance, context) -> counts.countTrees());
	}

}
