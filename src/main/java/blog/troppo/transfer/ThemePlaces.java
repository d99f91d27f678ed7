package blog.troppo.transfer;

import java.util.List;

import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeOptions.Sidebar;

/** Where the theme that the site wears has menus and widgets. */
record ThemePlaces(String theme, List<String> menus, List<String> sidebars) {

	static ThemePlaces of(Theme theme) {
		return new ThemePlaces(theme.name(), List.copyOf(theme.options().menus().keySet()),
				theme.options().sidebars().stream().map(Sidebar::id).toList());
	}

}
