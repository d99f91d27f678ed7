package blog.troppo.formatting.block.core;

import java.util.Set;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;

/**
 * The post itself. A post that contains itself stops there.
 */
final class PostContentBlock extends PostBlock {

	private static final Set<String> ELEMENTS = Set.of("div", "main", "section", "article");

	@Override
	String render(BlockInstance block, PostView post) {
		String key = "post-content " + post.id();
		if (!block.page().enter(key)) {
			return "";
		}
		String content = block.texts().content(post);
		block.page().leave(key);
		if (content.isEmpty()) {
			return "";
		}
		String element = block.attributes().text("tagName");
		String name = ELEMENTS.contains(element) ? element : "div";
		return "<" + name + " " + block.wrapper("entry-content") + ">" + content + "</" + name + ">";
	}

}
