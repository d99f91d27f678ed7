package blog.troppo.theme;

import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.support.Page;
import blog.troppo.user.Viewer;

/**
 * What a reader asked for, found: all that a template's page is made from.
 *
 * @param posts the posts it lists; for a single, that post alone
 * @param paged which page of a list the address names, whether or not it has any; 0 for
 * none
 * @param part which part of a post that {@code <!--nextpage-->} divides, from 1
 * @param commentPage which page of the comments; 0 for the one that the settings name
 * @param path the address asked for, below the site's own, with its query string
 * @param unlocked the password-protected posts whose password this reader gave
 * @param commenter what this reader's browser remembers of comments
 * @param unsaved whether its post is no longer as it is stored, and not to be read anew
 */
public record MainQuery(Subject subject, Page<Post> posts, int paged, int part, int commentPage, String path,
		Viewer viewer, Set<Long> unlocked, Commenter commenter, boolean unsaved) {

	public MainQuery(Subject subject, Page<Post> posts, int part, int commentPage, String path, Viewer viewer,
			Set<Long> unlocked, Commenter commenter) {
		this(subject, posts, posts.number(), part, commentPage, path, viewer, unlocked, commenter, false);
	}

	/** For a reader who wrote no comments. */
	public MainQuery(Subject subject, Page<Post> posts, int part, int commentPage, String path, Viewer viewer,
			Set<Long> unlocked) {
		this(subject, posts, part, commentPage, path, viewer, unlocked, Commenter.NOBODY);
	}

	public MainQuery by(Commenter commenter) {
		return new MainQuery(this.subject, this.posts, this.paged, this.part, this.commentPage, this.path, this.viewer,
				this.unlocked, commenter, this.unsaved);
	}

	/**
	 * Whether parts of it may be kept: not of what is written and not saved, nor of what
	 * a password has opened.
	 */
	boolean mayBeKept() {
		return this.unlocked.isEmpty() && !this.unsaved;
	}

	/** The same, asked by somebody of whom nothing else is known. */
	MainQuery asSeenBy(Viewer viewer) {
		return new MainQuery(this.subject, this.posts, this.paged, this.part, this.commentPage, this.path, viewer,
				this.unlocked, Commenter.NOBODY, this.unsaved);
	}

	/** What an address asked for and what was found for it. */
	public static MainQuery of(Answer answer, String path, Viewer viewer, Set<Long> unlocked, long frontPage) {
		int part = Math.clamp(answer.question().vars().number("page"), 1, Integer.MAX_VALUE);
		int commentPage = Math.clamp(answer.question().vars().number("cpage"), 0, Integer.MAX_VALUE);
		return new MainQuery(Subject.of(answer, path, frontPage), answer.posts(), answer.question().paged(), part,
				commentPage, path, viewer, unlocked, Commenter.NOBODY, answer.is(Is.UNSAVED));
	}

}
