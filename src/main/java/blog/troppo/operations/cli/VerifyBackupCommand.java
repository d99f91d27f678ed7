package blog.troppo.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

import blog.troppo.operations.backup.Restore;
import blog.troppo.operations.backup.RestoreTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify-backup}: whether a backup is whole, and whether it can be restored. */
@Command(name = "verify-backup", description = "Read a whole backup and compare all of its sums. Changes nothing.")
class VerifyBackupCommand implements Runnable {

	@Parameters(paramLabel = "FILE", description = "What troppo backup wrote.")
	Path file = Path.of("");

	@Option(names = "--restore", description = { "Also restore its database beside the blog, in a schema of its own",
			"that is gone afterwards, and count the rows." })
	boolean restore;

	@Mixin
	PassphraseOption secret = new PassphraseOption();

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		PrintWriter out = this.engine.out();
		if (!this.restore) {
			out.println(Restore.verify(this.file, this.secret.passphrase()));
			return;
		}
		RestoreTrial trial = this.engine
			.onDatabase((database, data) -> new Restore(database, data).tryOut(this.file, this.secret.passphrase()));
		out.println(trial.summary());
		trial.migrated().forEach((step) -> out.println("Migrated: " + step));
		out.println("It can be restored");
	}

}
