package blog.troppo.kept;

import org.jspecify.annotations.Nullable;

/**
 * What an answer is wanted for, as browsers say it: some documents are called otherwise
 * for a browser that shows them as a page of their own. Such an answer names the header
 * among those that it varies by, and is kept twice.
 */
public final class Destination {

	/** The header of a request that says it. */
	public static final String HEADER = "Sec-Fetch-Dest";

	private Destination() {
	}

	/** Whether it is shown as a page of its own. */
	public static boolean isPage(@Nullable String sent) {
		return "document".equals(sent);
	}

	/** Whether an answer is another for who shows it, by its header {@code Vary}. */
	public static boolean matters(String vary) {
		return vary.contains(HEADER);
	}

}
