package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what comes, by kind, and notes what is worth telling, up to a thousand lines.
 * Both are saved with each batch, so that an interrupted run counts on.
 */
final class Tally {

	private static final int MOST_NOTES = 1000;

	private static final int CAME = 0;

	private static final int THERE = 1;

	private static final int RENUMBERED = 2;

	private static final int SKIPPED = 3;

	private final Map<String, long[]> counts = new TreeMap<>();

	private final List<String> notes = new ArrayList<>();

	private int savedNotes;

	void load(ImportDatabase database, long run) throws SQLException {
		database.query("select kind, came, already_there, renumbered, skipped from import_counts where run_id = ?",
				(row) -> this.counts.put(row.getString(1),
						new long[] { row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5) }),
				run);
		this.notes.addAll(database.query("select note from import_notes where run_id = ? order by id",
				(row) -> row.getString(1), run));
		this.savedNotes = this.notes.size();
	}

	void save(ImportDatabase database, long run) throws SQLException {
		for (Map.Entry<String, long[]> entry : this.counts.entrySet()) {
			long[] numbers = entry.getValue();
			database.update("""
					insert into import_counts values (?, ?, ?, ?, ?, ?) on conflict (run_id, kind) do update set
					came = excluded.came, already_there = excluded.already_there,
					renumbered = excluded.renumbered, skipped = excluded.skipped""", run, entry.getKey(), numbers[CAME],
					numbers[THERE], numbers[RENUMBERED], numbers[SKIPPED]);
		}
		CopyRows rows = new CopyRows("import_notes", "run_id, note");
		this.notes.subList(this.savedNotes, this.notes.size()).forEach((note) -> rows.add(run, note));
		database.send(rows);
		this.savedNotes = this.notes.size();
	}

	void came(String kind, long number) {
		add(kind, CAME, number);
	}

	void there(String kind) {
		add(kind, THERE, 1);
	}

	void renumbered(String kind, long was, long is) {
		add(kind, RENUMBERED, 1);
		note(kind + ": id " + was + " was taken and is " + is + " now");
	}

	void skipped(String kind, String note) {
		add(kind, SKIPPED, 1);
		note(kind + ": " + note);
	}

	/** Whether anything of this kind was counted. */
	boolean counts(String kind) {
		return this.counts.containsKey(kind);
	}

	void note(String note) {
		if (this.notes.size() < MOST_NOTES) {
			this.notes.add(note);
		}
		else if (this.notes.size() == MOST_NOTES) {
			this.notes.add("… and more of the kind; only the first " + MOST_NOTES + " are kept");
		}
	}

	private void add(String kind, int column, long number) {
		if (number > 0) {
			this.counts.computeIfAbsent(kind, (key) -> new long[4])[column] += number;
		}
	}

	ImportReport report(long run, boolean dryRun, boolean resumed) {
		List<ImportReport.Count> list = new ArrayList<>();
		this.counts.forEach((kind, numbers) -> list
			.add(new ImportReport.Count(kind, numbers[CAME], numbers[THERE], numbers[RENUMBERED], numbers[SKIPPED])));
		return new ImportReport(run, dryRun, resumed, List.copyOf(list), List.copyOf(this.notes));
	}

}
