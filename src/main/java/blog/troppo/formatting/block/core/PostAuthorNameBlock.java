package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.UserView;

/**
 * The name of the post's author, or of the one whose archive the page is.
 */
final class PostAuthorNameBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		PostView post = PostBlock.current(block);
		UserView author = (post != null) ? block.site().users().user(post.authorId()) : block.request().author();
		if (author == null) {
			return "";
		}
		String name = author.name();
		if (block.attributes().isTrue("isLink")) {
			name = "<a href=\"" + Urls.escape(author.postsUrl()) + "\" target=\""
					+ Escape.attr(block.attributes().text("linkTarget"))
					+ "\" class=\"wp-block-post-author-name__link\">" + name + "</a>";
		}
		return PostBlock.div(PostBlock.linked(block, ""), name);
	}

}
