package blog.troppo.content;

import java.time.Instant;
import java.time.LocalDateTime;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * When a post was published and last changed, each as the site's clock showed it then and
 * as the instant. A draft whose date is not settled has no instant of publication:
 * WordPress's {@code 0000-00-00}.
 */
@Embeddable
record PostTimes(@Nullable LocalDateTime publishedLocal, @Nullable Instant publishedAt,
		@Nullable LocalDateTime modifiedLocal, @Nullable Instant modifiedAt) {

	static final PostTimes NONE = new PostTimes(null, null, null, null);

	PostTimes published(@Nullable LocalDateTime local, @Nullable Instant at) {
		return new PostTimes(local, at, this.modifiedLocal, this.modifiedAt);
	}

	PostTimes modified(@Nullable LocalDateTime local, @Nullable Instant at) {
		return new PostTimes(this.publishedLocal, this.publishedAt, local, at);
	}

	/** Last changed when it was published. */
	PostTimes unchangedSince() {
		return modified(this.publishedLocal, this.publishedAt);
	}

}
