package blog.troppo.admin.media;

import java.util.List;

/**
 * How large a file is, in the unit that people would take: WordPress's
 * {@code size_format()}.
 *
 * @param unit the end of the message that says it
 * @param count of that unit, rounded
 */
record FileSize(String unit, long count) {

	private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");

	private static final int STEP = 1024;

	static FileSize of(long bytes) {
		int unit = 0;
		long whole = 1;
		while (unit < UNITS.size() - 1 && bytes >= whole * STEP) {
			whole *= STEP;
			unit++;
		}
		return new FileSize(UNITS.get(unit), (bytes + whole / 2) / whole);
	}

	/** Whether anybody knows it. */
	public boolean isKnown() {
		return this.count > 0;
	}

}
