package blog.troppo.transfer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;

import blog.troppo.support.SiteClock;
import blog.troppo.transfer.wxr.WxrItem;
import org.jspecify.annotations.Nullable;

/**
 * Both dates of a post, and what stands in for those that a file leaves out: each is made
 * of the other by the site's zone, and <code>pubDate</code> is the last resort. Drafts
 * have no instant of publication, as in WordPress.
 */
record PostDates(@Nullable LocalDateTime local, @Nullable Instant at, @Nullable LocalDateTime modifiedLocal,
		@Nullable Instant modifiedAt) {

	private static final Set<String> UNPUBLISHED = Set.of("draft", "pending", "auto-draft");

	static PostDates of(WxrItem item, SiteClock clock) {
		boolean draft = UNPUBLISHED.contains(item.status());
		LocalDateTime local = item.date();
		Instant at = instant(item.dateGmt());
		if (at == null && !draft) {
			at = (local != null) ? clock.toInstant(local) : instant(item.published());
			at = (at != null) ? at : clock.now();
		}
		if (local == null && at != null) {
			local = clock.toLocal(at);
		}
		LocalDateTime modified = item.modified();
		Instant modifiedAt = instant(item.modifiedGmt());
		if (modified == null) {
			modified = (modifiedAt != null) ? clock.toLocal(modifiedAt) : local;
		}
		if (modifiedAt == null) {
			modifiedAt = (at != null && modified != null && modified.equals(local)) ? at
					: (modified != null) ? clock.toInstant(modified) : null;
		}
		return new PostDates(local, at, modified, modifiedAt);
	}

	static @Nullable Instant instant(@Nullable LocalDateTime utc) {
		return (utc != null) ? utc.toInstant(ZoneOffset.UTC) : null;
	}

}
