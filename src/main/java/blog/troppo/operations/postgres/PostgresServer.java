package blog.troppo.operations.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import blog.troppo.operations.CannotProceedException;

/**
 * The server process: found when it runs, started when it does not.
 */
record PostgresServer(PostgresFolder folder, PostgresPrograms programs, RunAs runAs) {

	/** Below the range from which systems take the ports of outgoing connections. */
	private static final int FIRST_PORT = 20_000;

	private static final int LAST_PORT = 32_000;

	private static final int ATTEMPTS = 10;

	/** Ten seconds. */
	private static final int LOOKS_FOR_END = 500;

	private static final long LONG_LOG = 1_000_000;

	Optional<PostmasterFile> running() throws IOException {
		return PostmasterFile.living(this.folder.cluster()).filter(PostmasterFile::ready);
	}

	PostmasterFile start() throws IOException {
		PostgresCluster cluster = new PostgresCluster(this.folder, this.programs, this.runAs);
		cluster.prepare();
		if (PostmasterFile.living(this.folder.cluster()).isEmpty()) {
			// PostgreSQL would take another process with the same number for its server
			Files.deleteIfExists(this.folder.cluster().resolve("postmaster.pid"));
		}
		this.folder.sweep("bin-", this.programs.home());
		trimLog();
		String failure = "";
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			int port = port();
			long logged = Files.size(this.folder.log());
			Commands.Result result = control("start", "-w", "-t", "86400", "-l", this.folder.log().toString(), "-p",
					this.programs.program("postgres"), "-o", "-p " + port);
			Optional<PostmasterFile> started = result.succeeded() ? awaitReady() : Optional.empty();
			if (started.isPresent()) {
				this.folder.write(this.folder.port(), port + "\n");
				return started.get();
			}
			failure = failure(logged).orElseGet(result::lastLine);
			waitFor(failure);
		}
		throw new CannotProceedException(
				"The database does not start: " + failure + " (see " + this.folder.log() + ")");
	}

	/** {@code pg_ctl} does not wait for the end of a recovery from an archive. */
	private Optional<PostmasterFile> awaitReady() throws IOException {
		Optional<PostmasterFile> living = PostmasterFile.living(this.folder.cluster());
		while (living.isPresent() && !living.get().ready()) {
			pause();
			living = PostmasterFile.living(this.folder.cluster());
		}
		return living;
	}

	/**
	 * Until its process is gone: {@code pg_ctl} waits for the end of the process's file
	 * only.
	 */
	void stop() throws IOException {
		Optional<PostmasterFile> living = PostmasterFile.living(this.folder.cluster());
		if (living.isPresent()) {
			if (!control("stop", "-m", "fast", "-t", "60").succeeded()) {
				control("stop", "-m", "immediate");
			}
			awaitEnd(living.get().process());
		}
	}

	private static void awaitEnd(ProcessIdentity process) {
		for (int look = 0; look < LOOKS_FOR_END && process.alive(); look++) {
			pause(20);
		}
	}

	private Commands.Result control(String... words) {
		java.util.List<String> command = new java.util.ArrayList<>(this.runAs.command(this.programs.program("pg_ctl")));
		command.addAll(java.util.List.of(words));
		command.addAll(java.util.List.of("-s", "-D", this.folder.cluster().toString()));
		return Commands.run(command, "");
	}

	/** The port of last time, for processes that still wait for it, or any free one. */
	private int port() throws IOException {
		Path file = this.folder.port();
		if (Files.exists(file)) {
			int last = Integer.parseInt(Files.readString(file).strip());
			if (free(last)) {
				return last;
			}
		}
		int candidate = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
		while (!free(candidate)) {
			candidate = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
		}
		return candidate;
	}

	private static boolean free(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void trimLog() throws IOException {
		Path log = this.folder.log();
		if (Files.notExists(log) || Files.size(log) > LONG_LOG) {
			this.folder.write(log, "");
		}
	}

	private Optional<String> failure(long logged) throws IOException {
		byte[] log = Files.readAllBytes(this.folder.log());
		return new String(log, (int) logged, log.length - (int) logged, java.nio.charset.StandardCharsets.UTF_8).lines()
			.filter((line) -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("could not bind"))
			.findFirst()
			.map((line) -> line.replaceFirst("^.*?(LOG|FATAL|PANIC): +", ""));
	}

	/** Processes of a killed server need a moment to go, a port is tried anew. */
	private static void waitFor(String failure) {
		if (!failure.contains("still in use") && !failure.contains("could not bind")
				&& !failure.contains("already exists")) {
			throw new CannotProceedException("The database does not start: " + failure);
		}
		pause();
	}

	private static void pause() {
		pause(500);
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotProceedException("Interrupted while starting or stopping the database");
		}
	}

}
