package blog.troppo.theme.view;

import java.util.List;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a post.
 *
 * @param count all approved comments and pings, on all pages
 * @param heading {@code 3 responses to “Title”}
 * @param threads those of this page, threaded; pings stand among them
 * @param open whether readers may comment now
 * @param form the form, if this reader may use it now
 * @param gate in the form's place: who must log in, or that comments are closed; empty if
 * there is a form, or if nothing needs to be said
 */
public record CommentsView(int count, Html heading, List<CommentView> threads, PaginationView pagination, boolean open,
		@Nullable CommentForm form, Html gate) {

	public List<CommentView> conversation() {
		return this.threads.stream().filter((comment) -> !comment.ping()).toList();
	}

	public List<CommentView> pings() {
		return this.threads.stream().filter(CommentView::ping).toList();
	}

	/**
	 * The same for a reader with another form.
	 * @param edit where this reader edits a comment, by its id; null for who may not
	 */
	public CommentsView with(@Nullable CommentForm form, Html gate, LongFunction<@Nullable String> edit) {
		return new CommentsView(this.count, this.heading,
				this.threads.stream().map((comment) -> comment.edited(edit)).toList(), this.pagination, this.open, form,
				gate);
	}

	/** About how many bytes it takes to keep it. */
	public int weight() {
		return 2048 + this.threads.stream().mapToInt(CommentView::weight).sum();
	}

}
