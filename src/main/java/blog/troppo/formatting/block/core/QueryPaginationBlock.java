package blog.troppo.formatting.block.core;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.WrapperAttributes;

/**
 * Pages of results: the frame, and the links to the page before and after.
 */
final class QueryPaginationBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		if (content.isBlank()) {
			return "";
		}
		return "<nav " + block.wrapper().put("aria-label", block.say("Pagination")) + ">" + content + "</nav>";
	}

	/** The link to the next page, or the previous one. */
	static String step(BlockInstance block, boolean next) {
		QueryResult result = QueryResult.of(block);
		int target = next ? result.page() + 1 : result.page() - 1;
		if (target < 1 || target > result.pages()) {
			return "";
		}
		String label = block.attributes().text("label");
		if (label.isEmpty()) {
			label = block.say(next ? "Next Page" : "Previous Page");
		}
		WrapperAttributes wrapper = block.wrapper();
		boolean labelled = !Boolean.FALSE.equals(block.context("showLabel"));
		String shown = labelled ? Escape.html(label) : "";
		if (!labelled) {
			wrapper.put("aria-label", label);
		}
		String arrow = PaginationArrow.html("wp-block-query-pagination", block.context("paginationArrow"), next);
		String direction = result.enhanced() ? enhanced(next) : "";
		return "<a " + direction + "href=\"" + Urls.escape(address(block, result, target)) + "\" " + wrapper + ">"
				+ (next ? shown + arrow : arrow + shown) + "</a>";
	}

	private static String enhanced(boolean next) {
		return "data-wp-key=\"query-pagination-" + (next ? "next" : "previous")
				+ "\" data-wp-on--click=\"core/query::actions.navigate\""
				+ " data-wp-on--mouseenter=\"core/query::actions.prefetch\""
				+ " data-wp-watch=\"core/query::callbacks.prefetch\" ";
	}

	private static String address(BlockInstance block, QueryResult result, int target) {
		if (result.parameter().isEmpty()) {
			return block.request().addresses().ofList(target);
		}
		Map<String, String> parameters = new LinkedHashMap<>(block.request().parameters());
		if (target == 1) {
			parameters.remove(result.parameter());
		}
		else {
			parameters.put(result.parameter(), String.valueOf(target));
		}
		return block.request().path() + QueryParameters.write(parameters);
	}

}
