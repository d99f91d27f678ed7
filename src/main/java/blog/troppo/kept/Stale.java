package blog.troppo.kept;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What is said of an answer that may not be right any more (RFC 7234, 5.5.1). */
public final class Stale {

	private Stale() {
	}

	/** The headers of one that was made then. */
	public static Map<String, String> headers(Instant made, Instant now) {
		return Map.of("Warning", "110 troppo \"Response is Stale\"", "Age",
				String.valueOf(Math.max(0, Duration.between(made, now).toSeconds())));
	}

}
