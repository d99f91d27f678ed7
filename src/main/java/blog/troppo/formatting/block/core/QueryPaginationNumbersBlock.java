package blog.troppo.formatting.block.core;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.markup.TagEditor;

/**
 * The numbers of the pages of results.
 */
final class QueryPaginationNumbersBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		QueryResult result = QueryResult.of(block);
		if (result.pages() < 2) {
			return "";
		}
		int around = block.attributes().number("midSize", 2);
		String numbers = PageNumbers.html(result.page(), result.pages(), around,
				(page) -> address(block, result, page));
		return "<div " + block.wrapper() + ">" + (result.enhanced() ? enhanced(numbers) : numbers) + "</div>";
	}

	private static String address(BlockInstance block, QueryResult result, int page) {
		if (result.parameter().isEmpty()) {
			return block.request().addresses().ofList(page);
		}
		Map<String, String> parameters = new LinkedHashMap<>();
		if (page > 1) {
			parameters.put(result.parameter(), String.valueOf(page));
		}
		if (result.page() > 1) {
			parameters.put("cst", "");
		}
		block.request().parameters().forEach((name, value) -> {
			if (!name.equals(result.parameter())) {
				parameters.put(name, value);
			}
		});
		return QueryParameters.write(parameters);
	}

	private static String enhanced(String numbers) {
		TagEditor tags = new TagEditor(numbers);
		int index = 0;
		while (tags.nextTagWithClass("page-numbers")) {
			tags.setAttribute("data-wp-key", "index-" + index++);
			if (tags.tagName().equals("a")) {
				tags.setAttribute("data-wp-on--click", "core/query::actions.navigate");
			}
		}
		return tags.html();
	}

}
