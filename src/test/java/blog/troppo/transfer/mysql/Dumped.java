package blog.troppo.transfer.mysql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/** What a dump turned out to hold. */
record Dumped(List<String> tables, List<List<String>> columns, List<List<@Nullable String>> rows) {

	static Dumped read(String sql) {
		return read(sql.getBytes(StandardCharsets.UTF_8));
	}

	static Dumped read(byte[] sql) {
		try {
			Path file = Files.createTempFile("dump", ".sql");
			try {
				Files.write(file, sql);
				return read(file);
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Dumped read(Path file) {
		Dumped found = new Dumped(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		SqlDump.read(file, new TableRows() {
			@Override
			public boolean table(TableName table) {
				found.tables.add(table.toString());
				return !table.name().startsWith("unwanted");
			}

			@Override
			public void row(TableName table, List<String> columns, List<@Nullable String> values) {
				found.columns.add(columns);
				found.rows.add(values);
			}
		}, (position) -> {
		});
		return found;
	}

	static byte[] gzipped(String text) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	/** The only value of the only row. */
	@Nullable String value() {
		return this.rows.getFirst().getFirst();
	}

}
