package blog.troppo.operations.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.Installation;
import blog.troppo.transfer.MoveOut;
import blog.troppo.transfer.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.context.ApplicationContext;

/** {@code move-out}: all that a blog needs to live somewhere else. */
@Command(name = "move-out",
		description = {
				"Write all that the blog needs to live somewhere else: an export file, the media files, redirects from",
				"old addresses to new ones (CSV, nginx, Apache), and a README.txt that says how to use them." })
class MoveOutCommand implements Runnable {

	@Parameters(paramLabel = "FOLDER|FILE.zip", description = "Where to: a new folder, or a ZIP file.")
	Path target = Path.of("");

	@Option(names = "--to", paramLabel = "URL",
			description = "The address of the blog's new home, if it is another (default: the one it has).")
	String to = "";

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		if (!this.to.isEmpty() && !this.to.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
			throw new CannotProceedException(
					"\"" + this.to + "\" is no address of a site; give one as https://example.org");
		}
		MoveOut.Kit kit = this.engine.with(this::write);
		PrintWriter out = this.engine.out();
		out.println("Wrote " + kit.items() + " items, " + kit.files() + " media files and " + kit.redirects()
				+ " redirects to " + this.target);
	}

	private MoveOut.Kit write(ApplicationContext context) {
		if (!context.getBean(Installation.class).isDone()) {
			throw new CannotProceedException("There is no site to move out yet");
		}
		try (ProgressBar progress = new ProgressBar(System.err, System.console() != null)) {
			return context.getBean(MoveOut.class)
				.write(this.target, this.to, new TroppoCommand.Version().getVersion()[0], progress);
		}
		catch (IOException ex) {
			throw new CannotProceedException(this.target + " cannot be written: " + ex.getMessage(), ex);
		}
	}

}
