package blog.troppo.user;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done off the requests: answers by mail, and throwing old things away. */
@Configuration(proxyBeanMethods = false)
class UserTasks {

	@Bean
	Task<PasswordReset.Wish> sendPasswordReset(PasswordReset reset) {
		return Tasks.oneTime(PasswordReset.TASK).execute((instance, context) -> reset.send(instance.getData()));
	}

	@Bean
	Task<SelfRegistration.Wish> answerRegistration(SelfRegistration registration) {
		return Tasks.oneTime(SelfRegistration.TASK)
			.execute((instance, context) -> registration.answer(instance.getData()));
	}

	@Bean
	Task<Void> cleanSignIns(SignInGuard guard, AuditLog log) {
		return Tasks.recurring("clean-sign-ins", FixedDelay.ofHours(1)).execute((instance, context) -> {
			guard.clean();
			log.clean();
		});
	}

}
