package blog.troppo.operations.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database, over connections of their own: a backup must not take one from those who
 * answer readers.
 */
record DatabasePlace(JdbcConnectionDetails details) {

	Connection connect() throws SQLException {
		return connect(this.details.getJdbcUrl());
	}

	/** Everything without a schema's name is looked for in this one alone. */
	Connection connectTo(String schema) throws SQLException {
		return connect(url(schema));
	}

	String url(String schema) {
		String url = this.details.getJdbcUrl();
		return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
	}

	private Connection connect(String url) throws SQLException {
		Connection connection = DriverManager.getConnection(url, this.details.getUsername(),
				this.details.getPassword());
		// so that values are written and read alike, whatever the server's settings are
		execute(connection, "set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 3; "
				+ "set bytea_output = 'hex'; set timezone = 'UTC'; set statement_timeout = 0");
		return connection;
	}

	static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Whether a query of one row and one column says yes. */
	static boolean is(Connection connection, String sql) throws SQLException {
		return "t".equals(list(connection, sql).getFirst());
	}

	/** The first column of what a query finds. */
	static List<String> list(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int index = 0; index < values.length; index++) {
				statement.setObject(index + 1, values[index]);
			}
			List<String> found = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					found.add(rows.getString(1));
				}
			}
			return found;
		}
	}

	static void executeAll(Connection connection, List<String> statements) throws SQLException {
		for (String statement : statements) {
			execute(connection, statement);
		}
	}

}
