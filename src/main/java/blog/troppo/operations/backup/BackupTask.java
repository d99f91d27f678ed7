package blog.troppo.operations.backup;

import java.time.ZoneId;

import blog.troppo.operations.Named;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a day on one of the nodes, where the operator named a folder. */
@Configuration(proxyBeanMethods = false)
@Named("troppo.backup.folder")
class BackupTask {

	static final String NAME = "backup";

	@Bean
	Task<Void> backUp(ScheduledBackup backup, BackupSettings wishes) {
		return Tasks.recurring(NAME, new Daily(ZoneId.systemDefault(), wishes.at()))
			.execute((instance, context) -> backup.run());
	}

}
