package blog.troppo.rest.design;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.Themes;

import org.springframework.stereotype.Component;

/** The theme that the site wears. */
@Component
public class ChosenTheme {

	private final Settings settings;

	private final Themes themes;

	ChosenTheme(Settings settings, Themes themes) {
		this.settings = settings;
		this.themes = themes;
	}

	public Theme theme() {
		return this.themes.get(this.settings.get(SiteSettings.STYLESHEET));
	}

	boolean is(Theme theme) {
		return theme().name().equals(theme.name());
	}

}
