package blog.troppo.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

import blog.troppo.content.PostChange.PublicationDate;
import blog.troppo.support.SiteClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which dates a post gets when it is written, and whether one to be published has to wait
 * for its own.
 */
@Component
class PostCalendar {

	/** What lies ahead less than this is published at once, as in WordPress. */
	private static final Duration SOON = Duration.ofMinutes(1);

	private final SiteClock clock;

	PostCalendar(SiteClock clock) {
		this.clock = clock;
	}

	/** A new post was last changed when it says it was published. */
	void dateNew(Post post, @Nullable PublicationDate wanted) {
		date(post, (wanted != null) ? wanted : new PublicationDate(null, null));
		post.date(post.times().unchangedSince());
	}

	/** The date of a draft that has none settled moves on with each change. */
	void dateChanged(Post post, @Nullable PublicationDate wanted, PostStatus before) {
		PostTimes times = post.times();
		boolean floats = PostSlugs.isFree(before) && times.publishedAt() == null;
		date(post, (wanted != null) ? wanted : floats ? new PublicationDate(null, null)
				: new PublicationDate(times.publishedLocal(), times.publishedAt()));
		touch(post);
	}

	private void touch(Post post) {
		Instant now = this.clock.now();
		post.date(post.times().modified(this.clock.toLocal(now), now));
	}

	/** What was written now, as of now. */
	void writtenNow(Post post) {
		Instant now = this.clock.now();
		post.date(post.times().published(this.clock.toLocal(now), now).unchangedSince());
	}

	private void date(Post post, PublicationDate wanted) {
		LocalDateTime local = local(wanted);
		Instant at = wanted.at();
		if (at == null && !PostSlugs.isFree(post.status())) {
			at = this.clock.toInstant(local);
		}
		post.date(post.times().published(local, at));
		if (at != null && !post.is(PostType.ATTACHMENT)) {
			waitOrPublish(post, at);
		}
	}

	private LocalDateTime local(PublicationDate wanted) {
		if (wanted.local() != null) {
			return wanted.local();
		}
		return this.clock.toLocal((wanted.at() != null) ? wanted.at() : this.clock.now());
	}

	private void waitOrPublish(Post post, Instant at) {
		boolean ahead = !at.isBefore(this.clock.now().plus(SOON));
		if (ahead && post.is(PostStatus.PUBLISH)) {
			post.become(PostStatus.FUTURE);
		}
		else if (!ahead && post.is(PostStatus.FUTURE)) {
			post.become(PostStatus.PUBLISH);
		}
	}

}
