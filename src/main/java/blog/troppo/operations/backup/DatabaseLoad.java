package blog.troppo.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the tables of a schema with a backup's rows, in one transaction. Triggers rest
 * meanwhile: counts are among what was saved.
 */
final class DatabaseLoad implements AutoCloseable {

	private static final String COLUMNS = """
			select quote_ident(a.attname) from pg_class c join pg_attribute a on a.attrelid = c.oid
			where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname = ?
				and a.attnum > 0 and not a.attisdropped""";

	private final Connection connection;

	private final Contents contents;

	private final Map<String, Contents.Table> tables;

	private final List<String> references;

	private @Nullable String current;

	private @Nullable CopyIn copying;

	DatabaseLoad(Connection connection, Contents contents) throws SQLException {
		this.connection = connection;
		this.contents = contents;
		this.tables = contents.tables().stream().collect(Collectors.toMap(Contents.Table::name, (table) -> table));
		connection.setAutoCommit(false);
		this.references = DatabasePlace.list(connection, Statements.ADD_REFERENCES);
		DatabasePlace.executeAll(connection, DatabasePlace.list(connection, Statements.DROP_REFERENCES));
		DatabasePlace.executeAll(connection, DatabasePlace.list(connection, Statements.EMPTY_TABLES));
	}

	/** Takes a chunk; all of one table come one after the other. */
	void take(String part, InputStream content) throws IOException {
		String name = part.substring(DatabaseDump.FOLDER.length(), part.lastIndexOf('/'));
		try {
			if (!name.equals(this.current)) {
				endTable();
				begin(name);
			}
			CopyIn copy = Objects.requireNonNull(this.copying);
			GZIPInputStream rows = new GZIPInputStream(content, 1 << 16);
			byte[] buffer = new byte[1 << 16];
			for (int count = rows.read(buffer); count >= 0; count = rows.read(buffer)) {
				copy.writeToCopy(buffer, 0, count);
			}
		}
		catch (SQLException ex) {
			throw new IOException("table " + name + ": " + ex.getMessage(), ex);
		}
	}

	private void begin(String name) throws SQLException, IOException {
		Contents.Table table = this.tables.get(name);
		if (table == null) {
			throw new DamagedArchiveException("it holds rows of a table that it does not describe: " + name);
		}
		// what an archive says becomes part of a statement only where the table has such
		// columns
		if (!DatabasePlace.list(this.connection, COLUMNS, name).containsAll(table.columns())) {
			throw new DamagedArchiveException("it describes a table that there is not: " + name);
		}
		this.current = name;
		this.copying = this.connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy " + Statements.quoted(name) + " (" + String.join(", ", table.columns()) + ") from stdin");
	}

	private void endTable() throws SQLException {
		CopyIn copy = this.copying;
		if (copy != null) {
			copy.endCopy();
		}
		this.copying = null;
	}

	/** Fails unless all that was saved is there, and each reference leads somewhere. */
	void finish(Totals totals) throws SQLException {
		endTable();
		restoreSequences();
		DatabasePlace.executeAll(this.connection, this.references);
		DatabasePlace.executeAll(this.connection, DatabasePlace.list(this.connection, Statements.ENABLE_TRIGGERS));
		count(totals);
		this.connection.commit();
		this.connection.setAutoCommit(true);
		for (Contents.Table table : this.contents.tables()) {
			DatabasePlace.execute(this.connection, "analyze " + Statements.quoted(table.name()));
		}
	}

	private void restoreSequences() throws SQLException {
		for (Map.Entry<String, Long> sequence : this.contents.sequences().entrySet()) {
			DatabasePlace.list(this.connection, "select setval(?::regclass, ?)", Statements.quoted(sequence.getKey()),
					sequence.getValue());
		}
	}

	private void count(Totals totals) throws SQLException {
		List<String> wrong = new ArrayList<>();
		for (Contents.Table table : this.contents.tables()) {
			long rows = Long.parseLong(
					DatabasePlace.list(this.connection, "select count(*) from " + Statements.quoted(table.name()))
						.getFirst());
			if (rows != totals.rows().getOrDefault(table.name(), 0L)) {
				wrong.add(table.name() + " has " + rows + " rows instead of " + totals.rows().get(table.name()));
			}
		}
		if (!wrong.isEmpty()) {
			throw new SQLException(String.join(", ", wrong));
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
