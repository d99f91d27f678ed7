package blog.troppo.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import blog.troppo.transfer.wxr.WxrException;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does the imports of the admin, one at a time; what a server left is taken up by the
 * next.
 */
@Component
class ImportTask {

	/** How often the page hears how far an import is. */
	private static final Duration TELLING = Duration.ofMillis(300);

	private final ImportJobs jobs;

	private final BlogImport importer;

	private final Clock clock;

	ImportTask(ImportJobs jobs, BlogImport importer, Clock clock) {
		this.jobs = jobs;
		this.importer = importer;
		this.clock = clock;
	}

	@Configuration(proxyBeanMethods = false)
	static class Queue {

		@Bean
		Task<Long> importFile(ImportTask task) {
			return Tasks.oneTime(ImportJobs.TASK).execute((instance, context) -> task.run(instance.getData()));
		}

	}

	/** A server that was stopped in the middle leaves its imports running. */
	@Component
	@ConditionalOnWebApplication
	static class TakingUp {

		private final ImportJobs jobs;

		TakingUp(ImportJobs jobs) {
			this.jobs = jobs;
		}

		@EventListener(ApplicationReadyEvent.class)
		void takeUp() {
			this.jobs.takeUp();
		}

	}

	void run(long id) {
		ImportJob job = this.jobs.find(id).orElse(null);
		if (job == null || !this.jobs.take(id)) {
			return;
		}
		try {
			ImportOptions options = new ImportOptions(
					job.media() ? ImportOptions.Media.FETCH : ImportOptions.Media.SKIP, job.dryRun(), job.authors());
			this.jobs.finish(id, this.importer.importFile(this.jobs.file(id), options, telling(id)));
		}
		catch (ImportBusyException ex) {
			if (job.state() != ImportJob.State.RUNNING) {
				this.jobs.fail(id, String.valueOf(ex.getMessage()));
			}
		}
		catch (ImportException | WxrException ex) {
			this.jobs.fail(id, String.valueOf(ex.getMessage()));
		}
	}

	private TransferProgress telling(long id) {
		return new TransferProgress() {

			private Instant told = Instant.EPOCH;

			private String phase = "";

			@Override
			public void at(Phase phase, long done, long total) {
				Instant now = ImportTask.this.clock.instant();
				boolean due = Duration.between(this.told, now).compareTo(TELLING) >= 0;
				if (due || !phase.name().equals(this.phase)) {
					this.told = now;
					this.phase = phase.name();
					if (!ImportTask.this.jobs.isAt(id, phase, done, total)) {
						throw new ImportException("The import was cancelled.");
					}
				}
			}

		};
	}

}
