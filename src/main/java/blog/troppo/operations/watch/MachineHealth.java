package blog.troppo.operations.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import blog.troppo.site.SelfTest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether tasks fail, how much room is left, and how much the database takes. */
@Component
class MachineHealth implements SelfTest {

	private static final long MEGABYTE = 1024 * 1024;

	private static final long LITTLE = 2048 * MEGABYTE;

	private static final long TOO_LITTLE = 200 * MEGABYTE;

	private final Path data;

	private final JdbcClient database;

	MachineHealth(@Value("${troppo.data}") Path data, JdbcClient database) {
		this.data = data;
		this.database = database;
	}

	@Override
	public List<Result> results() {
		return List.of(tasks(), disk(), database());
	}

	private Result tasks() {
		long failing = this.database.sql("select count(*) from scheduled_tasks where consecutive_failures > 0")
			.query(Long.class)
			.single();
		return (failing == 0) ? new Result(Level.OK, "Tasks", "none has failed")
				: new Result(Level.WARN, "Tasks", failing + " failed when they last ran: look at the scheduled tasks");
	}

	private Result disk() {
		try {
			return disk(Files.getFileStore(this.data).getUsableSpace());
		}
		catch (IOException ex) {
			return new Result(Level.FAIL, "Disk", this.data + " cannot be read: see to its permissions");
		}
	}

	static Result disk(long free) {
		String text = size(free) + " free";
		if (free < TOO_LITTLE) {
			return new Result(Level.FAIL, "Disk", text + ": make room, or the database will stop");
		}
		return (free < LITTLE) ? new Result(Level.WARN, "Disk", text + ": make room soon")
				: new Result(Level.OK, "Disk", text);
	}

	private Result database() {
		long bytes = this.database.sql("select pg_database_size(current_database())").query(Long.class).single();
		return new Result(Level.OK, "Database", size(bytes) + " large");
	}

	private static String size(long bytes) {
		long megabytes = bytes / MEGABYTE;
		return (megabytes < 10 * 1024) ? megabytes + " MB" : megabytes / 1024 + " GB";
	}

}
