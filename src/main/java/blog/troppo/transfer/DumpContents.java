package blog.troppo.transfer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import blog.troppo.transfer.mysql.DumpException;
import blog.troppo.transfer.mysql.SqlDump;
import blog.troppo.transfer.mysql.TableName;
import blog.troppo.transfer.mysql.TableRows;
import org.jspecify.annotations.Nullable;

/** Counts what is in a dump of a WordPress database, without taking any of it. */
final class DumpContents implements TableRows {

	private final Map<String, Long> types = new TreeMap<>();

	private final Map<String, String> options = new HashMap<>();

	private long comments;

	/**
	 * Read a dump to its end. Its users come as they are, so there is nobody to choose
	 * for.
	 * @throws ImportException if it is damaged, or of something else
	 */
	static ImportContents of(Path dump) {
		DumpContents contents = new DumpContents();
		try {
			SqlDump.read(dump, contents, (position) -> {
			});
		}
		catch (DumpException ex) {
			throw new ImportException(String.valueOf(ex.getMessage()), ex);
		}
		if (contents.options.isEmpty()) {
			throw new ImportException("There is no WordPress in this database.");
		}
		return new ImportContents(contents.options.getOrDefault("blogname", ""),
				contents.options.getOrDefault("home", ""), contents.types, contents.comments, List.of());
	}

	@Override
	public boolean table(TableName table) {
		return StagedTable.of(table.name())
			.filter((kind) -> kind == StagedTable.POSTS || kind == StagedTable.COMMENTS || kind == StagedTable.OPTIONS)
			.isPresent();
	}

	@Override
	public void row(TableName table, List<String> columns, List<@Nullable String> values) {
		Map<String, @Nullable String> fields = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			fields.put(columns.get(i).toLowerCase(Locale.ROOT), values.get(i));
		}
		StagedRow row = new StagedRow(0, 0, fields);
		switch (StagedTable.of(table.name()).orElseThrow()) {
			case COMMENTS -> this.comments++;
			case POSTS -> {
				if (!row.text("post_status").equals("auto-draft")) {
					this.types.merge(row.text("post_type"), 1L, Long::sum);
				}
			}
			default -> {
				if (List.of("blogname", "home").contains(row.text("option_name"))) {
					this.options.put(row.text("option_name"), row.text("option_value"));
				}
			}
		}
	}

}
