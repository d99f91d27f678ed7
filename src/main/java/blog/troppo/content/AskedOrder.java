package blog.troppo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostQuery.Sort;
import blog.troppo.site.QueryVars;

/**
 * {@code orderby} and {@code order}, as far as readers may use them. A search has what
 * fits best in front, but its feed what is new.
 */
final class AskedOrder {

	private static final Map<String, Order> ORDERS = Map.ofEntries(Map.entry("date", Order.DATE),
			Map.entry("post_date", Order.DATE), Map.entry("title", Order.TITLE), Map.entry("post_title", Order.TITLE),
			Map.entry("modified", Order.MODIFIED), Map.entry("post_modified", Order.MODIFIED),
			Map.entry("name", Order.SLUG), Map.entry("post_name", Order.SLUG), Map.entry("author", Order.AUTHOR),
			Map.entry("post_author", Order.AUTHOR), Map.entry("ID", Order.ID), Map.entry("parent", Order.PARENT),
			Map.entry("post_parent", Order.PARENT), Map.entry("menu_order", Order.MENU_ORDER),
			Map.entry("comment_count", Order.COMMENT_COUNT), Map.entry("rand", Order.RANDOM),
			Map.entry("relevance", Order.RELEVANCE));

	private AskedOrder() {
	}

	static List<Sort> of(QueryVars vars) {
		boolean ascending = vars.text("order").equalsIgnoreCase("asc");
		boolean search = vars.has("s") && !vars.isList("s");
		if (vars.text("orderby").equals("none")) {
			return List.of(new Sort(Order.ID, true));
		}
		List<Sort> sorting = new ArrayList<>();
		for (String word : vars.text("orderby").strip().split("[ +]+")) {
			Order order = ORDERS.get(word);
			if (order != null && (order != Order.RELEVANCE || search)) {
				sorting.add(new Sort(order, ascending));
			}
		}
		if (sorting.isEmpty()) {
			boolean relevance = search && !vars.has("orderby") && !vars.has("feed");
			sorting.add(new Sort(relevance ? Order.RELEVANCE : Order.DATE, ascending));
		}
		return sorting;
	}

}
