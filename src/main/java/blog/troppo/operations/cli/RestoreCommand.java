package blog.troppo.operations.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Objects;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.backup.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: a saved blog in the place of nothing, or of what is there. */
@Command(name = "restore", description = { "Put a backup in place. It is checked whole before anything is touched,",
		"and what is there stays until all of the new is ready. Stop troppo serve first." })
class RestoreCommand implements Runnable {

	@Parameters(paramLabel = "FILE", description = "What troppo backup wrote, by this Troppo or an older one.")
	Path file = Path.of("");

	@Option(names = "--replace", description = "Replace the blog that is there; asks before it does.")
	boolean replace;

	@Option(names = "--yes", description = "Do not ask.")
	boolean yes;

	@Mixin
	PassphraseOption secret = new PassphraseOption();

	@Mixin
	Engine engine = new Engine();

	@Spec
	@Nullable CommandSpec spec;

	@Override
	public void run() {
		String said = this.engine.onDatabase((database, data) -> {
			Restore restore = new Restore(database, data);
			makeSure(restore.occupant());
			return restore.restore(this.file, this.secret.passphrase()).toString();
		});
		Objects.requireNonNull(this.spec).commandLine().getOut().println(said);
	}

	private void makeSure(String occupant) {
		if (occupant.isEmpty()) {
			return;
		}
		if (!this.replace) {
			throw new CannotProceedException("There is a blog here already (" + occupant
					+ "): --replace puts the backup in its place, and nothing of it stays");
		}
		if (this.yes) {
			return;
		}
		Console console = System.console();
		if (console == null || !console.isTerminal()) {
			throw new CannotProceedException("Nobody can be asked whether " + occupant + " may go: add --yes");
		}
		String answer = console.readLine("Replace the blog %s by the backup? Nothing of it stays. (yes/no) ", occupant);
		if (!"yes".equalsIgnoreCase(answer)) {
			throw new CannotProceedException("Nothing was changed");
		}
	}

}
