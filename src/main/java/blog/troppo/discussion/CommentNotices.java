package blog.troppo.discussion;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.formatting.Emails;
import blog.troppo.mail.Mailer;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.TaskQueue;
import blog.troppo.user.User;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of comments by mail: of held ones those who moderate them, of those that readers
 * see the post's author and who follows. Each is told once, however often it is approved.
 */
@Component
class CommentNotices {

	record Notice(long comment) {

	}

	static final TaskDescriptor<Notice> TASK = TaskDescriptor.of("comment-notices", Notice.class);

	private final Comments comments;

	private final CommentLetters letters;

	private final ModerationPasses passes;

	private final Followers followers;

	private final Settings settings;

	private final Mailer mailer;

	private final TaskQueue queue;

	private final JdbcClient database;

	private final InstantSource clock;

	CommentNotices(Comments comments, CommentLetters letters, ModerationPasses passes, Followers followers,
			Settings settings, Mailer mailer, TaskQueue queue, JdbcClient database, InstantSource clock) {
		this.comments = comments;
		this.letters = letters;
		this.passes = passes;
		this.followers = followers;
		this.settings = settings;
		this.mailer = mailer;
		this.queue = queue;
		this.database = database;
		this.clock = clock;
	}

	@EventListener
	void on(CommentChanged change) {
		boolean held = change.isNew() && CommentStatus.HOLD.equals(change.after());
		if ((held || change.isPublication()) && !change.type().equals("note")) {
			this.queue.add(TASK.instance(change.id() + " " + change.after()).data(new Notice(change.id())).build(),
					this.clock.instant());
		}
	}

	@Transactional
	void tell(Notice notice) {
		Optional<Comment> comment = this.comments.findToShow(notice.comment());
		comment.filter((found) -> found.status().equals(CommentStatus.HOLD))
			.filter((found) -> this.settings.get(SiteSettings.MODERATION_NOTIFY) && isFirst(found, "held"))
			.ifPresent(this::tellModerators);
		comment.filter((found) -> found.status().equals(CommentStatus.APPROVED))
			.filter((found) -> isFirst(found, "published"))
			.ifPresent((found) -> {
				tellAuthor(found);
				this.followers.toTellOf(found)
					.forEach((follower) -> this.mailer.send(this.letters.toFollower(follower, found)));
			});
	}

	private void tellModerators(Comment comment) {
		Map<String, String> moderators = new LinkedHashMap<>();
		String owner = this.settings.get(SiteSettings.ADMIN_EMAIL);
		moderators.put(owner.toLowerCase(java.util.Locale.ROOT), owner);
		author(comment.post()).filter((email) -> this.passes.mayModerate(comment, email))
			.ifPresent((email) -> moderators.putIfAbsent(email.toLowerCase(java.util.Locale.ROOT), email));
		moderators.values()
			.stream()
			.filter(Emails::isEmail)
			.forEach((email) -> this.mailer.send(this.letters.toModerator(email, comment)));
	}

	/** As {@code wp_notify_postauthor()}: not of what the author said. */
	private void tellAuthor(Comment comment) {
		boolean own = comment.user()
			.map(User::id)
			.filter((id) -> comment.post().author().filter((author) -> author.id() == id).isPresent())
			.isPresent();
		if (own || !this.settings.get(SiteSettings.COMMENTS_NOTIFY)) {
			return;
		}
		author(comment.post()).ifPresent((email) -> this.mailer
			.send(this.letters.toAuthor(email, comment, this.passes.mayModerate(comment, email))));
	}

	private static Optional<String> author(Post post) {
		return post.author().map(User::email).filter(Emails::isEmail);
	}

	/** Nor is there anything to tell of a comment that is deleted meanwhile. */
	private boolean isFirst(Comment comment, String kind) {
		return this.database.sql("""
				insert into comment_notices (comment_id, kind)
				select id, ? from comments where id = ? for key share
				on conflict do nothing""").params(kind, comment.id()).update() == 1;
	}

}
