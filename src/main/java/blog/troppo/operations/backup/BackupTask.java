package blog.troppo.operations.backup;

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

	public BackupTask() {
		super("troppo.backup.folder");
	}

	@Override
	protected void add(BeanRegistry registry, Environment environment) {
		registry.registerBean("backUp", new ParameterizedTypeReference<RecurringTask<Void>>() {
		}, (task) -> task
			.supplier((beans) -> backUp(beans.bean(ScheduledBackup.class), beans.bean(BackupSettings.class))));
	}

	private static RecurringTask<Void> backUp(ScheduledBackup backup, BackupSettings wishes) {
		return Tasks.recurring(NAME, new Daily(ZoneId.systemDefault(), wishes.at()))
			.execute((instance, context) -> backup.run());
	}

}
