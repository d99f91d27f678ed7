package blog.troppo.discussion;

import java.util.Optional;
import java.util.function.Predicate;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Posts;
import blog.troppo.formatting.Emails;
import blog.troppo.formatting.StripTags;
import blog.troppo.site.CrowdedTransactions;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Caller;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * The comment form's door: who may say something here, and what must be filled in.
 * WordPress's {@code wp_handle_comment_submission()}.
 */
@Component
public class Submissions {

	private final Posts posts;

	private final PostFinder finder;

	private final PostRights rights;

	private final Comments comments;

	private final Users users;

	private final CommentGate gate;

	private final Commenting commenting;

	private final Settings settings;

	private final CrowdedTransactions transactions;

	Submissions(Posts posts, PostFinder finder, PostRights rights, Comments comments, Users users, CommentGate gate,
			Commenting commenting, Settings settings, CrowdedTransactions transactions) {
		this.posts = posts;
		this.finder = finder;
		this.rights = rights;
		this.comments = comments;
		this.users = users;
		this.gate = gate;
		this.commenting = commenting;
		this.settings = settings;
		this.transactions = transactions;
	}

	/**
	 * Keeps the comment, if the post takes comments from this visitor.
	 * @param unlocked whether the visitor gave the password of a post that has one
	 * @throws blog.troppo.support.NotFoundException there is no such post, or the visitor
	 * may not know that there is
	 * @throws blog.troppo.support.ForbiddenException the post takes none
	 * @throws blog.troppo.support.InvalidException a field is missing or wrong
	 */
	public Comment take(Submission form, Viewer viewer, Caller caller, Predicate<Post> unlocked) {
		return this.transactions.execute(() -> takeNow(form, viewer, caller, unlocked));
	}

	private Comment takeNow(Submission form, Viewer viewer, Caller caller, Predicate<Post> unlocked) {
		checkParent(form);
		Post post = this.posts.findToShow(form.post())
			.orElseThrow(() -> new NotFoundException("There is no post " + form.post()));
		checkPost(post, viewer, unlocked);
		Optional<User> user = Optional.ofNullable(viewer.userId()).flatMap(this.users::findById);
		if (user.isEmpty() && this.settings.get(SiteSettings.COMMENT_REGISTRATION)) {
			throw new ForbiddenException("Sorry, you must be logged in to comment.");
		}
		NewComment said = NewComment.on(post.id())
			.answering(form.parent())
			.saying(form.comment().strip())
			.from(caller)
			.traces(form.traces());
		NewComment signed = user.map(said::by)
			.orElseGet(() -> said.by(StripTags.stripAll(form.author()), form.email().strip(), form.url().strip()));
		if (user.isEmpty() && this.settings.get(SiteSettings.REQUIRE_NAME_EMAIL)) {
			checkName(signed);
		}
		if (signed.content().isEmpty()) {
			throw new InvalidException("comment", "Please type your comment text.");
		}
		return this.commenting.add(signed, viewer);
	}

	private void checkParent(Submission form) {
		if (form.parent() > 0 && this.comments.findById(form.parent())
			.filter((parent) -> parent.status().equals(CommentStatus.APPROVED))
			.isEmpty()) {
			throw new ForbiddenException("Sorry, replies to unapproved comments are not allowed.");
		}
	}

	private void checkPost(Post post, Viewer viewer, Predicate<Post> unlocked) {
		boolean readable = this.finder.isVisible(post, viewer);
		if (post.is(PostStatus.PRIVATE) && !readable) {
			throw new NotFoundException("This post is private");
		}
		if (!this.gate.takesComments(post)) {
			throw new ForbiddenException("Sorry, comments are closed for this item.");
		}
		if (!readable) {
			if (!post.is(PostStatus.TRASH) && this.rights.may(viewer, PostAction.READ, post)) {
				throw new ForbiddenException("Sorry, comments are not allowed for this item.");
			}
			throw new NotFoundException("This post is not published");
		}
		if (post.needsPassword() && !unlocked.test(post)) {
			throw new NotFoundException("This post is protected by a password");
		}
	}

	private static void checkName(NewComment said) {
		if (said.email().isEmpty() || said.name().isEmpty()) {
			throw new InvalidException("author", "Please fill the required fields.");
		}
		if (!Emails.isEmail(said.email())) {
			throw new InvalidException("email", "Please enter a valid email address.");
		}
	}

}
