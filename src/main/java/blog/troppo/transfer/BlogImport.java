package blog.troppo.transfer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import blog.troppo.transfer.mysql.DumpException;
import blog.troppo.transfer.mysql.LiveDatabase;
import blog.troppo.transfer.mysql.SqlDump;
import blog.troppo.theme.ActiveTheme;
import blog.troppo.site.Settings;
import java.util.function.Supplier;
import java.nio.file.Files;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import blog.troppo.support.SiteClock;
import blog.troppo.transfer.ImportDatabase.Ids;
import blog.troppo.transfer.wxr.WxrAuthor;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrRecord;
import blog.troppo.transfer.wxr.WxrTerm;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Moves a blog in: from a WordPress export file of any size, from a dump of its database,
 * or from the database itself. Into an empty site all ids come along; the same a second
 * time adds nothing; an import that was interrupted goes on where it stopped when it is
 * started again.
 */
@Component
public class BlogImport {

	private static final int BATCH = 1000;

	private final DataSource source;

	private final SiteClock clock;

	private final MediaFetch media;

	private final int batch;

	private final Supplier<ThemePlaces> places;

	private final Runnable settingsChanged;

	@Autowired
	BlogImport(DataSource source, SiteClock clock, @Value("${troppo.data}") Path data, ActiveTheme theme,
			Settings settings) {
		this(source, clock, new MediaFetch(data.resolve("uploads")), BATCH, () -> ThemePlaces.of(theme.worn()),
				settings::reload);
	}

	BlogImport(DataSource source, SiteClock clock, MediaFetch media, int batch, Supplier<ThemePlaces> places,
			Runnable settingsChanged) {
		this.source = source;
		this.clock = clock;
		this.media = media;
		this.batch = batch;
		this.places = places;
		this.settingsChanged = settingsChanged;
	}

	/** Opens a source, when no other import is under way. */
	@FunctionalInterface
	private interface Opening {

		BlogSource open() throws SQLException;

	}

	/**
	 * Import an export or a dump, or only tell what an import would do.
	 * @throws blog.troppo.transfer.wxr.WxrException if the file is no export or is
	 * damaged; then nothing was changed
	 * @throws ImportException if a dump is damaged, or the import cannot go on
	 */
	public ImportReport importFile(Path file, ImportOptions options, TransferProgress progress) {
		return importFrom(() -> isDump(file) ? WordPressDatabase.ofDump(file, options.prefix(), this.source, progress)
				: ExportFile.of(file), options, progress);
	}

	/**
	 * Import from a MySQL or MariaDB that runs.
	 * @param address {@code mysql://user@host/name}, or a JDBC URL
	 * @throws ImportException if it cannot be read, or the import cannot go on
	 */
	public ImportReport importDatabase(String address, @Nullable String password, ImportOptions options,
			TransferProgress progress) {
		return importFrom(() -> WordPressDatabase.ofServer(address, password, options.prefix(), this.source, progress),
				options, progress);
	}

	/** Whether this is the address of a database, and not the name of a file. */
	public static boolean isDatabase(String source) {
		return LiveDatabase.isAddress(source);
	}

	/** Whether this is a dump of a database, and not an export. */
	static boolean isDump(Path file) {
		try {
			return Files.isRegularFile(file) && SqlDump.isDump(file);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private ImportReport importFrom(Opening opening, ImportOptions options, TransferProgress progress) {
		UploadsFolder uploads = (options.uploads() != null) ? UploadsFolder.of(options.uploads(), this.media.uploads())
				: null;
		try (ImportDatabase database = ImportDatabase.open(this.source, options.dryRun())) {
			BlogSource from = opening.open();
			ImportReport report = importInto(database, from, options, uploads, progress);
			Staging.clear(this.source);
			return report;
		}
		catch (DumpException ex) {
			throw new ImportException(String.valueOf(ex.getMessage()), ex);
		}
		catch (SQLException ex) {
			throw new ImportException("The database stopped the import: " + reason(ex)
					+ " Start the same import again to go on where it stopped.", ex);
		}
	}

	private ImportReport importInto(ImportDatabase database, BlogSource from, ImportOptions options,
			@Nullable UploadsFolder uploads, TransferProgress progress) throws SQLException {
		Survey survey = Survey.of(from, progress);
		ImportRun run = ImportRun.begin(database, from, survey, this.clock.now());
		Tally tally = new Tally();
		if (run.resumed()) {
			tally.load(database, run.id());
		}
		else {
			survey.note(tally);
		}
		for (Ids ids : Ids.values()) {
			database.startIdsAbove(ids, survey.highest(ids));
		}
		if (!run.settled()) {
			database.forgoSearchIndex(survey.items());
			importRecords(database, from, survey, run, tally, options.authors(), progress);
		}
		if (uploads != null && !options.dryRun()) {
			uploads.copy(database, run.id(), tally, progress);
		}
		if (options.media() == ImportOptions.Media.FETCH && !options.dryRun()) {
			this.media.fetch(database, run.id(), tally, progress);
		}
		run.finish(database, tally, this.clock.now());
		if (!options.dryRun()) {
			database.analyze();
		}
		return tally.report(run.id(), options.dryRun(), run.resumed());
	}

	private void importRecords(ImportDatabase database, BlogSource from, Survey survey, ImportRun run, Tally tally,
			Map<String, String> authors, TransferProgress progress) throws SQLException {
		UserDirectory users = new UserDirectory(database, tally, this.clock.now(),
				survey.site().namesAuthorsOnlyInItems(), authors);
		TermDirectory terms = new TermDirectory(database, tally);
		ItemWriter writer = new ItemWriter(database, this.clock, tally, users, terms,
				from.isExport() ? ImportRules.of(database) : ImportRules.NONE, run.id());
		Arrival arrival = new Arrival(database, tally, users, terms, this.places.get(), writer.joinsOthers());
		from.bringPeople(arrival);
		tally.save(database, run.id());
		database.commit();
		this.settingsChanged.run();
		try (RecordPump pump = new RecordPump(from, run.recordsDone(), this.batch)) {
			long records = 0;
			for (RecordPump.Batch batch = pump.next(); batch != null; batch = pump.next()) {
				List<WxrItem> items = take(batch, users, terms);
				if (!items.isEmpty()) {
					writer.write(items);
					progress.at(TransferProgress.Phase.ITEMS, items.getLast().number(), survey.items());
				}
				records = batch.end();
				if (!batch.replayed()) {
					run.checkpoint(database, records, tally);
				}
			}
		}
		terms.finish();
		from.bringRest(arrival);
		if (!database.isDryRun()) {
			new References(database, progress, run.id()).mend(survey.site().blogUrl(), writer.joinsOthers(),
					terms.moved(), tally);
		}
		run.settle(database, tally);
	}

	private static List<WxrItem> take(RecordPump.Batch batch, UserDirectory users, TermDirectory terms)
			throws SQLException {
		List<WxrItem> items = new ArrayList<>();
		List<WxrTerm> listed = new ArrayList<>();
		for (WxrRecord record : batch.records()) {
			switch (record) {
				case WxrAuthor author -> users.add(author, batch.replayed());
				case WxrTerm term -> listed.add(term);
				case WxrItem item -> items.add(item);
				default -> {
					continue;
				}
			}
		}
		terms.add(listed, batch.replayed());
		return items;
	}

	private static String reason(SQLException ex) {
		String message = (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName();
		return message.lines().findFirst().orElse("").strip() + ".";
	}

}
