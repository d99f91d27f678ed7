package blog.troppo.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.OwnComments;
import blog.troppo.formatting.Escape;
import blog.troppo.theme.CommentThreads.Thread;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.view.CommentView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.LinkView;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Single comments as views, numbered through as {@code comment_class} counts them. */
@Component
class CommentLines {

	private static final int AVATAR = 64;

	private final ContentFormatting formatting;

	private final Dates dates;

	private final Avatars avatars;

	private final EditLinks edit;

	private final OwnComments own;

	CommentLines(ContentFormatting formatting, Dates dates, Avatars avatars, EditLinks edit, OwnComments own) {
		this.own = own;
		this.formatting = formatting;
		this.dates = dates;
		this.avatars = avatars;
		this.edit = edit;
	}

	/**
	 * What the comments of one page have in common.
	 *
	 * @param known all of them, by id
	 * @param here the address of the page
	 */
	record Frame(Post post, String permalink, Viewer viewer, Commenter commenter, Map<Long, Comment> known, String here,
			int deepest, boolean open, Words words) {
	}

	List<CommentView> of(List<Thread> threads, Frame frame) {
		Count count = new Count();
		return threads.stream().map((thread) -> view(thread, frame, count)).toList();
	}

	/** WordPress counts through all comments, and through the threads. */
	private static final class Count {

		private int comments;

		private int threads;

	}

	private CommentView view(Thread thread, Frame frame, Count count) {
		Comment comment = thread.comment();
		String classes = classes(thread, frame.post(), count);
		List<CommentView> replies = thread.replies().stream().map((reply) -> view(reply, frame, count)).toList();
		String author = author(comment, frame.words());
		boolean answers = thread.depth() == frame.deepest() && frame.deepest() > 1;
		return new CommentView(comment.id(), "comment-" + comment.id(), url(comment, frame), classes, author,
				website(comment), comment.isPing() ? null : this.avatars.of(comment.authorEmail(), AVATAR),
				this.dates.view(comment.publishedLocal(), comment.publishedAt()),
				this.formatting.comment(comment.content()), comment.isPing(), kind(comment),
				isBy(comment, frame.post()), !isApproved(comment), thread.depth(), replies,
				answers ? inReplyTo(comment, frame) : null, reply(thread, frame), edit(comment, frame));
	}

	/** Moderators' place to edit it, or else its author's, for a while. */
	private @Nullable String edit(Comment comment, Frame frame) {
		String moderators = this.edit.ofComment(comment.id(), frame.post(), frame.viewer());
		return (moderators == null && this.own.mayEdit(comment, frame.viewer(), frame.commenter().own()))
				? this.edit.ofOwnComment(comment.id()) : moderators;
	}

	private static boolean isApproved(Comment comment) {
		return comment.status().equals(CommentStatus.APPROVED);
	}

	private static String kind(Comment comment) {
		return comment.type().isEmpty() ? "comment" : comment.type();
	}

	private static String url(Comment comment, Frame frame) {
		return frame.here() + "#comment-" + comment.id();
	}

	private static String author(Comment comment, Words words) {
		String name = Escape.decode(comment.authorName());
		if (name.isBlank()) {
			name = comment.user().map(User::displayName).orElse("");
		}
		return name.isBlank() ? words.say("comments.anonymous") : name;
	}

	/** Only the Web's own addresses become links. */
	private static String website(Comment comment) {
		String url = Escape.decode(comment.authorUrl()).strip();
		boolean good = url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
		return (good && url.length() > 8) ? url : "";
	}

	private static boolean isBy(Comment comment, Post post) {
		return comment.user()
			.map(User::id)
			.filter((id) -> post.author().map(User::id).filter(id::equals).isPresent())
			.isPresent();
	}

	private @Nullable LinkView inReplyTo(Comment comment, Frame frame) {
		return comment.parentId()
			.map(frame.known()::get)
			.map((parent) -> new LinkView(Html.of(author(parent, frame.words())), url(parent, frame)))
			.orElse(null);
	}

	private static @Nullable String reply(Thread thread, Frame frame) {
		if (!frame.open() || !isApproved(thread.comment()) || thread.depth() >= frame.deepest()
				|| thread.comment().isPing()) {
			return null;
		}
		String permalink = frame.permalink();
		return permalink + (permalink.contains("?") ? "&" : "?") + "replytocom=" + thread.comment().id() + "#respond";
	}

	private static String classes(Thread thread, Post post, Count count) {
		Comment comment = thread.comment();
		List<String> classes = new ArrayList<>();
		classes.add(kind(comment));
		comment.user().ifPresent((user) -> {
			classes.add("byuser");
			classes.add("comment-author-" + PostClasses.htmlClass(user.nicename(), user.id()));
			if (isBy(comment, post)) {
				classes.add("bypostauthor");
			}
		});
		classes.addAll((count.comments++ % 2 == 0) ? List.of("even") : List.of("odd", "alt"));
		if (thread.depth() == 1) {
			classes.addAll((count.threads++ % 2 == 0) ? List.of("thread-even") : List.of("thread-odd", "thread-alt"));
		}
		classes.add("depth-" + thread.depth());
		if (!thread.replies().isEmpty()) {
			classes.add("parent");
		}
		return String.join(" ", classes);
	}

}
