package blog.troppo.discussion;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Posts;
import blog.troppo.formatting.Emails;
import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.Sentences;
import blog.troppo.site.Settings;
import blog.troppo.site.Signatures;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Languages;
import blog.troppo.user.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who are told by mail of new comments on a post. Somebody who asks for it must
 * open the link in a mail first, unless the address is their account's; one click in any
 * later mail ends it.
 */
@Component
public class Followers {

	private static final String CONFIRM = "follow-comments";

	private static final String LEAVE = "unfollow-comments";

	private static final Duration CONFIRMABLE = Duration.ofDays(7);

	private static final Duration LEAVABLE = Duration.ofDays(3650);

	/** Nobody's mailbox can be filled by asking in another's name. */
	private static final int MOST_QUESTIONS_A_DAY = 3;

	private final JdbcClient database;

	private final Posts posts;

	private final Settings settings;

	private final Signatures signatures;

	private final Mailer mailer;

	private final SiteUrls urls;

	private final SiteClock clock;

	private final Languages languages;

	Followers(JdbcClient database, Posts posts, Settings settings, Signatures signatures, Mailer mailer, SiteUrls urls,
			SiteClock clock, Languages languages) {
		this.database = database;
		this.posts = posts;
		this.settings = settings;
		this.signatures = signatures;
		this.mailer = mailer;
		this.urls = urls;
		this.clock = clock;
		this.languages = languages;
	}

	/** A follower, as the links in mails name one. */
	public record Follower(long id, long post, String email, String title) {
	}

	/** The author of a comment wants to follow the others of its post. */
	@Transactional
	public void ask(Comment comment) {
		String email = comment.authorEmail();
		boolean welcome = comment.status().equals(CommentStatus.APPROVED)
				|| comment.status().equals(CommentStatus.HOLD);
		if (!this.settings.get(SiteSettings.COMMENT_FOLLOWING) || !welcome || !Emails.isEmail(email)) {
			return;
		}
		boolean proven = comment.user().map(User::email).filter(email::equalsIgnoreCase).isPresent();
		if (!proven && questions(email) >= MOST_QUESTIONS_A_DAY) {
			return;
		}
		Timestamp now = Timestamp.from(this.clock.now());
		Optional<Long> asked = this.database.sql("""
				insert into comment_followers as f (post_id, email, asked_at, confirmed_at) values (?, ?, ?, ?)
				on conflict (post_id, lower(email)) do update
					set asked_at = excluded.asked_at, confirmed_at = excluded.confirmed_at
					where f.confirmed_at is null and (excluded.confirmed_at is not null or f.asked_at < ?)
				returning id""")
			.param(comment.post().id())
			.param(email)
			.param(now)
			.param(proven ? now : null)
			.param(Timestamp.from(dayAgo()))
			.query((row, number) -> row.getLong(1))
			.optional();
		if (!proven && asked.isPresent()) {
			String link = link("/wp-comments/follow",
					this.signatures.seal(CONFIRM, String.valueOf(asked.get()), CONFIRMABLE));
			Locale language = this.languages.of(email);
			this.mailer.send(new Letter(email, "comment-follow",
					Map.of("link", link, "title", Sentences.in(language, title(comment))))
				.in(language));
		}
	}

	public Optional<Follower> toConfirm(String seal) {
		return opened(CONFIRM, seal);
	}

	public Optional<Follower> toLeave(String seal) {
		return opened(LEAVE, seal);
	}

	@Transactional
	public void confirm(Follower follower) {
		this.database.sql("update comment_followers set confirmed_at = ? where id = ? and confirmed_at is null")
			.params(Timestamp.from(this.clock.now()), follower.id())
			.update();
	}

	@Transactional
	public void leave(Follower follower) {
		this.database.sql("delete from comment_followers where id = ?").param(follower.id()).update();
	}

	/** Confirmed ones, but not who wrote the comment. */
	List<Follower> toTellOf(Comment comment) {
		return this.database.sql("""
				select id, email from comment_followers
				where post_id = ? and confirmed_at is not null and lower(email) <> lower(?) order by id""")
			.params(comment.post().id(), comment.authorEmail())
			.query((row, number) -> new Follower(row.getLong("id"), comment.post().id(), row.getString("email"),
					title(comment)))
			.list();
	}

	/** The address that ends it, by a page or, for mail programs, at once. */
	String leaveLink(Follower follower) {
		return link("/wp-comments/unfollow", this.signatures.seal(LEAVE, String.valueOf(follower.id()), LEAVABLE));
	}

	private Optional<Follower> opened(String purpose, String seal) {
		return this.signatures.open(purpose, seal)
			.flatMap((id) -> this.database.sql("select id, post_id, email from comment_followers where id = ?")
				.param(Long.valueOf(id))
				.query((row, number) -> new Follower(row.getLong("id"), row.getLong("post_id"), row.getString("email"),
						this.posts.findById(row.getLong("post_id")).map(CommentLetters::title).orElse("")))
				.optional());
	}

	private int questions(String email) {
		return this.database.sql("""
				select count(*) from comment_followers
				where lower(email) = lower(?) and confirmed_at is null and asked_at > ?""")
			.params(email, Timestamp.from(dayAgo()))
			.query(Integer.class)
			.single();
	}

	private Instant dayAgo() {
		return this.clock.now().minus(Duration.ofDays(1));
	}

	private static String title(Comment comment) {
		return CommentLetters.title(comment.post());
	}

	private String link(String path, String seal) {
		return this.urls.site(path + "?t=" + seal);
	}

}
