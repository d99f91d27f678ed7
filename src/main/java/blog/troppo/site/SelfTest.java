package blog.troppo.site;

import java.util.List;

/**
 * Knows whether a part of the site is well. {@code troppo doctor} asks all there are, and
 * the part's own page shows its answer.
 */
public interface SelfTest {

	List<Result> results();

	/** How bad it is. */
	enum Level {

		OK, WARN, FAIL

	}

	/**
	 * What was looked at, how it is, and what to do.
	 */
	record Result(Level level, String subject, String text) {
	}

}
