package blog.troppo.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.Installation;
import blog.troppo.transfer.ImportOptions;
import blog.troppo.transfer.ImportOptions.Media;
import blog.troppo.transfer.ImportReport;
import blog.troppo.transfer.ProgressBar;
import blog.troppo.transfer.WxrImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.context.ApplicationContext;

/**
 * {@code import}: a WordPress export file comes in. Progress goes to standard error, the
 * report to standard output.
 */
@Command(name = "import", description = { "Move a blog in from a WordPress export file (WXR).",
		"The same file again adds nothing; an import that was interrupted goes on where it stopped." })
class ImportCommand implements Runnable {

	@Parameters(paramLabel = "FILE.xml", description = "What WordPress's Tools, Export gave.")
	@Nullable Path file;

	@Option(names = "--media", paramLabel = "fetch|skip",
			description = "Whether to download the media files, too " + "(default: ${DEFAULT-VALUE}).")
	Media media = Media.FETCH;

	@Option(names = "--dry-run", description = "Only tell what would come in.")
	boolean dryRun;

	@Mixin
	Engine engine = new Engine();

	@Spec
	@Nullable CommandSpec spec;

	@Override
	public void run() {
		Path export = Objects.requireNonNull(this.file);
		if (!Files.isRegularFile(export) || !Files.isReadable(export)) {
			throw new CannotProceedException(
					"There is no file " + export + " that can be read: name the file that WordPress exported");
		}
		ImportReport report = this.engine.with((context) -> importFile(context, export));
		PrintWriter out = Objects.requireNonNull(this.spec).commandLine().getOut();
		report.lines().forEach(out::println);
	}

	private ImportReport importFile(ApplicationContext context, Path export) {
		if (!context.getBean(Installation.class).isDone()) {
			throw new CannotProceedException(
					"There is no site to import into yet: set one up with troppo install, or with troppo serve");
		}
		try (ProgressBar progress = new ProgressBar(System.err, System.console() != null)) {
			return context.getBean(WxrImport.class)
				.importFile(export, new ImportOptions(this.media, this.dryRun), progress);
		}
	}

}
