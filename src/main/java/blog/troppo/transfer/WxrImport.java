package blog.troppo.transfer;

import java.nio.file.Path;
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
 * Moves a blog in from a WordPress export file of any size. Into an empty site all ids
 * come along; the same file a second time adds nothing; an import that was interrupted
 * goes on where it stopped when the same file is given again.
 */
@Component
public class WxrImport {

	private static final int BATCH = 1000;

	private final DataSource source;

	private final SiteClock clock;

	private final MediaFetch media;

	private final int batch;

	@Autowired
	WxrImport(DataSource source, SiteClock clock, @Value("${troppo.data}") Path data) {
		this(source, clock, new MediaFetch(data.resolve("uploads")), BATCH);
	}

	WxrImport(DataSource source, SiteClock clock, MediaFetch media, int batch) {
		this.source = source;
		this.clock = clock;
		this.media = media;
		this.batch = batch;
	}

	/**
	 * Import a file, or only tell what an import would do.
	 * @throws blog.troppo.transfer.wxr.WxrException if the file is no export or is
	 * damaged; then nothing was changed
	 * @throws ImportException if the import cannot go on
	 */
	public ImportReport importFile(Path file, ImportOptions options, TransferProgress progress) {
		Survey survey = Survey.of(file, progress);
		try (ImportDatabase database = ImportDatabase.open(this.source, options.dryRun())) {
			return importInto(database, file, survey, options, progress);
		}
		catch (SQLException ex) {
			throw new ImportException("The database stopped the import: " + reason(ex)
					+ " Start the same import again to go on where it stopped.", ex);
		}
	}

	private ImportReport importInto(ImportDatabase database, Path file, Survey survey, ImportOptions options,
			TransferProgress progress) throws SQLException {
		ImportRun run = ImportRun.begin(database, survey, file, this.clock.now());
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
			importRecords(database, file, survey, run, tally, options.authors(), progress);
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

	private void importRecords(ImportDatabase database, Path file, Survey survey, ImportRun run, Tally tally,
			Map<String, String> authors, TransferProgress progress) throws SQLException {
		UserDirectory users = new UserDirectory(database, tally, this.clock.now(),
				survey.site().namesAuthorsOnlyInItems(), authors);
		TermDirectory terms = new TermDirectory(database, tally);
		ItemWriter writer = new ItemWriter(database, this.clock, tally, users, terms, run.id());
		try (RecordPump pump = new RecordPump(file, run.recordsDone(), this.batch)) {
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
