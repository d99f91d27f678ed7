package blog.troppo.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.site.SiteUrls;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * All that a blog needs to live somewhere else: its export, its media files, and where
 * its addresses are from then on, with a page that says how to use them.
 */
@Component
public class MoveOut {

	private final WxrExport export;

	private final Redirects redirects;

	private final SiteUrls urls;

	private final Path uploads;

	MoveOut(WxrExport export, Redirects redirects, SiteUrls urls, @Value("${troppo.data}") Path data) {
		this.export = export;
		this.redirects = redirects;
		this.urls = urls;
		this.uploads = data.resolve("uploads").toAbsolutePath();
	}

	/** What a kit holds. */
	public record Kit(int items, long files, int redirects) {
	}

	/**
	 * Write a kit.
	 * @param target a new or empty folder, or a file whose name ends with .zip
	 * @param to the address of the blog's new home; its own if that stays
	 * @throws IOException if it cannot be written; then no ZIP file is left
	 */
	public Kit write(Path target, String to, String generator, TransferProgress progress) throws IOException {
		String home = to.isEmpty() ? this.urls.home() : to.replaceFirst("/+$", "");
		try (KitTarget kit = KitTarget.at(target)) {
			int items;
			try (Writer blog = text(kit, "blog.xml")) {
				items = this.export.write(blog, generator, progress);
			}
			List<Redirects.Redirect> moved = this.redirects.to(home);
			for (RedirectForm form : RedirectForm.values()) {
				try (Writer out = text(kit, form.file)) {
					form.write(moved, this.urls.home(), out);
				}
			}
			long files = media(kit, progress);
			Kit done = new Kit(items, files, moved.size());
			try (Writer readme = text(kit, "README.txt")) {
				readme.write(KitReadme.of(done, this.urls.home(), home));
			}
			kit.finish();
			return done;
		}
	}

	private static Writer text(KitTarget kit, String name) throws IOException {
		return new BufferedWriter(new OutputStreamWriter(kit.open(name), StandardCharsets.UTF_8), 1 << 16);
	}

	private long media(KitTarget kit, TransferProgress progress) throws IOException {
		if (!Files.isDirectory(this.uploads)) {
			return 0;
		}
		long[] done = new long[1];
		try (Stream<Path> all = Files.walk(this.uploads)) {
			all.filter(Files::isRegularFile)
				.filter((file) -> !file.getFileName().toString().startsWith("."))
				.sorted()
				.forEach((file) -> {
					copy(kit, file);
					progress.at(TransferProgress.Phase.MEDIA_OUT, ++done[0], 0);
				});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		return done[0];
	}

	private void copy(KitTarget kit, Path file) {
		try {
			kit.copy("uploads/" + this.uploads.relativize(file).toString().replace('\\', '/'), file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
