package blog.troppo.theme.specimen;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.theme.view.CommentForm;
import blog.troppo.theme.view.CommentView;
import blog.troppo.theme.view.CommentsView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.LinkView;
import blog.troppo.theme.view.PaginationView;
import org.jspecify.annotations.Nullable;

/** A conversation that goes deeper than threads do, with a long word and a ping in it. */
final class SpecimenComments {

	private SpecimenComments() {
	}

	static CommentsView open() {
		return with(form(0, ""), Html.EMPTY);
	}

	static CommentsView answering() {
		return with(form(3, "Commenter 3"), Html.EMPTY);
	}

	static CommentsView gate() {
		return with(null, new Html("You must be <a href=\"/wp-login.php\">logged in</a> to post a comment."));
	}

	static CommentsView none() {
		return new CommentsView(0, Html.EMPTY, List.of(), PaginationView.SINGLE, false, null, Html.EMPTY);
	}

	private static CommentsView with(@Nullable CommentForm form, Html gate) {
		List<CommentView> threads = new ArrayList<>();
		threads.add(thread(1));
		threads.add(comment(20, "A".repeat(90), SpecimenPosts.ENDLESS, 1, List.of()));
		threads.add(new CommentView(30, "comment-30", "#comment-30", "pingback even thread-even depth-1",
				"Another blog", "https://other.example/", null, SpecimenPosts.date(20),
				new Html("<p>[…] of it […]</p>"), true, "pingback", false, false, 1, List.of(), null, null, null));
		PaginationView pages = new PaginationView(2, 3, "/comment-page-1/#comments", "/comment-page-3/#comments",
				List.of());
		return new CommentsView(9, Html.of("9 responses to “Club Troppo stays up”"), threads, pages, true, form, gate);
	}

	private static CommentView thread(int depth) {
		List<CommentView> replies = (depth < 4) ? List.of(thread(depth + 1))
				: (depth == 4) ? List.of(comment(5, "Five", "<p>The fifth.</p>", 5, List.of()), sixth()) : List.of();
		return comment(depth, "Commenter " + depth,
				"<p>Said at depth " + depth
						+ ", with <a href=\"#\">a link</a>.</p><blockquote><p>Quoted.</p></blockquote>",
				depth, replies);
	}

	private static CommentView sixth() {
		return new CommentView(6, "comment-6", "#comment-6", "comment depth-5", "Six", "", SpecimenPosts.face(),
				SpecimenPosts.date(19), new Html("<p>In answer to five.</p>"), false, "comment", false, false, 5,
				List.of(), new LinkView(Html.of("Five"), "#comment-5"), "?replytocom=6#respond", null);
	}

	private static CommentView comment(int id, String author, String text, int depth, List<CommentView> replies) {
		return new CommentView(id, "comment-" + id, "#comment-" + id, "comment depth-" + depth, author,
				(id % 2 == 0) ? "https://commenter.example/" : "", (id == 20) ? null : SpecimenPosts.face(),
				SpecimenPosts.date(19), new Html(text), false, "comment", id == 2, id == 20, depth, replies, null,
				"?replytocom=" + id + "#respond", null);
	}

	private static CommentForm form(long parent, String answered) {
		return new CommentForm("/wp-comments-post.php", 6, parent, answered, (parent > 0) ? "/x/#respond" : null, true,
				true, "", "", "", "", true, null, "/wp-admin/profile.php", "/wp-login.php?action=logout");
	}

}
