package blog.troppo.operations.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.backup.Backup;
import blog.troppo.operations.backup.Restore;
import blog.troppo.operations.backup.TestCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clone}: the blog once more, for trying things on. */
@Command(name = "clone", description = { "Make a copy of the blog to try things on, in a data folder of its own.",
		"It sends no mails and no pings, and search engines are told to leave. The blog may be served meanwhile." })
class CloneCommand implements Runnable {

	@Parameters(paramLabel = "FOLDER", description = "The copy's data folder: a new or an empty one.")
	Path folder = Path.of("");

	@Option(names = "--port", paramLabel = "PORT", description = "Where the copy answers (default: 8081).")
	int port = 8081;

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		try {
			makeRoom();
			Path archive = Files.createTempFile(this.folder, "clone", ".tar");
			try {
				String said = copy(archive);
				PrintWriter out = this.engine.out();
				out.println("Copied " + said);
				out.println(
						"Start the copy: troppo serve --data " + this.folder + " (http://localhost:" + this.port + ")");
			}
			finally {
				Files.deleteIfExists(archive);
			}
		}
		catch (IOException ex) {
			throw new CannotProceedException(
					"The copy cannot be written to " + this.folder + " (" + ex.getMessage() + ")", ex);
		}
	}

	private String copy(Path archive) {
		String said = this.engine.onDatabase(
				(database, data) -> new Backup(database, data, Clock.systemUTC()).save(archive, null).toString());
		return this.engine.on(this.folder).onDatabase((database, data) -> {
			new Restore(database, data).restore(archive, null);
			new TestCopy(database, data).calm(this.port);
			return said;
		});
	}

	private void makeRoom() throws IOException {
		Files.createDirectories(this.folder);
		try (Stream<Path> there = Files.list(this.folder)) {
			if (there.findAny().isPresent()) {
				throw new CannotProceedException(this.folder + " is not empty: name a new folder for the copy");
			}
		}
	}

}
