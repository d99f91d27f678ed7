package blog.troppo.operations.backup;

import java.time.Instant;
import java.util.Locale;

/** What a backup holds, in figures. */
public record BackupSummary(String site, Instant created, String version, int tables, long rows, long files,
		long fileBytes) {

	static BackupSummary of(Contents contents, Totals totals) {
		return new BackupSummary(contents.site(), contents.created(), contents.version(), totals.rows().size(),
				totals.allRows(), totals.files(), totals.bytes());
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%s of %s: %,d rows in %d tables (version %s), %,d files with %.1f MB",
				this.site.isEmpty() ? "no site" : this.site, this.created.toString().substring(0, 19) + "Z", this.rows,
				this.tables, this.version, this.files, this.fileBytes / 1e6);
	}

}
