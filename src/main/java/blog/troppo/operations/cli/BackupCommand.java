package blog.troppo.operations.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

import blog.troppo.operations.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: the whole blog as one archive, also while it is served. */
@Command(name = "backup",
		description = { "Save the whole blog, database and files, as one archive; it may be served meanwhile.",
				"The archive is a tar with SHA-256 sums, or with a passphrase an OpenPGP message of one." })
class BackupCommand implements Runnable {

	@Parameters(paramLabel = "FILE", description = "Where to write it; - is standard output.")
	Path file = Path.of("-");

	@Mixin
	PassphraseOption secret = new PassphraseOption();

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		boolean toOutput = this.file.toString().equals("-");
		String said = this.engine.onDatabase((database, data) -> {
			Backup backup = new Backup(database, data, Clock.systemUTC());
			return (toOutput ? backup.save(standardOutput(), this.secret.passphrase())
					: backup.save(this.file, this.secret.passphrase()))
				.toString();
		});
		if (!toOutput) {
			this.engine.out().println(said);
		}
	}

	private static OutputStream standardOutput() {
		return new PrintStream(System.out, false);
	}

}
