package blog.troppo.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.troppo.formatting.Sanitize;
import blog.troppo.formatting.Slugs;
import blog.troppo.support.NulMarks;
import blog.troppo.transfer.ImportDatabase.Ids;
import blog.troppo.transfer.wxr.WxrAuthor;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote what: the file's authors by login. A user of that login is used as it is; of
 * others a subscriber is made whom no password lets in, as WordPress's importer leaves
 * them.
 */
final class UserDirectory {

	static final String KIND = "authors";

	private final ImportDatabase database;

	private final Tally tally;

	private final Instant now;

	private final boolean displayNames;

	/** Logins of the file, and who they are here instead. */
	private final Map<String, String> others = new HashMap<>();

	private final Map<String, Long> byLogin = new HashMap<>();

	private final Map<Long, Long> byFileId = new HashMap<>();

	UserDirectory(ImportDatabase database, Tally tally, Instant now, boolean displayNames, Map<String, String> others) {
		this.database = database;
		this.tally = tally;
		this.now = now;
		this.displayNames = displayNames;
		others.forEach((login, here) -> this.others.put(key(login), here));
	}

	void add(WxrAuthor author, boolean replayed) throws SQLException {
		if (author.login().isEmpty()) {
			this.tally.skipped(KIND, "an author without a login");
			return;
		}
		Long known = this.byLogin.get(key(author.login()));
		Long existing = (known != null) ? known : find(author.login());
		if (existing == null) {
			existing = create(author);
		}
		else if (known == null && !replayed) {
			this.tally.there(KIND);
		}
		this.byLogin.put(key(author.login()), existing);
		if (author.id() > 0) {
			this.byFileId.putIfAbsent(author.id(), existing);
		}
	}

	/** Somebody of the file who is here under this id. */
	void know(String login, long fileId, long id) {
		this.byLogin.put(key(login), id);
		this.byFileId.put(fileId, id);
	}

	/** The id here of a user of the file, if the file says who it is. */
	@Nullable Long withFileId(long id) {
		return this.byFileId.get(id);
	}

	/**
	 * The user named by <code>dc:creator</code>: a login, or in files before 1.1 perhaps
	 * a display name.
	 */
	@Nullable Long creator(String name) throws SQLException {
		if (name.isEmpty()) {
			return null;
		}
		Long known = this.byLogin.get(key(name));
		if (known == null) {
			known = find(name);
			known = (known != null) ? known : written(name);
			if (known == null && this.displayNames) {
				List<Long> shown = this.database.query("select id from users where display_name = ? limit 2",
						(row) -> row.getLong(1), NulMarks.keep(name));
				known = (shown.size() == 1) ? shown.getFirst() : null;
			}
			known = (known != null) ? known : create(new WxrAuthor(0, name, "", name, "", ""));
			this.byLogin.put(key(name), known);
		}
		return known;
	}

	/**
	 * Who is meant by a login that no user name can be, as {@code >jacques} of a file
	 * edited by hand.
	 */
	private @Nullable Long written(String name) throws SQLException {
		String login = Sanitize.userStrictly(name);
		if (login.isEmpty() || key(login).equals(key(name))) {
			return null;
		}
		Long known = this.byLogin.get(key(login));
		return (known != null) ? known : find(login);
	}

	@Nullable Long find(String login) throws SQLException {
		List<Long> found = this.database.query("select id from users where lower(login) = lower(?)",
				(row) -> row.getLong(1), NulMarks.keep(this.others.getOrDefault(key(login), login)));
		return found.isEmpty() ? null : found.getFirst();
	}

	private long create(WxrAuthor author) throws SQLException {
		boolean free = author.id() > 0 && this.database.taken(Ids.USERS, List.of(author.id())).isEmpty();
		long id = free ? author.id() : this.database.next(Ids.USERS);
		if (author.id() > 0 && !free) {
			this.tally.renumbered(KIND, author.id(), id);
		}
		this.database.promise(Ids.USERS, id);
		String login = NulMarks.keep(author.login());
		String name = author.displayName().isBlank() ? login : NulMarks.keep(author.displayName());
		this.database.update("""
				insert into users (id, login, nicename, email, registered_at, display_name)
				values (?, ?, ?, ?, ?::timestamptz, ?)""", id, login, freeNicename(author.login()),
				NulMarks.keep(author.email()), this.now.toString(), name);
		this.database.update("insert into user_roles (user_id, role_name) values (?, 'subscriber')", id);
		this.database.update("""
				insert into user_meta (user_id, name, value) values (?, 'nickname', ?), (?, 'first_name', ?),
				(?, 'last_name', ?), (?, 'description', '')""", id, login, id, NulMarks.keep(author.firstName()), id,
				NulMarks.keep(author.lastName()), id);
		this.tally.came(KIND, 1);
		return id;
	}

	String freeNicename(String login) throws SQLException {
		String slug = Slugs.shorten(Slugs.sanitizeTitle(login), 50);
		String wanted = slug.isEmpty() ? "author" : slug;
		String free = wanted;
		for (int suffix = 2; !this.database
			.query("select 1 from users where nicename = ?", (row) -> row.getInt(1), free)
			.isEmpty(); suffix++) {
			free = Slugs.shorten(wanted, 46) + "-" + suffix;
		}
		return free;
	}

	private static String key(String login) {
		return login.toLowerCase(Locale.ROOT);
	}

}
