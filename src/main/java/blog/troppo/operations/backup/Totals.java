package blog.troppo.operations.backup;

import java.util.Map;

/**
 * What an archive ends with, and a restored blog must have.
 *
 * @param rows of each table
 * @param files of the folders
 * @param bytes of those files
 */
record Totals(Map<String, Long> rows, long files, long bytes) {

	Totals {
		rows = Map.copyOf(rows);
	}

	long allRows() {
		return this.rows.values().stream().mapToLong(Long::longValue).sum();
	}

}
