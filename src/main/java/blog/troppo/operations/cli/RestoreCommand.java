package blog.troppo.operations.cli;

import java.io.Console;
import java.nio.file.Path;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.backup.Restore;
import blog.troppo.operations.backup.StoredBackup;
import blog.troppo.operations.postgres.PointInTimeRecovery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a saved blog in the place of nothing, or of what is there. */
@Command(name = "restore", description = { "Put a backup in place. It is checked whole before anything is touched,",
		"and what is there stays until all of the new is ready. Stop troppo serve first.",
		"With --moment FILE is the folder of the backups, and the embedded database is put back as it was then." })
class RestoreCommand implements Runnable {

	@Parameters(paramLabel = "FILE", description = { "What troppo backup wrote, by this Troppo or an older one;",
			"s3:latest or s3:NAME is one in the storage of troppo.backup.s3." })
	Path file = Path.of("");

	@Option(names = "--moment", paramLabel = "TIME", converter = Moment.Reader.class,
			description = "Such as 2026-11-26T10:15:00Z, or latest.")
	@Nullable Moment moment;

	@Option(names = "--replace", description = "Replace the blog that is there; asks before it does.")
	boolean replace;

	@Option(names = "--yes", description = "Do not ask.")
	boolean yes;

	@Mixin
	PassphraseOption secret = new PassphraseOption();

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		this.engine.out().println((this.moment != null) ? recover(this.moment) : restore());
	}

	private String recover(Moment moment) {
		Path data = this.engine.dataFolder();
		makeSure(PointInTimeRecovery.isOccupied(data) ? "the database in " + data : "",
				"the old database stays as " + data.resolve("postgres/cluster-before-recovery"));
		Path base = PointInTimeRecovery.recover(data, this.file, moment.time());
		return "Recovered from " + base.getFileName() + " and the log after it; uploads and themes are as they were";
	}

	private String restore() {
		String name = this.file.toString();
		if (!name.startsWith(StoredBackup.SCHEME)) {
			return restore(this.file);
		}
		try (StoredBackup fetched = StoredBackup.fetch(name, this.engine.settings())) {
			return restore(fetched.file());
		}
	}

	private String restore(Path archive) {
		return this.engine.onDatabase((database, data) -> {
			Restore restore = new Restore(database, data);
			makeSure(restore.occupant(), "nothing of it stays");
			return restore.restore(archive, this.secret.passphrase()).toString();
		});
	}

	private void makeSure(String occupant, String outcome) {
		if (occupant.isEmpty()) {
			return;
		}
		if (!this.replace) {
			throw new CannotProceedException("There is a blog here already (" + occupant
					+ "): --replace puts the backup in its place, and " + outcome);
		}
		if (this.yes) {
			return;
		}
		Console console = System.console();
		if (console == null || !console.isTerminal()) {
			throw new CannotProceedException("Nobody can be asked whether " + occupant + " may go: add --yes");
		}
		String answer = console.readLine("Replace %s by the backup? Then %s. (yes/no) ", occupant, outcome);
		if (!"yes".equalsIgnoreCase(answer)) {
			throw new CannotProceedException("Nothing was changed");
		}
	}

}
