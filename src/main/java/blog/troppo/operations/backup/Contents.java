package blog.troppo.operations.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an archive begins with: what it is a backup of, and how its tables are to be read.
 *
 * @param format of the archive itself
 * @param troppo the version that wrote it
 * @param site the blog's address
 * @param migrations that the database had seen, in their order
 * @param sequences where each stood
 */
record Contents(int format, String troppo, Instant created, String site, List<Step> migrations, List<Table> tables,
		Map<String, Long> sequences) {

	static final int FORMAT = 1;

	/** It may have been written by anybody. */
	Contents {
		Objects.requireNonNull(troppo);
		Objects.requireNonNull(created);
		Objects.requireNonNull(site);
		migrations = List.copyOf(migrations);
		tables = List.copyOf(tables);
		Objects.requireNonNull(sequences);
	}

	/** One change of the schema, by Flyway's checksum of its file. */
	record Step(String version, int checksum) {

		Step {
			if (!version.matches("[0-9][0-9._]{0,20}")) {
				throw new IllegalArgumentException("a version is a number");
			}
		}

	}

	/** Its columns in order, without those that the database makes of others. */
	record Table(String name, List<String> columns) {

		Table {
			Objects.requireNonNull(name);
			columns = List.copyOf(columns);
		}

	}

	/** The schema's version; empty when the database was. */
	String version() {
		return this.migrations.isEmpty() ? "" : this.migrations.getLast().version();
	}

}
