package blog.troppo.discussion;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.ConflictException;
import blog.troppo.support.SiteClock;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses what was said already, and who says too much too fast. Two that come at the
 * same time wait for each other, so that the second sees the first.
 */
@Component
class Repetition {

	private final JdbcClient database;

	private final Settings settings;

	private final SiteClock clock;

	Repetition(JdbcClient database, Settings settings, SiteClock clock) {
		this.database = database;
		this.settings = settings;
		this.clock = clock;
	}

	/** To be called within the transaction that saves the comment. */
	void check(NewComment comment, Viewer viewer) {
		wait("said", comment.post() + " " + comment.name() + " " + comment.content());
		if (isSaidAlready(comment)) {
			throw new ConflictException("Duplicate comment detected; it looks as though you’ve already said that!");
		}
		int pause = this.settings.get(SiteSettings.COMMENT_FLOOD_SECONDS);
		if (pause == 0 || viewer.can("manage_options") || viewer.can("moderate_comments")) {
			return;
		}
		wait("from", comment.from().address());
		if (isFlood(comment, viewer.userId(), this.clock.now().minusSeconds(pause))) {
			throw new TooManyRequestsException("You are posting comments too quickly. Slow down.",
					Duration.ofSeconds(pause));
		}
	}

	/**
	 * As {@code wp_allow_comment()}: by the same person, the same words but for case and
	 * accents.
	 */
	private boolean isSaidAlready(NewComment comment) {
		return this.database.sql("""
				select exists (select from comments
					where post_id = :post and md5(fold(trim(content))) = md5(fold(trim(:content))) and status <> 'trash'
						and coalesce(parent_id, 0) = :parent and fold(author_name) = fold(:name)
						and (:email = '' or lower(author_email) = lower(:email)))""")
			.param("post", comment.post())
			.param("content", comment.content())
			.param("parent", (comment.parent() != null) ? comment.parent() : 0L)
			.param("name", comment.name())
			.param("email", comment.email())
			.query(Boolean.class)
			.single();
	}

	/**
	 * As {@code wp_check_comment_flood()}: from the same account or else address, or
	 * e-mail.
	 */
	private boolean isFlood(NewComment comment, @Nullable Long user, Instant since) {
		String same = (user != null) ? "user_id = :user" : "author_ip = :address";
		return this.database.sql("""
				select exists (select from comments where published_at > :since and %s)
					or :email <> '' and exists (select from comments
						where published_at > :since and lower(author_email) = lower(:email))""".formatted(same))
			.param("since", Timestamp.from(since))
			.param("user", user)
			.param("address", CommentTexts.ip(comment.from().address()))
			.param("email", comment.email())
			.query(Boolean.class)
			.single();
	}

	private void wait(String what, String key) {
		this.database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("comment " + what + " " + key)
			.query((row, number) -> true)
			.single();
	}

}
