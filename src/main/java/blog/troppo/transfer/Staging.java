package blog.troppo.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import blog.troppo.transfer.mysql.TableName;
import blog.troppo.transfer.mysql.TableRows;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the rows of a WordPress database into a table of ours, in one transaction: a dump
 * has comments before their posts and users last of all. What has been taken whole stays
 * until the import is done, so that an interrupted one goes on without reading it again.
 */
final class Staging implements TableRows {

	private static final String WHOLE = "whole";

	private static final int MOST_ROWS = 5000;

	private static final long MOST_CHARACTERS = 1 << 21;

	/** Kept for a moment by WordPress itself, and often large. */
	private static final String PASSING = "_transient_.*|_site_transient_.*|rewrite_rules|cron|_wp_session.*";

	private final JsonMapper json = JsonMapper.shared();

	private final CopyManager copies;

	private final List<TableName> seen = new ArrayList<>();

	private final CopyRows rows = new CopyRows("staged_rows", "place, kind, owner, id, fields");

	private long characters;

	private Staging(CopyManager copies) {
		this.copies = copies;
	}

	/** Take all that the reader gives, unless it was taken before. */
	static void stage(DataSource database, String fingerprint, Consumer<TableRows> reader) throws SQLException {
		try (Connection connection = database.getConnection()) {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				if (!isWhole(connection, fingerprint)) {
					statement.execute("truncate staged_rows");
					Staging staging = new Staging(connection.unwrap(PGConnection.class).getCopyAPI());
					reader.accept(staging);
					staging.finish(fingerprint);
					statement.execute("analyze staged_rows");
				}
				connection.commit();
			}
			catch (StagingException ex) {
				throw ex.problem();
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

	static void clear(DataSource database) throws SQLException {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("truncate staged_rows");
		}
	}

	/** All tables of what is staged, of WordPress or not. */
	static List<String> tables(Connection connection) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery(
						"select fields from staged_rows where kind = '" + WHOLE + "' and id > 0 order by id")) {
			while (found.next()) {
				tables.add(found.getString(1));
			}
		}
		return tables;
	}

	private static boolean isWhole(Connection connection, String fingerprint) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select 1 from staged_rows where kind = '" + WHOLE + "' and id = 0 and fields = ?")) {
			statement.setString(1, fingerprint);
			try (ResultSet found = statement.executeQuery()) {
				return found.next();
			}
		}
	}

	@Override
	public boolean table(TableName table) {
		this.seen.add(table);
		return StagedTable.of(table.name()).isPresent();
	}

	@Override
	public void row(TableName table, List<String> columns, List<@Nullable String> values) {
		StagedTable kind = StagedTable.of(table.name()).orElseThrow();
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			fields.put(columns.get(i).toLowerCase(Locale.ROOT), values.get(i));
		}
		StagedRow row = new StagedRow(0, 0, fields);
		if (kind == StagedTable.OPTIONS && row.text("option_name").matches(PASSING)) {
			return;
		}
		String text = this.json.writeValueAsString(fields);
		this.rows.add(place(table, kind), kind.title, row.number(kind.owner), row.number(kind.id), text);
		this.characters += text.length();
		if (this.rows.size() >= MOST_ROWS || this.characters >= MOST_CHARACTERS) {
			send();
		}
	}

	/** The prefix of a table, behind the name of its database if there is one. */
	static String place(TableName table, StagedTable kind) {
		String prefix = table.name().substring(0, table.name().length() - kind.title.length());
		return table.database().isEmpty() ? prefix : table.database() + "." + prefix;
	}

	private void finish(String fingerprint) {
		long number = 0;
		for (TableName table : this.seen) {
			this.rows.add("", WHOLE, 0, ++number, table.toString());
		}
		this.rows.add("", WHOLE, 0, 0, fingerprint);
		send();
	}

	private void send() {
		try {
			this.rows.send(this.copies);
			this.characters = 0;
		}
		catch (SQLException ex) {
			throw new StagingException(ex);
		}
	}

	/** Carries what the database says through those who read. */
	private static final class StagingException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final SQLException problem;

		StagingException(SQLException problem) {
			super(problem);
			this.problem = problem;
		}

		SQLException problem() {
			return this.problem;
		}

	}

}
