package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;

/**
 * The post's title as a heading, or a paragraph for level 0.
 */
final class PostTitleBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		String title = block.texts().title(post);
		if (title.isEmpty()) {
			return "";
		}
		int level = block.attributes().number("level", 2);
		String element = (level == 0) ? "p" : "h" + level;
		if (block.attributes().isTrue("isLink")) {
			String rel = block.attributes().text("rel");
			title = "<a href=\"" + Urls.escape(post.url()) + "\" target=\""
					+ Escape.attr(block.attributes().text("linkTarget")) + "\" "
					+ (rel.isEmpty() ? "" : "rel=\"" + Escape.attr(rel) + "\"") + ">" + title + "</a>";
		}
		return "<" + element + " " + linked(block, "") + ">" + title + "</" + element + ">";
	}

}
