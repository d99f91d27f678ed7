package blog.troppo.theme.view;

import java.util.List;

/** The links of one place in the theme, as a tree. */
public record MenuView(String name, List<MenuItemView> items) {

	public static final MenuView EMPTY = new MenuView("", List.of());

	public boolean isEmpty() {
		return this.items.isEmpty();
	}

	/** About how many bytes it takes to keep it. */
	public int weight() {
		return 256 + this.items.stream().mapToInt(MenuItemView::weight).sum();
	}

}
