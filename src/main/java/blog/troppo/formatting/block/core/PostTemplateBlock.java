package blog.troppo.formatting.block.core;

import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;

/**
 * The blocks shown for each post of a query.
 */
final class PostTemplateBlock implements DynamicBlock {

	@Override
	public boolean rendersInnerBlocks() {
		return true;
	}

	@Override
	public String render(BlockInstance block, String content) {
		QueryResult result = QueryResult.of(block);
		if (result.posts().posts().isEmpty()) {
			return "";
		}
		StringBuilder items = new StringBuilder();
		for (PostView post : result.posts().posts()) {
			String inner = block.renderInner(Map.of("postId", (int) post.id(), "postType", post.type()));
			items.append("<li ")
				.append(result.enhanced() ? "data-wp-key=\"post-template-item-" + post.id() + "\" " : "")
				.append("class=\"wp-block-post ")
				.append(PostClasses.of(post, block))
				.append("\">")
				.append(inner)
				.append("</li>");
		}
		return "<ul " + block.wrapper(PostBlock.withLinkColor(block, classes(block))) + ">" + items + "</ul>";
	}

	private static String classes(BlockInstance block) {
		Attributes layout = block.stored().object("layout");
		String columns = layout.text("columnCount");
		if (layout.text("type").equals("grid") && !columns.isEmpty()) {
			return "columns-" + columns;
		}
		Object old = block.context("displayLayout");
		if (old instanceof Map<?, ?> display && "flex".equals(display.get("type"))) {
			return "is-flex-container columns-" + Attributes.asText(display.get("columns"));
		}
		return "";
	}

}
