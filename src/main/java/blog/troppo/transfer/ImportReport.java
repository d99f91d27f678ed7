package blog.troppo.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import brought, by kind of thing, and what there is to say about it. It is kept
 * in the database with its run.
 *
 * @param run the run's number, 0 for a dry run
 * @param resumed an earlier run of this file had been interrupted and was finished
 */
public record ImportReport(long run, boolean dryRun, boolean resumed, List<Count> counts, List<String> notes) {

	/** How many of a kind came, were there before, got new ids, or were left out. */
	public record Count(String kind, long came, long alreadyThere, long renumbered, long skipped) {
	}

	/** The counts of a kind; all zero if there was none. */
	public Count of(String kind) {
		return this.counts.stream()
			.filter((count) -> count.kind().equals(kind))
			.findFirst()
			.orElseGet(() -> new Count(kind, 0, 0, 0, 0));
	}

	/** Whether anything was or would be added. */
	public boolean addsAnything() {
		return this.counts.stream().anyMatch((count) -> count.came() > 0);
	}

	/** The report as a table for a terminal. */
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		if (this.resumed) {
			lines.add("An interrupted import of this file was finished.");
		}
		lines.add(String.format("%-28s %10s %14s %10s %10s", "", this.dryRun ? "would come" : "came", "already there",
				"new ids", "skipped"));
		for (Count count : this.counts) {
			lines.add(String.format("%-28s %10s %14s %10s %10s", count.kind(), shown(count.came()),
					shown(count.alreadyThere()), shown(count.renumbered()), shown(count.skipped())));
		}
		if (!addsAnything()) {
			lines.add("Nothing new: all of the file is here already.");
		}
		this.notes.forEach((note) -> lines.add("- " + note));
		if (this.dryRun) {
			lines.add("This was a dry run: nothing was changed.");
		}
		lines.replaceAll(String::stripTrailing);
		return lines;
	}

	private static String shown(long number) {
		return (number == 0) ? "" : String.valueOf(number);
	}

}
