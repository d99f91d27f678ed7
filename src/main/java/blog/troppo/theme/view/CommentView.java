package blog.troppo.theme.view;

import java.util.List;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * One comment with the replies to it.
 *
 * @param element the id of its element: {@code comment-12}
 * @param url its own address
 * @param classes WordPress's comment classes
 * @param author the name, or Anonymous; for pings, the other blog's
 * @param authorUrl empty if none was given
 * @param avatar null if the site shows none
 * @param ping whether it is a pingback or trackback
 * @param kind {@code comment}, {@code pingback} or {@code trackback}
 * @param byPostAuthor whether the post's author wrote it
 * @param awaiting whether it waits for approval, and only its author sees it
 * @param replies shown below it, one step deeper
 * @param inReplyTo the comment it answers, where depth no longer shows that
 * @param reply where it is answered; null if it cannot be
 */
public record CommentView(long id, String element, String url, String classes, String author, String authorUrl,
		@Nullable ImageView avatar, DateView date, Html text, boolean ping, String kind, boolean byPostAuthor,
		boolean awaiting, int depth, List<CommentView> replies, @Nullable LinkView inReplyTo, @Nullable String reply,
		@Nullable String edit) {

	/**
	 * The same, with each comment edited where this says.
	 * @param place of a comment by its id
	 */
	CommentView edited(LongFunction<@Nullable String> place) {
		return new CommentView(this.id, this.element, this.url, this.classes, this.author, this.authorUrl, this.avatar,
				this.date, this.text, this.ping, this.kind, this.byPostAuthor, this.awaiting, this.depth,
				this.replies.stream().map((reply) -> reply.edited(place)).toList(), this.inReplyTo, this.reply,
				place.apply(this.id));
	}

	int weight() {
		return 1024 + this.text.markup().length() + this.replies.stream().mapToInt(CommentView::weight).sum();
	}

}
