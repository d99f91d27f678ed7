package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.RequestView;

/**
 * The title of an archive or of search results.
 */
final class QueryTitleBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		RequestView.Subject subject = block.renderer().request().subject();
		String kind = attributes.text("type");
		if (!subject.is(kind)) {
			return "";
		}
		String title;
		if (kind.equals("search")) {
			title = attributes.isTrue("showSearchTerm")
					? "Search results for: &#8220;" + Escape.html(subject.search()) + "&#8221;" : "Search results";
		}
		else {
			title = attributes.isTrue("showPrefix") ? subject.prefixedTitle() : subject.title();
		}
		int level = attributes.number("level", 1);
		String element = (level == 0) ? "p" : "h" + level;
		return "<" + element + " " + PostBlock.aligned(block, "") + ">" + title + "</" + element + ">";
	}

}
