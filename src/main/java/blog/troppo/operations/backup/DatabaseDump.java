package blog.troppo.operations.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.postgresql.PGConnection;

/**
 * Reads all tables as they were at one moment, with {@code COPY} in the text form that
 * each version of PostgreSQL reads from each other. Writers go on meanwhile.
 */
final class DatabaseDump {

	static final String FOLDER = "database/";

	static final String CHUNK = ".copy.gz";

	static final Pattern PART = Pattern.compile(FOLDER + "[^/]+/[^/]+" + Pattern.quote(CHUNK));

	/**
	 * Compressed one by one, so that the length of each is known before it is written.
	 */
	private static final int CHUNK_SIZE = 4 << 20;

	private static final String TABLES = """
			select c.relname, array_agg(quote_ident(a.attname) order by a.attnum)
			from pg_class c join pg_attribute a on a.attrelid = c.oid
			where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
				and c.relname <> 'flyway_schema_history' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
				and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
					and d.deptype = 'e')
			group by c.relname order by c.relname""";

	private final Connection connection;

	/** The first query after this decides about the moment. */
	DatabaseDump(Connection connection) throws SQLException {
		this.connection = connection;
		connection.setAutoCommit(false);
		DatabasePlace.execute(connection, "set transaction isolation level repeatable read, read only");
	}

	Contents contents(String troppo, Instant now) throws SQLException {
		List<Contents.Table> tables = tables();
		boolean settings = tables.stream().anyMatch((table) -> table.name().equals("settings"));
		String site = settings
				? String.join("", DatabasePlace.list(this.connection, "select value from settings where name = 'home'"))
				: "";
		return new Contents(Contents.FORMAT, troppo, now, site, migrations(), tables, sequences());
	}

	private List<Contents.Table> tables() throws SQLException {
		List<Contents.Table> tables = new ArrayList<>();
		try (PreparedStatement statement = this.connection.prepareStatement(TABLES);
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				Array columns = rows.getArray(2);
				tables.add(new Contents.Table(rows.getString(1), List.of((String[]) columns.getArray())));
			}
		}
		return tables;
	}

	private List<Contents.Step> migrations() throws SQLException {
		List<Contents.Step> steps = new ArrayList<>();
		if (DatabasePlace.is(this.connection, "select to_regclass('flyway_schema_history') is null")) {
			return steps;
		}
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("select version, checksum from flyway_schema_history "
						+ "where success and version is not null order by installed_rank")) {
			while (rows.next()) {
				steps.add(new Contents.Step(rows.getString(1), rows.getInt(2)));
			}
		}
		return steps;
	}

	private Map<String, Long> sequences() throws SQLException {
		Map<String, Long> sequences = new LinkedHashMap<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("select sequencename, last_value from pg_sequences "
						+ "where schemaname = current_schema() and last_value is not null order by sequencename")) {
			while (rows.next()) {
				sequences.put(rows.getString(1), rows.getLong(2));
			}
		}
		return sequences;
	}

	/**
	 * @return how many rows it has
	 */
	long write(Contents.Table table, ArchiveWriter archive) throws SQLException, IOException {
		try (Chunks chunks = new Chunks(FOLDER + table.name() + "/", archive)) {
			return this.connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyOut("copy " + Statements.quoted(table.name()) + " (" + String.join(", ", table.columns())
						+ ") to stdout", chunks);
		}
	}

	/** The driver writes row by row, so each chunk holds whole rows. */
	private static final class Chunks extends OutputStream {

		private final String folder;

		private final ArchiveWriter archive;

		private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

		private int number;

		Chunks(String folder, ArchiveWriter archive) {
			this.folder = folder;
			this.archive = archive;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.rows.write(bytes, offset, length);
			if (this.rows.size() >= CHUNK_SIZE) {
				addChunk();
			}
		}

		private void addChunk() throws IOException {
			this.number++;
			this.archive.add(this.folder + "%06d".formatted(this.number) + CHUNK, compressed());
			this.rows.reset();
		}

		private byte[] compressed() throws IOException {
			ByteArrayOutputStream compressed = new ByteArrayOutputStream();
			try (OutputStream gzip = new QuickGzip(compressed)) {
				this.rows.writeTo(gzip);
			}
			return compressed.toByteArray();
		}

		@Override
		public void close() throws IOException {
			if (this.rows.size() > 0) {
				addChunk();
			}
		}

	}

	private static final class QuickGzip extends GZIPOutputStream {

		QuickGzip(OutputStream out) throws IOException {
			super(out, 1 << 16);
			this.def.setLevel(Deflater.BEST_SPEED);
		}

	}

}
