package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.List;

import blog.troppo.transfer.ImportDatabase.Ids;

/**
 * Makes room on a blog that nobody has written on, so that what moves in keeps its
 * numbers: a new blog's category goes, and whoever set it up gets another number if his
 * was somebody else's.
 */
final class RoomForIds {

	private final ImportDatabase database;

	RoomForIds(ImportDatabase database) {
		this.database = database;
	}

	void make(StagedTables tables) throws SQLException {
		this.database.update("delete from terms t where not exists (select from post_terms p where p.term_id = t.id)"
				+ " and not exists (select from link_terms l where l.term_id = t.id)");
		for (StagedRow user : tables.all(StagedTable.USERS)) {
			if (isAnothers(user)) {
				renumber(user.id(), this.database.next(Ids.USERS));
			}
		}
	}

	private boolean isAnothers(StagedRow user) throws SQLException {
		return !this.database
			.query("select 1 from users where id = ? and lower(login) <> lower(?)", (row) -> row.getInt(1), user.id(),
					user.text("user_login"))
			.isEmpty();
	}

	/** A copy under the new number takes over all that is tied to the old one. */
	private void renumber(long was, long is) throws SQLException {
		this.database.update(
				"""
						with old as (update users set login = login || chr(1), nicename = nicename || chr(1) where id = ? returning *)
						insert into users (id, login, password_hash, nicename, email, url, registered_at, activation_key, display_name)
						select ?, rtrim(login, chr(1)), password_hash, rtrim(nicename, chr(1)), email, url, registered_at,
							activation_key, display_name from old""",
				was, is);
		for (String owned : columns()) {
			String[] parts = owned.split(" ");
			this.database.update("update " + parts[0] + " set " + parts[1] + " = ? where " + parts[1] + " = ?", is,
					was);
		}
		this.database.update("delete from users where id = ?", was);
	}

	private List<String> columns() throws SQLException {
		return this.database.query("""
				select k.conrelid::regclass || ' ' || quote_ident(a.attname) from pg_constraint k
				join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
				where k.contype = 'f' and k.confrelid = 'users'::regclass""", (row) -> row.getString(1));
	}

}
