package blog.troppo.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.support.NulMarks;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of one blog that {@link Staging} took. */
final class StagedTables {

	private static final TypeReference<Map<String, @Nullable String>> FIELDS = new TypeReference<>() {
	};

	private static final String ROWS = "select owner, id, fields from staged_rows where place = ? and kind = ? ";

	private final Connection connection;

	private final StagedPlace place;

	private final JsonMapper json = JsonMapper.shared();

	StagedTables(Connection connection, StagedPlace place) {
		this.connection = connection;
		this.place = place;
	}

	/** All rows of a table, in the order of their owners. */
	List<StagedRow> all(StagedTable table) throws SQLException {
		return rows(table, "order by owner, id", -1, -1, null);
	}

	/** The next ones behind an id. */
	List<StagedRow> after(StagedTable table, long id, int most) throws SQLException {
		return rows(table, "and owner > ? order by owner, id limit ?", id, most, null);
	}

	/** What hangs on these, by their ids. */
	Map<Long, List<StagedRow>> of(StagedTable table, List<Long> owners) throws SQLException {
		Map<Long, List<StagedRow>> found = new HashMap<>();
		if (!owners.isEmpty()) {
			rows(table, "and owner = any(?) order by owner, id", -1, -1, owners)
				.forEach((row) -> found.computeIfAbsent(row.owner(), (owner) -> new ArrayList<>()).add(row));
		}
		return found;
	}

	/** The options by name. */
	Map<String, String> options() throws SQLException {
		Map<String, String> options = new LinkedHashMap<>();
		all(StagedTable.OPTIONS).forEach((row) -> options.put(row.text("option_name"), row.text("option_value")));
		return options;
	}

	long count(StagedTable table, String condition) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select count(*) from staged_rows r where place = ? and kind = ? and " + condition)) {
			statement.setString(1, this.place.of(table));
			statement.setString(2, table.title);
			try (ResultSet found = statement.executeQuery()) {
				found.next();
				return found.getLong(1);
			}
		}
	}

	private List<StagedRow> rows(StagedTable table, String condition, long after, int most, @Nullable List<Long> owners)
			throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(ROWS + condition)) {
			statement.setString(1, this.place.of(table));
			statement.setString(2, table.title);
			if (owners != null) {
				statement.setArray(3, this.connection.createArrayOf("bigint", owners.toArray()));
			}
			else if (most >= 0) {
				statement.setLong(3, after);
				statement.setInt(4, most);
			}
			List<StagedRow> rows = new ArrayList<>();
			try (ResultSet found = statement.executeQuery()) {
				while (found.next()) {
					rows.add(new StagedRow(found.getLong(1), found.getLong(2),
							this.json.readValue(NulMarks.restore(found.getString(3)), FIELDS)));
				}
			}
			return rows;
		}
	}

}
