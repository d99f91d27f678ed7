package blog.troppo.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import blog.troppo.testing.PostgresForTests;
import org.flywaydb.core.Flyway;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database and a data folder, without anything that runs on them. */
record SavedBlog(PostgresForTests.Database database, Path data) implements JdbcConnectionDetails {

	static SavedBlog empty(Path data) {
		return new SavedBlog(PostgresForTests.freshDatabase(), data);
	}

	/** With a site, a post, and as many comments and files as wanted. */
	static SavedBlog filled(Path data, int comments, int files) {
		SavedBlog blog = empty(data);
		blog.execute("insert into settings (name, value) values ('home', 'https://blog.test')");
		blog.execute("insert into users (login, password_hash, nicename, email, display_name, registered_at) "
				+ "values ('amy', 'x', 'amy', 'amy@blog.test', 'Amy \\ \t \u00e9\n', now())");
		blog.execute("""
				insert into posts (type, status, slug, guid, author_id, title, content, published_at, published_local,
					modified_at, modified_local)
				select 'post', 'publish', 'post-' || n, 'guid-' || n, (select id from users), 'Post ' || n,
					repeat(md5(n::text), 10), now(), now()::timestamp, now(), now()::timestamp
				from generate_series(1, %d) as n""".formatted(comments));
		for (int file = 1; file <= files; file++) {
			blog.upload("2026/11/photo-" + file + ".jpg", "picture " + file);
		}
		return blog;
	}

	void upload(String name, String content) {
		try {
			Path file = this.data.resolve("uploads").resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void execute(String sql) {
		try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	String ask(String sql) {
		try (Connection connection = this.database.connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	/** The schema as an older Troppo left it; all that was there is gone. */
	SavedBlog goneBackTo(String version) {
		execute("drop schema public cascade; create schema public");
		Flyway.configure()
			.dataSource(getJdbcUrl(), getUsername(), getPassword())
			.locations("classpath:migrations")
			.target(version)
			.load()
			.migrate();
		return this;
	}

	Backup backup() {
		return new Backup(this, this.data, Clock.systemUTC());
	}

	Restore restore() {
		return new Restore(this, this.data);
	}

	/** All rows of all tables and all files, to be compared. */
	Map<String, String> everything() {
		Map<String, String> found = new TreeMap<>();
		try (Connection connection = this.database.connect()) {
			for (String table : DatabasePlace.list(connection, "select tablename from pg_tables "
					+ "where schemaname = 'public' and tablename <> 'flyway_schema_history'")) {
				found.put(table, String.join("\n", DatabasePlace.list(connection,
						"select row(t.*)::text from " + Statements.quoted(table) + " t order by 1")));
			}
			for (String structure : DatabasePlace.list(connection, """
					select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
						where not tgisinternal
					union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' '
						|| pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
					union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
					union all select 'function ' || oid::regprocedure from pg_proc
						where pronamespace = 'public'::regnamespace
					union all select 'sequence ' || sequencename || ' ' || coalesce(last_value, 0) from pg_sequences
					union all select 'version ' || max(version) from flyway_schema_history""")) {
				found.put(structure, "");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		found.putAll(files());
		return found;
	}

	Map<String, String> files() {
		Map<String, String> found = new TreeMap<>();
		if (Files.notExists(this.data)) {
			return found;
		}
		try (Stream<Path> files = Files.walk(this.data)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				found.put(this.data.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	@Override
	public String getJdbcUrl() {
		return this.database.url();
	}

	@Override
	public String getUsername() {
		return this.database.user();
	}

	@Override
	public String getPassword() {
		return this.database.password();
	}

}
