package blog.troppo.discussion;

import java.util.function.Consumer;

import blog.troppo.content.Posts;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with comments that are there. Whether the asker may is asked before
 * ({@link blog.troppo.content.PostRights#mayEditComment}). Each verb answers with the
 * comment as it is then; one that is not there is not found.
 */
@Component
@Transactional
public class Moderation {

	private final Comments comments;

	private final Posts posts;

	private final Users users;

	private final CommentTexts texts;

	private final SiteClock clock;

	private final ApplicationEventPublisher events;

	Moderation(Comments comments, Posts posts, Users users, CommentTexts texts, SiteClock clock,
			ApplicationEventPublisher events) {
		this.comments = comments;
		this.posts = posts;
		this.users = users;
		this.texts = texts;
		this.clock = clock;
		this.events = events;
	}

	public Comment approve(long id) {
		return change(id, Comment::approve);
	}

	public Comment hold(long id) {
		return change(id, Comment::hold);
	}

	public Comment markAsSpam(long id) {
		return change(id, (comment) -> comment.markAsSpam(this.clock.now()));
	}

	public Comment trash(long id) {
		return change(id, (comment) -> comment.trash(this.clock.now()));
	}

	/** Out of spam or trash; others stay as they are. */
	public Comment restore(long id) {
		return change(id, (comment) -> {
			if (comment.status().equals(CommentStatus.SPAM) || comment.status().equals(CommentStatus.TRASH)) {
				comment.restore();
			}
		});
	}

	/**
	 * Changes fields; their texts are cleaned as those of new comments are.
	 * @param viewer who edits, whose rights say which HTML may stay
	 */
	public Comment edit(long id, CommentEdit edit, Viewer viewer) {
		return change(id, (comment) -> apply(edit, comment, viewer));
	}

	/** For good. Answers to it then answer what it answered. */
	public void delete(long id) {
		Comment comment = find(id);
		this.comments.adoptAnswers(id, comment.parentId().orElse(null));
		this.comments.delete(comment);
		this.events.publishEvent(new CommentChanged(id, comment.post().id(), comment.type(), comment.status(), null));
	}

	private Comment change(long id, Consumer<Comment> verb) {
		Comment comment = find(id);
		CommentStatus before = comment.status();
		verb.accept(comment);
		this.comments.save(comment);
		this.events.publishEvent(new CommentChanged(id, comment.post().id(), comment.type(), before, comment.status()));
		return comment;
	}

	private void apply(CommentEdit edit, Comment comment, Viewer viewer) {
		comment.writtenBy((edit.name != null) ? this.texts.name(edit.name) : comment.authorName(),
				(edit.email != null) ? this.texts.email(edit.email) : comment.authorEmail(),
				(edit.url != null) ? this.texts.url(edit.url) : comment.authorUrl());
		comment.cameFrom((edit.ip != null) ? CommentTexts.ip(edit.ip) : comment.authorIp(),
				(edit.agent != null) ? CommentTexts.storable(edit.agent) : comment.agent());
		if (edit.content != null) {
			comment.say(this.texts.content(edit.content, viewer));
		}
		if (edit.post != null) {
			comment.moveTo(this.posts.findById(edit.post).orElseThrow(() -> new NotFoundException("No such post")));
		}
		if (edit.parent != null) {
			comment.answer((edit.parent > 0) ? edit.parent : null);
		}
		if (edit.user != null) {
			comment.belongTo(this.users.findById(edit.user).orElse(null));
		}
		if (edit.at != null) {
			comment.date(edit.local, edit.at);
		}
		edit.meta.forEach(comment::setMeta);
	}

	private Comment find(long id) {
		return this.comments.findToChange(id).orElseThrow(() -> new NotFoundException("There is no comment " + id));
	}

}
