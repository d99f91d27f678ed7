package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process told apart from a later one that was given the same number: its id and its
 * start, in clock ticks since boot on Linux, elsewhere in milliseconds.
 */
record ProcessIdentity(long pid, long start) {

	private static final int STATE = 0;

	private static final int START_TICKS = 19;

	static ProcessIdentity current() {
		return of(ProcessHandle.current().pid())
			.orElseThrow(() -> new IllegalStateException("A running process must be visible to itself"));
	}

	/** The process which has that number now; a zombie counts as gone. */
	static Optional<ProcessIdentity> of(long pid) {
		if (!Files.isDirectory(Path.of("/proc/self"))) {
			return ProcessHandle.of(pid)
				.filter(ProcessHandle::isAlive)
				.map((handle) -> new ProcessIdentity(pid,
						handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L)));
		}
		try {
			String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			boolean gone = "Z".equals(fields[STATE]) || "X".equals(fields[STATE]);
			return gone ? Optional.empty() : Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START_TICKS])));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	boolean alive() {
		return of(this.pid).filter(this::equals).isPresent();
	}

}
