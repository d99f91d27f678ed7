package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;

/**
 * How many comments the post has.
 */
final class PostCommentsCountBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		return div(aligned(block, ""), String.valueOf(post.commentCount()));
	}

}
