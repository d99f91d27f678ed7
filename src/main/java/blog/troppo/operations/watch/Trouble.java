package blog.troppo.operations.watch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What was wrong, from when until when; without an end it still is. */
record Trouble(String subject, String text, Instant began, @Nullable Instant ended) {

	static final String DATABASE = "database";

	/** It goes on: until now, as far as is known. */
	Instant endedOr(Instant now) {
		return (this.ended != null) ? this.ended : now;
	}

}
