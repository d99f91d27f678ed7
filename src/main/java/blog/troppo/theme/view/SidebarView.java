package blog.troppo.theme.view;

import java.util.List;

/** A place for widgets, with those that the owner put there, or the theme's choice. */
public record SidebarView(String id, String name, List<WidgetView> widgets) {

	public boolean isEmpty() {
		return this.widgets.isEmpty();
	}

}
