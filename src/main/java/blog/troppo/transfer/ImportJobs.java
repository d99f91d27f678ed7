package blog.troppo.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.troppo.site.TaskQueue;
import blog.troppo.transfer.incoming.IncomingFiles;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports that go on when the page is closed: the file lies in the data folder, all else
 * in the database, and a task does the work.
 */
@Component
public class ImportJobs {

	static final TaskDescriptor<Long> TASK = TaskDescriptor.of("import-file", Long.class);

	private final JdbcClient database;

	private final TaskQueue queue;

	private final Clock clock;

	private final Path folder;

	private final IncomingFiles incoming;

	private final JsonMapper json = JsonMapper.shared();

	ImportJobs(JdbcClient database, TaskQueue queue, Clock clock, @Value("${troppo.data}") Path data) {
		this.database = database;
		this.queue = queue;
		this.clock = clock;
		this.folder = data.resolve("imports");
		this.incoming = new IncomingFiles(this.folder, clock);
	}

	/** Files that come in pieces, and are received when they are whole. */
	public IncomingFiles incoming() {
		return this.incoming;
	}

	/** Takes a file of which all pieces are here, and reads it once. */
	public long receive(String incoming) throws IOException {
		String name = this.incoming.find(incoming).name();
		return receive(name, (part) -> this.incoming.finish(incoming, part));
	}

	/**
	 * Takes a file and reads it once.
	 * @return its number
	 * @throws blog.troppo.transfer.wxr.WxrException if it is no export; then nothing is
	 * kept
	 * @throws ImportException the same of a dump
	 */
	public long receive(String name, InputStream content) throws IOException {
		return receive(name, (part) -> Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING));
	}

	/** Brings the file to where it is looked at. */
	@FunctionalInterface
	private interface Bringing {

		void to(Path part) throws IOException;

	}

	private long receive(String name, Bringing file) throws IOException {
		Files.createDirectories(this.folder);
		Path part = Files.createTempFile(this.folder, ".incoming", ".part");
		try {
			file.to(part);
			ImportContents contents = ImportContents.of(part);
			long id = this.database
				.sql("insert into import_jobs (file, made_at, contents) values (?, ?::timestamptz, ?) returning id")
				.params(name, now().toString(), this.json.writeValueAsString(contents))
				.query(Long.class)
				.single();
			Files.move(part, file(id));
			return id;
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	public Optional<ImportJob> find(long id) {
		return this.database.sql("select * from import_jobs where id = ?")
			.param(id)
			.query((row, n) -> job(row))
			.optional();
	}

	/** The newest first. */
	public List<ImportJob> latest(int most) {
		return this.database.sql("select * from import_jobs order by id desc limit ?")
			.param(most)
			.query((row, n) -> job(row))
			.list();
	}

	private ImportJob job(ResultSet row) throws SQLException {
		Map<String, String> authors = new LinkedHashMap<>();
		this.json.readTree(row.getString("authors"))
			.properties()
			.forEach((entry) -> authors.put(entry.getKey(), entry.getValue().asString("")));
		String report = row.getString("report");
		return new ImportJob(row.getLong("id"), row.getString("file"),
				ImportJob.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getBoolean("dry_run"),
				row.getBoolean("media"), this.json.readValue(row.getString("contents"), ImportContents.class), authors,
				row.getString("phase"), row.getLong("done"), row.getLong("total"),
				instant(row.getTimestamp("phase_at")), instant(row.getTimestamp("seen_at")),
				report.isEmpty() ? Optional.empty() : Optional.of(this.json.readValue(report, ImportReport.class)),
				row.getString("message"));
	}

	private static @Nullable Instant instant(@Nullable Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

	/** Begins, or goes on; one that is under way stays so. */
	@Transactional
	public void start(long id, boolean dryRun, boolean media, Map<String, String> authors) {
		boolean begun = this.database
			.sql("""
					update import_jobs set state = 'waiting', dry_run = ?, media = ?, authors = ?, phase = '', done = 0, total = 0,
						phase_at = null, seen_at = null, report = '', message = ''
					where id = ? and state not in ('waiting', 'running')""")
			.params(dryRun, media, this.json.writeValueAsString(authors), id)
			.update() > 0;
		if (begun) {
			enqueue(id);
		}
	}

	/**
	 * Each start is a task of its own: the one of a server that died may lie there yet.
	 */
	void enqueue(long id) {
		this.queue.add(TASK.instance(id + "-" + now().toEpochMilli()).data(id).build(), now());
	}

	/** It stops soon; what it brought until then stays. */
	public void cancel(long id) {
		this.database.sql("update import_jobs set state = 'cancelled' where id = ? and state in ('waiting', 'running')")
			.param(id)
			.update();
	}

	/** Forgets a file that is not under way; what it brought stays. */
	public boolean forget(long id) {
		boolean gone = this.database.sql("delete from import_jobs where id = ? and state not in ('waiting', 'running')")
			.param(id)
			.update() > 0;
		if (gone) {
			try {
				Files.deleteIfExists(file(id));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return gone;
	}

	/** Goes on with what a server that was stopped left in the middle. */
	public void takeUp() {
		this.database.sql("select id from import_jobs where state = 'running'")
			.query((row, n) -> row.getLong(1))
			.list()
			.forEach(this::enqueue);
	}

	Path file(long id) {
		return this.folder.resolve(id + ".xml");
	}

	/** Whether it is ours to do: not if it was cancelled or is done. */
	boolean take(long id) {
		return this.database.sql(
				"update import_jobs set state = 'running', seen_at = ?::timestamptz where id = ? and state in ('waiting', 'running')")
			.params(now().toString(), id)
			.update() > 0;
	}

	/** Whether it is to go on. */
	boolean isAt(long id, TransferProgress.Phase phase, long done, long total) {
		String now = now().toString();
		return this.database.sql("""
				update import_jobs set phase_at = case when phase = :phase then phase_at else :now::timestamptz end,
					phase = :phase, done = :done, total = :total, seen_at = :now::timestamptz
				where id = :id and state = 'running'""")
			.param("phase", phase.name())
			.param("now", now)
			.param("done", done)
			.param("total", total)
			.param("id", id)
			.update() > 0;
	}

	void finish(long id, ImportReport report) {
		this.database.sql("update import_jobs set state = 'done', report = ? where id = ?")
			.params(this.json.writeValueAsString(report), id)
			.update();
	}

	void fail(long id, String message) {
		this.database.sql("update import_jobs set state = 'failed', message = ? where id = ? and state = 'running'")
			.params(message, id)
			.update();
	}

	private Instant now() {
		return this.clock.instant();
	}

}
