package blog.troppo.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Who wrote something, read with it: the columns of {@link User#asShown}. */
public final class AuthorRow {

	/** Of a row {@code users u}. */
	public static final String COLUMNS = "u.id, u.login, u.nicename, u.display_name, u.email, u.url, u.registered_at";

	/** How many they are. */
	public static final int WIDTH = 7;

	private AuthorRow() {
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
