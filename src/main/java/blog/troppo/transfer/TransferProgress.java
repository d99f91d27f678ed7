package blog.troppo.transfer;

/**
 * Hears how far an import or an export has come. It is told often and must not take long.
 */
@FunctionalInterface
public interface TransferProgress {

	/** The total is 0 where it is not known. */
	void at(Phase phase, long done, long total);

	/** The parts of an import, in their order, then of an export, and what they count. */
	enum Phase {

		SURVEY("Reading the file", "MB"), ROWS("Reading the database", "rows"), ITEMS("Importing", "items"),
		REFERENCES("Mending references", "posts"), MEDIA("Fetching media", "files"), EXPORT("Exporting", "items"),
		MEDIA_OUT("Copying media", "files");

		private final String label;

		private final String unit;

		Phase(String label, String unit) {
			this.label = label;
			this.unit = unit;
		}

		public String label() {
			return this.label;
		}

		public String unit() {
			return this.unit;
		}

	}

}
