package blog.troppo.operations.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.Installation;
import blog.troppo.transfer.ProgressBar;
import blog.troppo.transfer.WxrExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code export}: the blog as a WordPress export file. A file that is there already is
 * replaced only by a whole one.
 */
@Command(name = "export", description = { "Write the blog as a WordPress export file (WXR).",
		"Without a file it goes to standard output. The media files themselves lie in the data folder's uploads." })
class ExportCommand implements Runnable {

	@Parameters(paramLabel = "FILE.xml", arity = "0..1", description = "Where to write it.")
	@Nullable Path file;

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		this.engine.with((context) -> {
			if (!context.getBean(Installation.class).isDone()) {
				throw new CannotProceedException("There is no site to export yet");
			}
			try {
				export(context.getBean(WxrExport.class));
			}
			catch (IOException ex) {
				throw new CannotProceedException("The export could not be written: " + ex.getMessage(), ex);
			}
			return true;
		});
	}

	private void export(WxrExport export) throws IOException {
		if (this.file == null) {
			write(export, new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
			return;
		}
		Path target = this.file.toAbsolutePath();
		Path part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
		try {
			write(export, Files.newBufferedWriter(part));
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private static void write(WxrExport export, Writer to) throws IOException {
		try (Writer out = new BufferedWriter(to, 1 << 16);
				ProgressBar progress = new ProgressBar(System.err, System.console() != null)) {
			export.write(out, new TroppoCommand.Version().getVersion()[0], progress);
		}
	}

}
