package blog.troppo.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.Installation;
import blog.troppo.transfer.ImportOptions;
import blog.troppo.transfer.ImportOptions.Media;
import blog.troppo.transfer.ImportReport;
import blog.troppo.transfer.ProgressBar;
import blog.troppo.transfer.BlogImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.context.ApplicationContext;

/**
 * {@code import}: a blog comes in, by WordPress's export file or its database. Progress
 * goes to standard error, the report to standard output.
 */
@Command(name = "import",
		description = {
				"Move a blog in from a WordPress export file (WXR), from a dump of its database (.sql, .sql.gz),",
				"or from the database itself (mysql://USER@HOST:3306/NAME). A database brings users with their",
				"passwords, settings, menus, widgets and links, too, on a blog that is empty yet.",
				"The same again adds nothing; an import that was interrupted goes on where it stopped." })
class ImportCommand implements Runnable {

	@Parameters(paramLabel = "FILE.xml|FILE.sql|URL",
			description = "What WordPress's Tools, Export gave, or mysqldump; or the database's address.")
	@Nullable String from;

	@Option(names = "--media", paramLabel = "fetch|skip",
			description = "Whether to download the media files, too " + "(default: ${DEFAULT-VALUE}).")
	Media media = Media.FETCH;

	@Option(names = "--uploads", paramLabel = "FOLDER",
			description = "The old blog's wp-content/uploads: its files are copied, and only what is missing there fetched.")
	@Nullable Path uploads;

	@Option(names = "--prefix", paramLabel = "wp_",
			description = "Which blog, if the database holds several: what its tables' names begin with.")
	String prefix = "";

	@Option(names = "--database-password", paramLabel = "PASSWORD", defaultValue = "${env:TROPPO_SOURCE_PASSWORD}",
			description = "Of the database that is read; the environment's TROPPO_SOURCE_PASSWORD is seen by nobody else.")
	@Nullable String password;

	@Option(names = "--dry-run", description = "Only tell what would come in.")
	boolean dryRun;

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		String source = Objects.requireNonNull(this.from);
		boolean database = BlogImport.isDatabase(source);
		if (!database && !(Files.isRegularFile(Path.of(source)) && Files.isReadable(Path.of(source)))) {
			throw new CannotProceedException("There is no file " + source
					+ " that can be read: name the file that WordPress exported, or a dump of its database");
		}
		ImportReport report = this.engine.with((context) -> importFrom(context, source, database));
		PrintWriter out = this.engine.out();
		report.lines().forEach(out::println);
	}

	private ImportReport importFrom(ApplicationContext context, String source, boolean database) {
		if (!context.getBean(Installation.class).isDone()) {
			throw new CannotProceedException(
					"There is no site to import into yet: set one up with troppo install, or with troppo serve");
		}
		ImportOptions options = new ImportOptions(this.media, this.dryRun, Map.of(), this.prefix, this.uploads);
		BlogImport importer = context.getBean(BlogImport.class);
		try (ProgressBar progress = new ProgressBar(System.err, System.console() != null)) {
			return database ? importer.importDatabase(source, this.password, options, progress)
					: importer.importFile(Path.of(source), options, progress);
		}
	}

}
