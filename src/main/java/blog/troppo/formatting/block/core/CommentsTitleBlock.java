package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;

/**
 * The heading of a post's comments with their number.
 */
final class CommentsTitleBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		PostView post = PostBlock.current(block);
		if (post != null && (post.locked() || post.commentCount() == 0)) {
			return "";
		}
		int count = (post == null) ? 0 : post.commentCount();
		boolean counted = !Boolean.FALSE.equals(attributes.get("showCommentsCount"));
		boolean titled = !Boolean.FALSE.equals(attributes.get("showPostTitle"));
		String title = "&#8220;" + ((post == null) ? "" : block.texts().title(post)) + "&#8221;";
		String shown;
		if (counted) {
			shown = titled ? block.language().count(count, "One response to %2$s", "%1$s responses to %2$s", title)
					: block.language().count(count, "One response", "%s responses");
		}
		else {
			shown = titled ? block.say((count == 1) ? "Response to %s" : "Responses to %s", title)
					: block.say((count == 1) ? "Response" : "Responses");
		}
		String element = "h" + attributes.number("level", 2);
		return "<" + element + " id=\"comments\" " + PostBlock.aligned(block, "") + ">" + shown + "</" + element + ">";
	}

}
