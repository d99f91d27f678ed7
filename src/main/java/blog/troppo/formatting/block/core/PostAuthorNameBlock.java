package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.UserView;

/**
 * The name of the post's author.
 */
final class PostAuthorNameBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		UserView author = block.site().users().user(post.authorId());
		if (author == null) {
			return "";
		}
		String name = author.name();
		if (block.attributes().isTrue("isLink")) {
			name = "<a href=\"" + Urls.escape(author.postsUrl()) + "\" target=\""
					+ Escape.attr(block.attributes().text("linkTarget"))
					+ "\" class=\"wp-block-post-author-name__link\">" + name + "</a>";
		}
		return div(aligned(block, ""), name);
	}

}
