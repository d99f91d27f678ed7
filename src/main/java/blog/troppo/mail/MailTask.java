package blog.troppo.mail;

import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tries again after one minute, two, four and so on up to six hours, for three days. */
@Configuration(proxyBeanMethods = false)
class MailTask {

	private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

	private static final int TRIES = 21;

	@Bean
	Task<Mail> deliverMail(MailDelivery delivery) {
		return Tasks.oneTime(MailDelivery.TASK)
			.onFailure((failed, operations) -> retry(failed, operations, delivery))
			.execute((instance, context) -> delivery.deliver(instance.getData()));
	}

	private static void retry(ExecutionComplete failed, ExecutionOperations<Mail> operations, MailDelivery delivery) {
		int failures = failed.getExecution().consecutiveFailures;
		if (failures + 1 >= TRIES) {
			delivery.giveUp((Mail) failed.getExecution().taskInstance.getData(), failed.getCause().orElse(null));
			operations.remove();
			return;
		}
		operations.reschedule(failed, next(failed.getTimeDone(), failures));
	}

	static Instant next(Instant now, int failures) {
		Duration pause = Duration.ofMinutes(1L << Math.min(failures, 10));
		return now.plus((pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause);
	}

}
