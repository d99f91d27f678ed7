package blog.troppo.discussion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;

import blog.troppo.content.Post;
import blog.troppo.content.Posts;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.Shortened;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Caller;
import blog.troppo.user.Viewer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is said about a post, whichever way it comes: WordPress's
 * {@code wp_new_comment()}. Whether this post takes comments, and from whom, is asked
 * before, by those who know which rules their door has ({@link Submissions} for the form,
 * {@link CommentGate}).
 */
@Component
public class Commenting {

	private final Posts posts;

	private final Comments comments;

	private final CommentTexts texts;

	private final Repetition repetition;

	private final CommentJudge judge;

	private final SpamFindings findings;

	private final SiteClock clock;

	private final ApplicationEventPublisher events;

	Commenting(Posts posts, Comments comments, CommentTexts texts, Repetition repetition, CommentJudge judge,
			SpamFindings findings, SiteClock clock, ApplicationEventPublisher events) {
		this.posts = posts;
		this.comments = comments;
		this.texts = texts;
		this.repetition = repetition;
		this.judge = judge;
		this.findings = findings;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Cleans, checks, judges and keeps a comment; its status says what came of it.
	 * @param viewer who says it, or anybody
	 * @throws blog.troppo.support.NotFoundException there is no such post
	 * @throws blog.troppo.support.InvalidException a field is too long
	 * @throws blog.troppo.support.ConflictException it was said already
	 * @throws blog.troppo.support.TooManyRequestsException too soon after the last one
	 */
	@Transactional
	public Comment add(NewComment said, Viewer viewer) {
		Post post = this.posts.findById(said.post())
			.orElseThrow(() -> new NotFoundException("There is no post " + said.post()));
		CommentLengths.check(said);
		NewComment clean = this.texts.clean(said, viewer);
		this.repetition.check(clean, viewer);
		Judgement judgement = this.judge.judge(clean, post);
		Comment comment = this.comments.save(comment(clean, post, judgement.status()));
		this.findings.keep(comment.id(), judgement.findings());
		this.events.publishEvent(new CommentChanged(comment.id(), post.id(), comment.type(), null, comment.status()));
		return comment;
	}

	/**
	 * Its author corrects a comment. It is judged anew, so that nothing comes in this way
	 * that would not come in by the other.
	 */
	@Transactional
	public Comment correct(long id, String content, Viewer viewer) {
		Comment comment = this.comments.findToChange(id)
			.orElseThrow(() -> new NotFoundException("There is no comment " + id));
		CommentStatus before = comment.status();
		NewComment said = NewComment.on(comment.post().id())
			.by(comment.authorName(), comment.authorEmail(), comment.authorUrl())
			.ofType(comment.type())
			.from(new Caller(comment.authorIp(), comment.agent()))
			.saying(content.strip());
		if (said.content().isEmpty()) {
			throw new InvalidException("comment", "Please type your comment text.");
		}
		CommentLengths.check(said);
		NewComment clean = this.texts.clean(comment.user().map(said::of).orElse(said), viewer);
		Judgement judgement = this.judge.judge(clean, comment.post());
		comment.say(clean.content());
		if (!judgement.status().equals(CommentStatus.APPROVED)) {
			comment.begin(judgement.status());
		}
		this.comments.save(comment);
		this.findings.replace(id, judgement.findings());
		this.events.publishEvent(new CommentChanged(id, comment.post().id(), comment.type(), before, comment.status()));
		return comment;
	}

	private Comment comment(NewComment said, Post post, CommentStatus status) {
		Instant at = Objects.requireNonNullElseGet(said.at(), this.clock::now);
		LocalDateTime local = Objects.requireNonNullElseGet(said.local(), () -> this.clock.toLocal(at));
		Comment comment = new Comment(post, said.content(), local, at);
		comment.writtenBy(said.name(), said.email(), said.url());
		comment.cameFrom(CommentTexts.ip(said.from().address()), agent(said.from().agent()));
		comment.beOfType(said.type());
		comment.answer(said.parent());
		comment.belongTo(said.user());
		comment.begin(status);
		said.notes().forEach(comment::setMeta);
		return comment;
	}

	private static String agent(String agent) {
		return Shortened.to(254, agent);
	}

}
