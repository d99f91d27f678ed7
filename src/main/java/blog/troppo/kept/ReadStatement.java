package blog.troppo.kept;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A statement that was read from the database, to be read again. */
public record ReadStatement(String sql, List<Object> parameters) {

	public ReadStatement {
		parameters = List.copyOf(parameters);
	}

	RowsDigest read(Connection connection) throws SQLException {
		try (PreparedStatement statement = prepare(connection); ResultSet rows = statement.executeQuery()) {
			return RowsDigest.of(rows);
		}
	}

	/** Ready to be asked again, with its parameters. */
	public PreparedStatement prepare(Connection connection) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(this.sql);
		for (int i = 0; i < this.parameters.size(); i++) {
			set(connection, statement, i + 1, this.parameters.get(i));
		}
		return statement;
	}

	private static void set(Connection connection, PreparedStatement statement, int number, Object value)
			throws SQLException {
		if (value instanceof SentArray array) {
			statement.setArray(number, connection.createArrayOf(array.type(), array.elements().toArray()));
		}
		else if (value instanceof SentNull none) {
			statement.setNull(number, none.type());
		}
		else {
			statement.setObject(number, value);
		}
	}

	/** A value that was not there. */
	record SentNull(int type) {
	}

}
