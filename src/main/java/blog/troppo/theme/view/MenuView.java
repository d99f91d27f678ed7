package blog.troppo.theme.view;

import java.util.List;

/** The links of one place in the theme, as a tree. */
public record MenuView(String name, List<MenuItemView> items) {

	public static final MenuView EMPTY = new MenuView("", List.of());

	public boolean isEmpty() {
		return this.items.isEmpty();
	}

}
