package blog.troppo.operations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.backup.Backup;
import blog.troppo.operations.backup.Restore;
import blog.troppo.operations.backup.RestoreTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code upgrade-check}: what the first start of this Troppo would do to the database,
 * and whether it answers then.
 */
@Command(name = "upgrade-check",
		description = {
				"Make this Troppo's changes of the database on a copy of it first, and say how long each takes;",
				"then start on another copy, and ask for the first page.",
				"The blog, of an older Troppo, may be served meanwhile; nothing of it is changed." })
class UpgradeCheckCommand implements Runnable {

	private static final int WELL = 399;

	@Option(names = "--database-only", description = "Do not start on a copy.")
	boolean databaseOnly;

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		Path data = Path.of(this.engine.settings().getRequiredProperty("troppo.data"));
		try {
			Files.createDirectories(data);
			Path archive = Files.createTempFile(data, "upgrade-check", ".tar");
			try {
				tryChanges(archive);
				if (!this.databaseOnly) {
					start(archive, data);
				}
			}
			finally {
				Files.deleteIfExists(archive);
			}
		}
		catch (IOException ex) {
			throw new CannotProceedException("There is no room for a copy in " + data + " (" + ex.getMessage() + ")",
					ex);
		}
		say("The upgrade can be made: have a backup");
	}

	private void tryChanges(Path archive) {
		RestoreTrial trial = this.engine.onDatabase((database, folder) -> {
			new Backup(database, folder, Clock.systemUTC()).saveDatabase(archive);
			return new Restore(database, folder).tryOut(archive, null);
		});
		say("Tried on " + trial.summary());
		trial.migrated().forEach((step) -> say("Changed: " + step));
		if (trial.migrated().isEmpty()) {
			say("There is nothing to change");
		}
	}

	private void start(Path archive, Path data) {
		FirstPage first = FirstPage.ask(this.engine, archive, data);
		String said = "the first page of a copy came " + first.milliseconds() + " ms after its start, with "
				+ first.status();
		if (first.status() > WELL) {
			throw new CannotProceedException("Do not upgrade: " + said + "; --verbose tells more");
		}
		say("Started: " + said);
	}

	private void say(String line) {
		this.engine.out().println(line);
	}

}
