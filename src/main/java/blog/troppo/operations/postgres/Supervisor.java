package blog.troppo.operations.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.operations.CannotProceedException;

/**
 * A small shell script beside the server. It outlives a killed JVM and then stops the
 * server, once a second making sure that somebody still uses it. Each server has one of
 * its own, which ends with it: a late one must not stop the next server.
 */
record Supervisor(PostgresFolder folder) {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	void ensure(ProcessIdentity server) throws IOException {
		if (living().isPresent() && this.folder.note(this.folder.supervisor()).equals(note(server))) {
			return;
		}
		Optional<ProcessIdentity> identity = ProcessIdentity.of(start(server).pid());
		if (identity.isPresent()) {
			this.folder.writeProcess(this.folder.supervisor(), identity.get(), note(server));
		}
	}

	private static String note(ProcessIdentity server) {
		return server.pid() + " " + server.start();
	}

	Process start(ProcessIdentity server) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("sh", "-c", script(), "troppo-database-supervisor",
				String.valueOf(server.pid()), String.valueOf(server.start()))
			.directory(this.folder.root().toFile())
			.redirectInput(new File("/dev/null"))
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.folder.log().toFile()))
			.redirectErrorStream(true);
		Commands.neutral(builder.environment());
		return builder.start();
	}

	/**
	 * When the last user died, the server is being stopped: it cannot be used any more.
	 */
	void awaitStopped() throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (Files.exists(this.folder.stopping()) && living().isPresent()) {
			if (System.nanoTime() > end) {
				throw new CannotProceedException("The database does not stop: look at " + this.folder.log());
			}
			pause();
		}
		Files.deleteIfExists(this.folder.stopping());
	}

	void dismiss() throws IOException {
		living().flatMap((identity) -> ProcessHandle.of(identity.pid())).ifPresent((script) -> {
			List<ProcessHandle> children = script.children().toList();
			script.destroyForcibly();
			children.forEach(ProcessHandle::destroyForcibly);
		});
		Files.deleteIfExists(this.folder.supervisor());
		Files.deleteIfExists(this.folder.stopping());
	}

	private Optional<ProcessIdentity> living() throws IOException {
		return this.folder.livingProcess(this.folder.supervisor());
	}

	private static String script() throws IOException {
		try (InputStream resource = Supervisor.class.getResourceAsStream("supervise.sh")) {
			return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotProceedException("Interrupted while waiting for the database to stop");
		}
	}

}
