package blog.troppo.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import blog.troppo.content.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The one connection of an import: batches in transactions of their own, ids, and the
 * lock that keeps a second import out. A dry run's connection only reads.
 */
final class ImportDatabase implements AutoCloseable {

	/** "import" on a telephone's keys. */
	private static final long LOCK = SearchIndex.IMPORT;

	/** Tables whose ids move in. */
	enum Ids {

		USERS("users"), TERMS("terms"), POSTS("posts"), COMMENTS("comments"), LINKS("links");

		private final String table;

		Ids(String table) {
			this.table = table;
		}

	}

	/** Makes a value of a row; null for none. */
	@FunctionalInterface
	interface RowReader<T> {

		T read(ResultSet row) throws SQLException;

	}

	private final Connection connection;

	private final boolean dryRun;

	private final CopyManager copies;

	private final Map<Ids, Deque<Long>> reserved = new EnumMap<>(Ids.class);

	private final Map<Ids, Long> highest = new EnumMap<>(Ids.class);

	private final Map<Ids, IdSet> promised = new EnumMap<>(Ids.class);

	private ImportDatabase(Connection connection, boolean dryRun) throws SQLException {
		this.connection = connection;
		this.dryRun = dryRun;
		this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
		for (Ids ids : Ids.values()) {
			this.reserved.put(ids, new ArrayDeque<>());
			this.promised.put(ids, new IdSet());
		}
	}

	static ImportDatabase open(DataSource source, boolean dryRun) throws SQLException {
		Connection connection = source.getConnection();
		try {
			connection.setAutoCommit(false);
			ImportDatabase database = new ImportDatabase(connection, dryRun);
			if (!database.query("select pg_try_advisory_lock(?)", (row) -> row.getBoolean(1), LOCK).getFirst()) {
				throw new ImportBusyException();
			}
			database.commit();
			connection.setReadOnly(dryRun);
			return database;
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	<T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			bind(statement, values);
			try (ResultSet rows = statement.executeQuery()) {
				List<T> found = new ArrayList<>();
				while (rows.next()) {
					found.add(reader.read(rows));
				}
				return found;
			}
		}
	}

	/** Change rows; a dry run changes none. */
	int update(String sql, @Nullable Object... values) throws SQLException {
		if (this.dryRun) {
			return 0;
		}
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			bind(statement, values);
			return statement.executeUpdate();
		}
	}

	private void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			Object value = values[i];
			if (value instanceof long[] numbers) {
				statement.setArray(i + 1, this.connection.createArrayOf("bigint", boxed(numbers)));
			}
			else if (value instanceof Object[] array) {
				statement.setArray(i + 1, this.connection.createArrayOf("text", array));
			}
			else {
				statement.setObject(i + 1, value);
			}
		}
	}

	private static Object[] boxed(long[] numbers) {
		Object[] boxed = new Object[numbers.length];
		for (int i = 0; i < numbers.length; i++) {
			boxed[i] = numbers[i];
		}
		return boxed;
	}

	void send(CopyRows rows) throws SQLException {
		if (!this.dryRun) {
			rows.send(this.copies);
		}
	}

	/**
	 * Keeps what was written, and tells every running server that the content changed.
	 */
	void commit() throws SQLException {
		update("notify troppo_content");
		this.connection.commit();
	}

	/**
	 * Let ids that the engine gives from now on, in this process or another, begin above
	 * those of the file.
	 */
	void startIdsAbove(Ids ids, long highestInFile) throws SQLException {
		String sequence = query("select pg_get_serial_sequence(?, 'id')", (row) -> row.getString(1), ids.table)
			.getFirst();
		String top = "greatest(?, (select max(id) from " + ids.table + "))";
		if (this.dryRun) {
			this.highest.put(ids,
					query("select greatest(" + top + ", case when is_called then last_value end) from " + sequence,
							(row) -> row.getLong(1), highestInFile)
						.getFirst());
		}
		else {
			query("select setval('" + sequence + "', " + top + ") from " + sequence + " where last_value <= " + top,
					(row) -> row.getLong(1), highestInFile, highestInFile);
		}
	}

	/** Fetch so many new ids in one go. */
	void reserve(Ids ids, int number) throws SQLException {
		Deque<Long> free = this.reserved.getOrDefault(ids, new ArrayDeque<>());
		int missing = number - free.size();
		if (missing <= 0) {
			return;
		}
		if (this.dryRun) {
			long last = this.highest.getOrDefault(ids, 0L);
			for (int i = 1; i <= missing; i++) {
				free.add(last + i);
			}
			this.highest.put(ids, last + missing);
		}
		else {
			free.addAll(query("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)",
					(row) -> row.getLong(1), ids.table, missing));
		}
	}

	long next(Ids ids) throws SQLException {
		reserve(ids, 1);
		return this.reserved.getOrDefault(ids, new ArrayDeque<>()).remove();
	}

	/** Which of these ids the site has, or would have by now if this were no dry run. */
	Set<Long> taken(Ids ids, Collection<Long> wanted) throws SQLException {
		if (wanted.isEmpty()) {
			return new HashSet<>();
		}
		Set<Long> taken = new HashSet<>(query("select id from " + ids.table + " where id = any(?)",
				(row) -> row.getLong(1), wanted.stream().mapToLong(Long::longValue).toArray()));
		IdSet seen = this.promised.get(ids);
		if (this.dryRun && seen != null) {
			wanted.stream().filter(seen::contains).forEach(taken::add);
		}
		return taken;
	}

	/** In a dry run, remember an id that a real one would have used. */
	void promise(Ids ids, long id) {
		IdSet seen = this.promised.get(ids);
		if (this.dryRun && seen != null) {
			seen.add(id);
		}
	}

	boolean isDryRun() {
		return this.dryRun;
	}

	/**
	 * Kept up to date for each post of a large file, the indexes of words would cost far
	 * more than they do at once, built by {@link SearchIndex} when all are in, which
	 * waits for as long as the lock is held.
	 */
	void forgoSearchIndex(long items) throws SQLException {
		boolean most = query("select greatest(reltuples, 0)::bigint from pg_class where oid = 'posts'::regclass",
				(row) -> row.getLong(1))
			.getFirst() < items;
		if (most && !this.dryRun) {
			update("drop index if exists " + SearchIndex.NAMES);
			commit();
		}
	}

	/** Refresh what the planner knows, after so many new rows. */
	void analyze() throws SQLException {
		update("analyze posts, post_meta, post_terms, terms, comments");
		commit();
	}

	@Override
	public void close() throws SQLException {
		try (Connection closing = this.connection; Statement statement = closing.createStatement()) {
			closing.rollback();
			statement.execute("select pg_advisory_unlock(" + LOCK + ")");
			closing.commit();
			closing.setReadOnly(false);
			closing.setAutoCommit(true);
		}
	}

}
