package blog.troppo.operations.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import blog.troppo.operations.Named;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;

import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;

/** Once a day on one of the nodes, where the operator named a folder. */
public final class BackupTask extends Named {

	static final String NAME = "backup";

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);

	private static final int MOST_DOUBLINGS = 5;

	public BackupTask() {
		super("troppo.backup.folder");
	}

	@Override
	protected void add(BeanRegistry registry, Environment environment) {
		registry.registerBean("backUp", new ParameterizedTypeReference<RecurringTask<Void>>() {
		}, (task) -> task
			.supplier((beans) -> backUp(beans.bean(ScheduledBackup.class), beans.bean(BackupSettings.class))));
	}

	/**
	 * One that fails is tried again soon, then less and less often, until the next is
	 * due.
	 */
	static RecurringTask<Void> backUp(ScheduledBackup backup, BackupSettings wishes) {
		Daily daily = new Daily(ZoneId.systemDefault(), wishes.at());
		return Tasks.recurring(NAME, daily).onFailure((ended, operations) -> {
			Instant again = again(ended.getTimeDone(), ended.getExecution().consecutiveFailures);
			Instant next = daily.getNextExecutionTime(ended);
			operations.reschedule(ended, again.isBefore(next) ? again : next);
		}).execute((instance, context) -> backup.run(context.getExecution().consecutiveFailures == 0));
	}

	/** After a quarter of an hour, half an hour, one, two, four and eight hours. */
	static Instant again(Instant failed, int failuresBefore) {
		return failed.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS)));
	}

}
