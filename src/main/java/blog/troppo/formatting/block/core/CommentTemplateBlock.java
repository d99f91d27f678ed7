package blog.troppo.formatting.block.core;

import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.PostView;

/**
 * The blocks shown for each comment of a post, answers under what they answer.
 */
final class CommentTemplateBlock implements DynamicBlock {

	private static final int DEEPEST = 50;

	@Override
	public boolean rendersInnerBlocks() {
		return true;
	}

	@Override
	public String render(BlockInstance block, String content) {
		PostView post = PostBlock.current(block);
		if (post == null || post.locked()) {
			return "";
		}
		List<CommentView> comments = block.site().comments().ofPost(post.id());
		if (comments.isEmpty()) {
			return "";
		}
		String items = new Thread(block, comments, post).items(0, 1);
		return "<ol " + block.wrapper() + ">" + items + "</ol>";
	}

	/** How deep a comment stands below the one that began the thread, from 1. */
	static int depth(CommentView comment, BlockInstance block) {
		int depth = 1;
		CommentView parent = block.site().comments().comment(comment.parentId());
		while (parent != null && depth < DEEPEST) {
			depth++;
			parent = block.site().comments().comment(parent.parentId());
		}
		return depth;
	}

	private static final class Thread {

		private final BlockInstance block;

		private final List<CommentView> comments;

		private final PostView post;

		private int shown;

		private int threads;

		Thread(BlockInstance block, List<CommentView> comments, PostView post) {
			this.block = block;
			this.comments = comments;
			this.post = post;
		}

		String items(long parent, int depth) {
			StringBuilder items = new StringBuilder();
			for (CommentView comment : this.comments) {
				if (comment.parentId() == parent && depth <= DEEPEST) {
					items.append("<li id=\"comment-")
						.append(comment.id())
						.append("\" class=\"")
						.append(classes(comment, depth))
						.append("\">")
						.append(this.block.renderInner(Map.of("commentId", (int) comment.id())));
					String answers = items(comment.id(), depth + 1);
					items.append(answers.isEmpty() ? "" : "<ol>" + answers + "</ol>").append("</li>");
				}
			}
			return items.toString();
		}

		private String classes(CommentView comment, int depth) {
			String type = comment.type().isEmpty() ? "comment" : comment.type();
			StringBuilder classes = new StringBuilder(type);
			if (comment.userId() > 0) {
				classes.append(" byuser");
				classes.append((comment.userId() == this.post.authorId()) ? " bypostauthor" : "");
			}
			classes.append((this.shown++ % 2 == 0) ? " even" : " odd alt");
			if (depth == 1) {
				classes.append((this.threads++ % 2 == 0) ? " thread-even" : " thread-odd thread-alt");
			}
			return classes.append(" depth-").append(depth).toString();
		}

	}

}
