package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import blog.troppo.formatting.Numbers;
import blog.troppo.formatting.Urls;

/**
 * The numbered links to the pages of a list, as {@code paginate_links} writes them: the
 * ends, some around the current one, and dots between.
 */
final class PageNumbers {

	private static final int AT_ENDS = 1;

	private PageNumbers() {
	}

	static String html(int current, int pages, int around, IntFunction<String> address) {
		List<String> links = new ArrayList<>();
		boolean dots = false;
		for (int page = 1; page <= pages; page++) {
			if (page == current) {
				links.add("<span aria-current=\"page\" class=\"page-numbers current\">" + Numbers.format(page)
						+ "</span>");
				dots = true;
			}
			else if (page <= AT_ENDS || page > pages - AT_ENDS || Math.abs(page - current) <= around) {
				links.add("<a class=\"page-numbers\" href=\"" + Urls.escape(address.apply(page)) + "\">"
						+ Numbers.format(page) + "</a>");
				dots = true;
			}
			else if (dots) {
				links.add("<span class=\"page-numbers dots\">&hellip;</span>");
				dots = false;
			}
		}
		return String.join("\n", links);
	}

}
