package blog.troppo.rest.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How large uploads, themes and the database are. */
@Component
class DirectorySizes {

	private static final String[] UNITS = { "B", "KB", "MB", "GB", "TB" };

	private static final int STEP = 1024;

	private final Path data;

	private final JdbcClient database;

	DirectorySizes(@Value("${troppo.data}") Path data, JdbcClient database) {
		this.data = data;
		this.database = database;
	}

	/** By WordPress's names. What it has and we have not is empty. */
	Map<String, Object> measure() {
		long uploads = bytes(this.data.resolve("uploads"));
		long themes = bytes(this.data.resolve("themes"));
		long rows = this.database.sql("select pg_database_size(current_database())").query(Long.class).single();
		Map<String, Object> sizes = new LinkedHashMap<>();
		sizes.put("raw", 0);
		sizes.put("wordpress_size", size(0));
		sizes.put("themes_size", size(themes));
		sizes.put("plugins_size", size(0));
		sizes.put("uploads_size", size(uploads));
		sizes.put("fonts_size", size(bytes(this.data.resolve("uploads/fonts"))));
		sizes.put("database_size", size(rows));
		sizes.put("total_size", size(uploads + themes + rows));
		return sizes;
	}

	private static Map<String, Object> size(long bytes) {
		double size = bytes;
		int unit = 0;
		while (size >= STEP && unit < UNITS.length - 1) {
			size /= STEP;
			unit++;
		}
		String words = String.format(Locale.ROOT, "%.2f %s", size, UNITS[unit]);
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("size", words);
		shown.put("debug", words + " (" + bytes + " bytes)");
		shown.put("raw", bytes);
		return shown;
	}

	private static long bytes(Path folder) {
		AtomicLong bytes = new AtomicLong();
		if (Files.isDirectory(folder)) {
			try {
				Files.walkFileTree(folder, new Sum(bytes));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return bytes.get();
	}

	private static final class Sum extends SimpleFileVisitor<Path> {

		private final AtomicLong bytes;

		Sum(AtomicLong bytes) {
			this.bytes = bytes;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			this.bytes.addAndGet(attributes.size());
			return FileVisitResult.CONTINUE;
		}

		/** A file may go while its folder is looked at. */
		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) {
			return FileVisitResult.CONTINUE;
		}

	}

}
