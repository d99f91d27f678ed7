package blog.troppo.theme;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.block.ThemeSettings;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeOptions.ThemeSetting;
import blog.troppo.theme.folder.Themes;
import blog.troppo.theme.view.ThemeView;

import org.springframework.stereotype.Component;

/**
 * The theme that the site wears, with the owner's choices, which settings keep as theme
 * mods.
 */
@Component
class ActiveTheme {

	private final Settings settings;

	private final Themes themes;

	ActiveTheme(Settings settings, Themes themes) {
		this.settings = settings;
		this.themes = themes;
	}

	Theme theme() {
		return this.themes.get(this.settings.get(SiteSettings.STYLESHEET));
	}

	/** All theme mods, as WordPress keeps them: {@code theme_mods_classic}. */
	Map<Object, Object> mods(Theme theme) {
		return this.settings.find("theme_mods_" + theme.name()).map(PhpSerialized::readArray).orElseGet(Map::of);
	}

	/**
	 * The values of the theme's settings: the owner's where they are good, else the
	 * theme's.
	 */
	Map<String, String> values(Theme theme) {
		Map<Object, Object> mods = mods(theme);
		Map<String, String> values = new LinkedHashMap<>();
		for (ThemeSetting setting : theme.options().settings()) {
			Object mod = mods.get(setting.name());
			values.put(setting.name(), (mod == null) ? setting.standard() : setting.checked(mod.toString()));
		}
		return values;
	}

	/** What the theme says to the block renderer. */
	ThemeSettings blockSettings() {
		return theme().json().blockSettings();
	}

	ThemeView view(Theme theme) {
		return new ThemeView(theme.name(), theme.title(), theme.header().version(), values(theme));
	}

}
