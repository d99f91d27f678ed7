package blog.troppo.admin.personal;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish, as the table shows it; times by the site's clock.
 *
 * @param state {@code pending}, {@code confirmed} or {@code done}
 */
record PersonalRequest(long id, Kind kind, String email, String state, LocalDateTime made,
		@Nullable LocalDateTime confirmed, @Nullable LocalDateTime done) {

	/** What is wished. */
	enum Kind {

		EXPORT("export-personal-data.php"), ERASE("erase-personal-data.php");

		private final String page;

		Kind(String page) {
			this.page = page;
		}

		String page() {
			return this.page;
		}

		/** As messages and the database call it. */
		public String key() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	public boolean isPending() {
		return this.state.equals("pending");
	}

	public boolean isDone() {
		return this.state.equals("done");
	}

}
