package blog.troppo.kept;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** An array as it was sent, to be sent again: those of JDBC belong to a connection. */
record SentArray(String type, List<Object> elements) {

	static SentArray of(Array array) throws SQLException {
		return new SentArray(array.getBaseTypeName(), Arrays.asList((Object[]) array.getArray()));
	}

}
