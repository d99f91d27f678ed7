package blog.troppo.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Who wrote something, read with it: the columns of {@link User#asShown}. */
public final class AuthorRow {

	/** Of a row {@code users u}. */
	public static final String COLUMNS = columns("u");

	/** How many they are. */
	public static final int WIDTH = 7;

	private AuthorRow() {
	}

	/** Of a row of users that goes by this name in a statement. */
	public static String columns(String name) {
		return "%1$s.id, %1$s.login, %1$s.nicename, %1$s.display_name, %1$s.email, %1$s.url, %1$s.registered_at"
			.formatted(name);
	}

	/**
	 * The author of a row that has the columns from one on; null for nobody.
	 * @param known those who were read before, each of whom is the same again
	 */
	public static @Nullable User read(ResultSet row, int from, Map<Long, User> known) throws SQLException {
		long id = row.getLong(from);
		if (row.wasNull()) {
			return null;
		}
		User author = known.get(id);
		if (author == null) {
			author = User.asShown(id, row.getString(from + 1), row.getString(from + 2), row.getString(from + 3),
					row.getString(from + 4), row.getString(from + 5),
					row.getObject(from + 6, OffsetDateTime.class).toInstant());
			known.put(id, author);
		}
		return author;
	}

}
