package blog.troppo.transfer.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads a running MySQL or MariaDB: all of its tables as they were at one moment, in one
 * transaction that changes nothing.
 */
public final class LiveDatabase {

	private static final int ROWS_AT_ONCE = 500;

	private final Connection connection;

	private LiveDatabase(Connection connection) {
		this.connection = connection;
	}

	/** Whether this names a database, and not a file. */
	public static boolean isAddress(String source) {
		return source.matches("(?i)(jdbc:)?(mysql|mariadb)://.*");
	}

	/** The address without its password. */
	public static String shown(String address) {
		return DatabaseAddress.parse(address, null).shown();
	}

	/**
	 * Read all that is wanted.
	 * @param address {@code mysql://user:password@host:3306/name} or a JDBC URL
	 * @param progress hears how many rows are read
	 * @throws DumpException if it cannot be reached or read
	 */
	public static void read(String address, @Nullable String password, TableRows rows, LongConsumer progress) {
		DatabaseAddress target = DatabaseAddress.parse(address, password);
		Properties login = new Properties();
		login.putAll(target.login());
		try (Connection connection = DriverManager.getConnection(target.jdbcUrl(), login)) {
			new LiveDatabase(connection).read(rows, progress);
		}
		catch (SQLException ex) {
			String reason = String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
			DumpException unread = new DumpException(
					"The database at " + target.shown() + " cannot be read: " + reason);
			// not its cause: whose database it was that said no is to be told, and it was
			// not ours
			unread.addSuppressed(ex);
			throw unread;
		}
	}

	private void read(TableRows rows, LongConsumer progress) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("set session transaction isolation level repeatable read");
			statement.execute("start transaction with consistent snapshot, read only");
		}
		long done = 0;
		for (String name : names()) {
			TableName table = new TableName("", name);
			if (rows.table(table)) {
				done = read(table, rows, progress, done);
			}
		}
	}

	private List<String> names() throws SQLException {
		List<String> names = new ArrayList<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet found = statement.executeQuery("select table_name from information_schema.tables "
						+ "where table_schema = database() and table_type = 'BASE TABLE' order by table_name")) {
			while (found.next()) {
				names.add(found.getString(1));
			}
		}
		return names;
	}

	private long read(TableName table, TableRows rows, LongConsumer progress, long before) throws SQLException {
		List<String> columns = new ArrayList<>();
		Set<String> latin1 = new HashSet<>();
		List<String> selected = new ArrayList<>();
		try (PreparedStatement statement = this.connection
			.prepareStatement("select column_name, data_type, character_set_name from information_schema.columns "
					+ "where table_schema = database() and table_name = ? order by ordinal_position")) {
			statement.setString(1, table.name());
			try (ResultSet found = statement.executeQuery()) {
				while (found.next()) {
					String column = found.getString(1);
					String quoted = "`" + column.replace("`", "``") + "`";
					columns.add(column);
					// 0000-00-00 is no date for JDBC
					selected
						.add(found.getString(2).matches("(?i)date.*|time.*") ? "cast(" + quoted + " as char)" : quoted);
					if ("latin1".equalsIgnoreCase(found.getString(3))) {
						latin1.add(column);
					}
				}
			}
		}
		return read(table, "select " + String.join(", ", selected) + " from `" + table.name().replace("`", "``") + "`",
				columns, latin1, rows, progress, before);
	}

	private long read(TableName table, String sql, List<String> columns, Set<String> latin1, TableRows rows,
			LongConsumer progress, long before) throws SQLException {
		long done = before;
		try (Statement statement = this.connection.createStatement()) {
			statement.setFetchSize(ROWS_AT_ONCE);
			try (ResultSet found = statement.executeQuery(sql)) {
				while (found.next()) {
					List<@Nullable String> values = new ArrayList<>(columns.size());
					for (int i = 0; i < columns.size(); i++) {
						String value = found.getString(i + 1);
						values.add((value != null && latin1.contains(columns.get(i))) ? MysqlCharset.undoubled(value)
								: value);
					}
					rows.row(table, columns, values);
					progress.accept(++done);
				}
			}
		}
		return done;
	}

}
