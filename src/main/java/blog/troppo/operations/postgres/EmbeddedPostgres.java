package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import blog.troppo.kept.SavedAnswers;
import blog.troppo.operations.CannotProceedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's share in the PostgreSQL server of a data folder. The first that comes
 * starts it, the last that leaves stops it; a supervisor stops it after processes that
 * did not leave but died, and a server that was killed is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgres.class);

	private static final Duration LOOK_EVERY = Duration.ofMillis(500);

	private final PostgresServer server;

	private final PostgresFolder folder;

	private final Supervisor supervisor;

	private final Path registration;

	private final String password;

	private final Thread watchdog;

	private volatile PostmasterFile running;

	private volatile boolean closed;

	private EmbeddedPostgres(PostgresFolder folder) throws IOException {
		this.folder = folder;
		try (FolderLock _ = FolderLock.take(folder)) {
			RunAs runAs = RunAs.ownerOf(folder.root());
			PostgresPrograms programs = PostgresPrograms.in(folder);
			this.server = new PostgresServer(folder, programs, runAs);
			this.supervisor = new Supervisor(folder);
			this.registration = new ServerUsers(folder).enter();
			SavedAnswers.discard(data());
			this.running = startOrLeave();
			this.password = new PostgresCluster(folder, programs, runAs).secret();
		}
		this.watchdog = Thread.ofVirtual().name("database-watchdog").start(this::watch);
	}

	/** Answers when the server takes connections. */
	public static EmbeddedPostgres open(Path data) {
		PostgresFolder folder = PostgresFolder.in(data);
		try {
			return new EmbeddedPostgres(folder);
		}
		catch (IOException ex) {
			throw new CannotProceedException("The database in " + folder.root() + " cannot be started ("
					+ PostgresFolder.reason(ex) + "): see to the disk's space and permissions", ex);
		}
	}

	public String url() {
		return url(PostgresCluster.OWNER);
	}

	public String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.running.port() + "/" + database;
	}

	/** The owner of Troppo's database, who may do nothing outside of it. */
	public String user() {
		return PostgresCluster.OWNER;
	}

	public String superuser() {
		return PostgresCluster.SUPERUSER;
	}

	public String password() {
		return this.password;
	}

	/** The process id of the server, for those who look after it. */
	public long pid() {
		return this.running.process().pid();
	}

	Path cluster() {
		return this.folder.cluster();
	}

	/** Where the server writes, its user must be allowed to. */
	void giveToItsUser(Path path) throws IOException {
		RunAs.giveToOwnerOf(this.folder.root(), path);
	}

	PointInTimeRecovery recovery() throws IOException {
		return new PointInTimeRecovery(this.folder, PostgresPrograms.in(this.folder),
				RunAs.ownerOf(this.folder.root()));
	}

	private PostmasterFile startOrLeave() throws IOException {
		try {
			this.supervisor.awaitStopped();
			PostmasterFile server = runningOrStarted();
			this.supervisor.ensure(server.process());
			return server;
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(this.registration);
			throw ex;
		}
	}

	private PostmasterFile runningOrStarted() throws IOException {
		return this.server.running().isPresent() ? this.server.running().get() : this.server.start();
	}

	private void watch() {
		while (!this.closed) {
			try {
				Thread.sleep(LOOK_EVERY);
				if (!this.running.process().alive()) {
					restart();
				}
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (IOException | CannotProceedException ex) {
				logger.warn("The database is away and does not come back yet: {}", ex.getMessage());
			}
		}
	}

	private void restart() throws IOException {
		try (FolderLock _ = FolderLock.take(this.folder)) {
			if (!this.closed) {
				this.running = runningOrStarted();
				this.supervisor.ensure(this.running.process());
				logger.warn("The database had ended and runs again");
			}
		}
	}

	/** The last user stops the server and waits for its end. */
	@Override
	public void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		this.watchdog.interrupt();
		try (FolderLock _ = FolderLock.take(this.folder)) {
			Files.deleteIfExists(this.registration);
			if (!new ServerUsers(this.folder).anyone()) {
				this.supervisor.dismiss();
				this.server.stop();
				SavedAnswers.seal(data(), DatabaseAtRest.state(data()));
			}
			else {
				SavedAnswers.discard(data());
			}
		}
		catch (IOException ex) {
			logger.warn("The database could not be stopped: {}", PostgresFolder.reason(ex));
		}
	}

	private Path data() {
		return Objects.requireNonNull(this.folder.root().getParent());
	}

}
