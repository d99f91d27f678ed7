package blog.troppo.discussion.linkback;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of it is done off the requests. */
@Configuration(proxyBeanMethods = false)
class LinkTasks {

	/** Over half a day. */
	private static final int TRIES = 6;

	@Bean
	Task<String> verifyLinks(LinkVerification verification) {
		return Tasks.oneTime(LinkVerification.TASK)
			.execute((instance, context) -> verification.verify(instance.getData()));
	}

	@Bean
	Task<Long> tellLinks(OutgoingLinks links) {
		return Tasks.oneTime(OutgoingLinks.TASK).execute((instance, context) -> links.tell(instance.getData()));
	}

	@Bean
	Task<LinkDelivery.Delivery> tellLink(LinkDelivery delivery) {
		return Tasks.oneTime(LinkDelivery.TASK)
			.onFailure(new MaxRetriesFailureHandler<>(TRIES,
					new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 4)))
			.execute((instance, context) -> delivery.deliver(instance.getData()));
	}

}
