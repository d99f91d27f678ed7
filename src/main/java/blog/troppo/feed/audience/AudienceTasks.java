package blog.troppo.feed.audience;

import java.time.InstantSource;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets readers that have not come for thirty days. */
@Configuration(proxyBeanMethods = false)
class AudienceTasks {

	@Bean
	Task<Void> forgetFeedReaders(VisitStore visits, InstantSource clock) {
		return Tasks.recurring("forget-feed-readers", FixedDelay.ofHours(12))
			.execute((instance, context) -> visits.clean(clock.instant()));
	}

}
