package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.UserView;

/**
 * What the post's author says of himself.
 */
final class PostAuthorBiographyBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		UserView author = block.site().users().user(post.authorId());
		return (author == null || author.bio().isEmpty()) ? "" : div(aligned(block, ""), author.bio());
	}

}
