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
		CommentPages pages = CommentPages.of(post, block);
		if (pages.shown().isEmpty()) {
			return "";
		}
		String items = new Thread(block, pages).items(pages.shown(), 1);
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

		private final CommentPages pages;

		private final CommentClasses classes;

		Thread(BlockInstance block, CommentPages pages) {
			this.block = block;
			this.pages = pages;
			this.classes = new CommentClasses(pages.post(), block.site().users());
		}

		String items(List<CommentView> comments, int depth) {
			StringBuilder items = new StringBuilder();
			for (CommentView comment : comments) {
				items.append("<li id=\"comment-")
					.append(comment.id())
					.append("\" class=\"")
					.append(this.classes.next(comment, depth))
					.append("\">")
					.append(this.block.renderInner(Map.of("commentId", (int) comment.id())));
				String answers = (depth < DEEPEST) ? items(this.pages.answers(comment), depth + 1) : "";
				items.append(answers.isEmpty() ? "" : "<ol>" + answers + "</ol>").append("</li>");
			}
			return items.toString();
		}

	}

}
