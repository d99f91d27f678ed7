package blog.troppo.operations.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.backup.Backup;
import blog.troppo.operations.backup.Restore;
import blog.troppo.operations.backup.RestoreTrial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code upgrade-check}: what the first start of this Troppo would do to the database.
 */
@Command(name = "upgrade-check",
		description = {
				"Make this Troppo's changes of the database on a copy of it first, and say how long each takes.",
				"The blog, of an older Troppo, may be served meanwhile; nothing of it is changed." })
class UpgradeCheckCommand implements Runnable {

	@Mixin
	Engine engine = new Engine();

	@Spec
	@Nullable CommandSpec spec;

	@Override
	public void run() {
		RestoreTrial trial = this.engine.onDatabase((database, data) -> {
			try {
				Path archive = Files.createTempFile(data, "upgrade-check", ".tar");
				try {
					new Backup(database, data, Clock.systemUTC()).saveDatabase(archive);
					return new Restore(database, data).tryOut(archive, null);
				}
				finally {
					Files.deleteIfExists(archive);
				}
			}
			catch (IOException ex) {
				throw new CannotProceedException(
						"There is no room for a copy in " + data + " (" + ex.getMessage() + ")", ex);
			}
		});
		PrintWriter out = Objects.requireNonNull(this.spec).commandLine().getOut();
		out.println("Tried on " + trial.summary());
		trial.migrated().forEach((step) -> out.println("Changed: " + step));
		out.println(
				trial.migrated().isEmpty() ? "There is nothing to change" : "The upgrade can be made: have a backup");
	}

}
