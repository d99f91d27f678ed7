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
class PostTimes {

	@Nullable LocalDateTime publishedLocal;

	@Nullable Instant publishedAt;

	@Nullable LocalDateTime modifiedLocal;

	@Nullable Instant modifiedAt;

	void publish(@Nullable LocalDateTime local, @Nullable Instant at) {
		this.publishedLocal = local;
		this.publishedAt = at;
	}

	void modify(@Nullable LocalDateTime local, @Nullable Instant at) {
		this.modifiedLocal = local;
		this.modifiedAt = at;
	}

	/** What was never changed was last changed when it was published. */
	void modifyWithPublication() {
		if (this.modifiedAt == null) {
			modify(this.publishedLocal, this.publishedAt);
		}
	}

}
