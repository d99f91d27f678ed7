package blog.troppo.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * The run of an import as the database knows it. Its checkpoint is written in the
 * transaction of each batch, so that a run that dies goes on behind its last batch.
 */
record ImportRun(long id, long recordsDone, boolean settled, boolean resumed) {

	static ImportRun begin(ImportDatabase database, BlogSource source, Survey survey, Instant now) throws SQLException {
		if (database.isDryRun()) {
			return new ImportRun(0, 0, false, false);
		}
		List<ImportRun> interrupted = database.query("""
				select id, records_done, settled from import_runs
				where fingerprint = ? and finished_at is null order by id desc limit 1""",
				(row) -> new ImportRun(row.getLong(1), row.getLong(2), row.getBoolean(3), true), source.fingerprint());
		if (!interrupted.isEmpty()) {
			return interrupted.getFirst();
		}
		long id = database
			.query("""
					insert into import_runs (fingerprint, file, source, started_at) values (?, ?, ?, ?::timestamptz)
					returning id""", (row) -> row.getLong(1), source.fingerprint(), source.name(),
					survey.site().blogUrl(), now.toString())
			.getFirst();
		database.commit();
		return new ImportRun(id, 0, false, false);
	}

	void checkpoint(ImportDatabase database, long records, Tally tally) throws SQLException {
		database.update("update import_runs set records_done = ? where id = ?", records, this.id);
		tally.save(database, this.id);
		database.commit();
	}

	void settle(ImportDatabase database, Tally tally) throws SQLException {
		database.update("update import_runs set settled = true where id = ?", this.id);
		tally.save(database, this.id);
		database.commit();
	}

	void finish(ImportDatabase database, Tally tally, Instant now) throws SQLException {
		database.update("update import_runs set finished_at = ?::timestamptz where id = ?", now.toString(), this.id);
		tally.save(database, this.id);
		database.commit();
	}

}
