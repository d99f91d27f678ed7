package blog.troppo.theme.view;

import java.util.List;

/**
 * An entry of a menu.
 *
 * @param classes WordPress's menu item classes
 * @param current whether it is the page being read
 * @param ancestor whether that page is below it
 */
public record MenuItemView(String id, Html label, String url, String title, String target, String rel, Html description,
		String classes, boolean current, boolean ancestor, List<MenuItemView> children) {

	int weight() {
		return 512 + this.classes.length() + this.children.stream().mapToInt(MenuItemView::weight).sum();
	}

}
