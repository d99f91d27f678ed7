package blog.troppo.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Remembers slugs and dates that a post had, so that its old addresses lead to it:
 * {@code _wp_old_slug} and {@code _wp_old_date}.
 */
record FormerAddresses(String slug, @Nullable LocalDate date) {

	static FormerAddresses of(Post post) {
		return new FormerAddresses(post.slug(), day(post));
	}

	void keep(Post post) {
		boolean hasAddress = post.is(PostStatus.PUBLISH) || post.is(PostStatus.INHERIT) && post.is(PostType.ATTACHMENT);
		if (!hasAddress || post.type().hierarchical()) {
			return;
		}
		keep(post, "_wp_old_slug", this.slug, post.slug());
		keep(post, "_wp_old_date", text(this.date), text(day(post)));
	}

	private static void keep(Post post, String key, String before, String now) {
		if (before.equals(now)) {
			return;
		}
		if (!before.isEmpty() && !post.metaValues(key).contains(before)) {
			post.addMeta(key, before);
		}
		post.removeMeta(key, now);
	}

	private static String text(@Nullable LocalDate date) {
		return Optional.ofNullable(date).map(LocalDate::toString).orElse("");
	}

	private static @Nullable LocalDate day(Post post) {
		return post.publishedLocal().map(LocalDateTime::toLocalDate).orElse(null);
	}

}
