package blog.troppo.feed.audience;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A feed reader as the owner sees it.
 *
 * @param subscribers for how many people it reads, as it says; null if it does not say
 * @param rhythm how much time usually lies between its visits; null after the first
 * @param newest the newest post that it has been given
 */
record FeedReader(String name, @Nullable Integer subscribers, long visits, Instant last, int status,
		@Nullable Duration rhythm, @Nullable Given newest, Standing standing) {

	/** A post, and when the reader first had it. */
	record Given(long post, String title, String url, Instant at, boolean isNewest) {
	}

	/** How it stands with a reader. */
	enum Standing {

		/** It comes as it is used to. */
		WELL,

		/** It has come once, so nobody knows when it should again. */
		NEW,

		/** It should have come by now. */
		MISSING,

		/** It comes, and gets errors. */
		FAILING;

		public boolean isBad() {
			return this == MISSING || this == FAILING;
		}

	}

}
