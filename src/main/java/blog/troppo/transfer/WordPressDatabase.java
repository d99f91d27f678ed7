package blog.troppo.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import blog.troppo.transfer.mysql.DumpException;
import blog.troppo.transfer.mysql.LiveDatabase;
import blog.troppo.transfer.mysql.SqlDump;
import blog.troppo.transfer.wxr.WxrRecords;
import org.jspecify.annotations.Nullable;

/**
 * The database of a WordPress, by a dump or while it runs. It is read once, into a table
 * of ours; all that follows is made of what is there.
 */
final class WordPressDatabase implements BlogSource {

	private final DataSource database;

	private final String name;

	private final String fingerprint;

	private final StagedPlace place;

	private WordPressDatabase(DataSource database, String name, String fingerprint, StagedPlace place) {
		this.database = database;
		this.name = name;
		this.fingerprint = fingerprint;
		this.place = place;
	}

	static WordPressDatabase ofDump(Path file, String prefix, DataSource database, TransferProgress progress)
			throws SQLException {
		try {
			long size = Math.max(1, Files.size(file) >> 20);
			String fingerprint = FileDigest.of(file);
			Staging.stage(database, fingerprint, (rows) -> SqlDump.read(file, rows,
					(position) -> progress.at(TransferProgress.Phase.SURVEY, Math.min(position >> 20, size), size)));
			return of(database, String.valueOf(file.getFileName()), fingerprint, prefix);
		}
		catch (IOException ex) {
			throw new DumpException("Cannot read " + file + ": " + ex.getMessage(), ex);
		}
	}

	static WordPressDatabase ofServer(String address, @Nullable String password, String prefix, DataSource database,
			TransferProgress progress) throws SQLException {
		String shown = LiveDatabase.shown(address);
		Staging.stage(database, shown, (rows) -> LiveDatabase.read(address, password, rows,
				(done) -> progress.at(TransferProgress.Phase.ROWS, done, 0)));
		return of(database, shown, shown, prefix);
	}

	private static WordPressDatabase of(DataSource database, String name, String fingerprint, String prefix)
			throws SQLException {
		try (Connection connection = database.getConnection()) {
			StagedPlace place = StagedPlace.among(Staging.tables(connection), prefix);
			return new WordPressDatabase(database, name, fingerprint + " " + place.prefix(), place);
		}
		catch (ImportException ex) {
			Staging.clear(database);
			throw ex;
		}
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String fingerprint() {
		return this.fingerprint;
	}

	@Override
	public long size() {
		return 0;
	}

	@Override
	public WxrRecords records() {
		return StagedRecords.open(this.database, this.place);
	}

	@Override
	public void bringPeople(Arrival arrival) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			StagedTables tables = new StagedTables(connection, this.place);
			boolean again = arrival.tally().counts(MovedPeople.KIND);
			new MovedPeople(tables, this.place, arrival).bring(again);
			if (!again) {
				new MovedSettings(tables.options(), arrival).bring();
			}
		}
	}

	@Override
	public void bringRest(Arrival arrival) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			StagedTables tables = new StagedTables(connection, this.place);
			new MovedLinks(tables, arrival).bring();
			new MovedSettings(tables.options(), arrival).mend();
			orphans(tables, arrival.tally());
		}
	}

	/** What hangs on nothing, as databases gather over the years, stays behind. */
	private static void orphans(StagedTables tables, Tally tally) throws SQLException {
		String ownerless = "not exists (select from staged_rows p where p.place = r.place and p.kind = 'posts'"
				+ " and p.owner = r.owner)";
		Optional.of(tables.count(StagedTable.COMMENTS, ownerless))
			.filter((count) -> count > 0)
			.ifPresent(
					(count) -> tally.note(count + " comments are of posts that the database does not have; left out"));
		Optional.of(tables.count(StagedTable.POSTMETA, ownerless))
			.filter((count) -> count > 0)
			.ifPresent((count) -> tally
				.note(count + " custom fields are of posts that the database does not have; left out"));
	}

}
