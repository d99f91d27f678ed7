package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;

/**
 * A link to the post.
 */
final class ReadMoreBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		String title = block.texts().title(post);
		String named = title.isEmpty() ? block.say("untitled post %s", post.id()) : title;
		String content = block.attributes().text("content");
		return "<a " + block.wrapper() + " href=\"" + Urls.escape(post.url()) + "\" target=\""
				+ Escape.attr(block.attributes().text("linkTarget")) + "\">"
				+ (content.isEmpty() ? block.say("Read more") : Kses.post(content))
				+ "<span class=\"screen-reader-text\">: " + named + "</span></a>";
	}

}
