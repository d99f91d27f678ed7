package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.PostView;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a comment: author, date, text, and the link to answer it.
 */
final class CommentBlocks {

	private CommentBlocks() {
	}

	static @Nullable CommentView current(BlockInstance block) {
		Object id = block.context("commentId");
		return (id != null) ? block.site().comments().comment(Attributes.toInt(id)) : null;
	}

	static String author(BlockInstance block, String content) {
		CommentView comment = current(block);
		if (comment == null) {
			return "";
		}
		String name = comment.author().isEmpty() ? block.say("Anonymous") : Escape.html(comment.author());
		if (block.attributes().isTrue("isLink") && !comment.authorUrl().isEmpty()) {
			name = "<a rel=\"external nofollow ugc\" href=\"" + Urls.escape(comment.authorUrl()) + "\" target=\""
					+ Escape.attr(block.attributes().text("linkTarget")) + "\" >" + name + "</a>";
		}
		return PostBlock.div(PostBlock.aligned(block, ""), name);
	}

	static String date(BlockInstance block, String content) {
		CommentView comment = current(block);
		if (comment == null) {
			return "";
		}
		String shown = PostDateBlock.format(block.attributes().text("format"), comment.date(), block.site().site());
		if (block.attributes().isTrue("isLink")) {
			shown = "<a href=\"" + Urls.escape(comment.url()) + "\">" + shown + "</a>";
		}
		return "<div " + PostBlock.aligned(block, "") + "><time datetime=\"" + PhpDateFormat.format("c", comment.date())
				+ "\">" + shown + "</time></div>";
	}

	static String text(BlockInstance block, String content) {
		CommentView comment = current(block);
		return (comment == null) ? ""
				: PostBlock.div(PostBlock.aligned(block, ""), block.texts().comment(comment.content()));
	}

	/** Nobody edits comments from the page. */
	static String editLink(BlockInstance block, String content) {
		return "";
	}

	static String replyLink(BlockInstance block, String content) {
		CommentView comment = current(block);
		PostView post = (comment == null) ? null : block.site().posts().post(comment.postId());
		if (comment == null || post == null || !post.commentsOpen() || block.site().site().threadDepth() < 2
				|| CommentTemplateBlock.depth(comment, block) >= block.site().site().threadDepth()) {
			return "";
		}
		return PostBlock.div(PostBlock.aligned(block, ""),
				replyLink(comment, post, post.url(), "comment-" + comment.id(), block.language()));
	}

	/** The link that moves the form below the element of this id, on this page. */
	static String replyLink(CommentView comment, PostView post, String page, String below, Language language) {
		String to = Escape.attr(
				language.say("Reply to %s", comment.author().isEmpty() ? language.say("Anonymous") : comment.author()));
		return "<a rel=\"nofollow\" class=\"comment-reply-link\" href=\""
				+ Urls.escape(page + "?replytocom=" + comment.id() + "#respond") + "\" data-commentid=\"" + comment.id()
				+ "\" data-postid=\"" + post.id() + "\" data-belowelement=\"" + below
				+ "\" data-respondelement=\"respond\" data-replyto=\"" + to + "\" aria-label=\"" + to + "\">"
				+ language.say("Reply") + "</a>";
	}

}
