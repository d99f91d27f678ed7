package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;

/**
 * A link to the post's comments.
 */
final class PostCommentsLinkBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		if (!post.commentsOpen()) {
			return "";
		}
		int count = post.commentCount();
		String text = (count == 0) ? block.say("No comments")
				: block.language().count(count, "%s comment", "%s comments");
		String on = "<span class=\"screen-reader-text\"> " + block.say("on %s", block.texts().title(post)) + "</span>";
		return div(linked(block, ""), "<a href=" + Urls.escape(post.url() + ((count == 0) ? "#respond" : "#comments"))
				+ ">" + text + on + "</a>");
	}

}
