package blog.troppo.theme;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeOptions.ThemeSetting;
import blog.troppo.theme.folder.Themes;
import blog.troppo.theme.view.ThemeView;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The theme that the site wears, with the owner's choices, which settings keep as theme
 * mods.
 */
@Component
public class ActiveTheme {

	private static final String MENUS = "nav_menu_locations";

	private final Settings settings;

	private final Themes themes;

	private final ThemePreview preview;

	ActiveTheme(Settings settings, Themes themes, ThemePreview preview) {
		this.settings = settings;
		this.themes = themes;
		this.preview = preview;
	}

	/** The theme of this page: the one that its owner tries on, else the site's. */
	Theme theme() {
		return this.preview.theme().orElseGet(this::worn);
	}

	/** What the site wears for everybody. */
	public Theme worn() {
		return this.themes.get(this.settings.get(SiteSettings.STYLESHEET));
	}

	/**
	 * The templates that the site's theme has to choose from for posts of a type:
	 * {@code wp_get_theme()->get_page_templates()}.
	 * @return by name, with what people call them
	 */
	public Map<String, String> templates(String type) {
		return worn().options().templates(type);
	}

	/**
	 * The site wears it from here on. Menus of places that both themes have come along,
	 * unless the owner chose some for this theme before: {@code switch_theme()}.
	 */
	@Transactional
	public void wear(Theme theme) {
		Map<Object, Object> before = mods(worn());
		this.settings.store(SiteSettings.STYLESHEET.name(), theme.name());
		this.settings.store(SiteSettings.TEMPLATE.name(), theme.line().getLast().name());
		Object menus = before.get(MENUS);
		if (menus != null && !mods(theme).containsKey(MENUS)) {
			Map<Object, Object> common = new LinkedHashMap<>(PhpSerialized.asArray(menus));
			common.keySet().retainAll(theme.options().menus().keySet());
			keep(theme, Map.of(MENUS, common));
		}
	}

	/**
	 * Keeps the owner's choices; a value that the setting cannot have changes nothing.
	 */
	@Transactional
	public void choose(Theme theme, Map<String, String> values) {
		Map<Object, Object> chosen = new LinkedHashMap<>();
		theme.options()
			.settings()
			.stream()
			.filter((setting) -> setting.takes(values.getOrDefault(setting.name(), "")))
			.forEach((setting) -> chosen.put(setting.name(), values.getOrDefault(setting.name(), "")));
		keep(theme, chosen);
	}

	private void keep(Theme theme, Map<Object, Object> more) {
		Map<Object, Object> mods = new LinkedHashMap<>(mods(theme));
		mods.putAll(more);
		this.settings.store("theme_mods_" + theme.name(), PhpSerialized.write(mods));
	}

	/** All theme mods, as WordPress keeps them: {@code theme_mods_classic}. */
	Map<Object, Object> mods(Theme theme) {
		return this.settings.find("theme_mods_" + theme.name()).map(PhpSerialized::readArray).orElseGet(Map::of);
	}

	/**
	 * The values of the theme's settings: those that are tried on this page, else the
	 * owner's where they are good, else the theme's.
	 */
	public Map<String, String> values(Theme theme) {
		Map<Object, Object> mods = mods(theme);
		Map<String, String> values = new LinkedHashMap<>();
		for (ThemeSetting setting : theme.options().settings()) {
			Object mod = mods.get(setting.name());
			values.put(setting.name(), (mod == null) ? setting.standard() : setting.checked(mod.toString()));
		}
		values.putAll(this.preview.choices(theme));
		return values;
	}

	ThemeView view(Theme theme) {
		return new ThemeView(theme.name(), theme.title(), theme.header().version(), values(theme));
	}

}
