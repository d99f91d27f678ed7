package blog.troppo.admin.themes;

import java.util.List;

import blog.troppo.theme.ThemeAssets;
import blog.troppo.theme.folder.StyleHeader;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeWords;

/**
 * A theme as the screen shows it.
 *
 * @param screenshot empty for a theme without one
 * @param parent the title of the theme that it is a child of; empty for one of its own
 * @param tunable whether it has settings
 */
record ThemeCard(String name, String title, String version, String author, String authorUri, String uri,
		String description, List<String> tags, String parent, String screenshot, boolean active, boolean tunable) {

	static ThemeCard of(Theme theme, boolean active, ThemeWords words, ThemeAssets assets) {
		StyleHeader header = theme.header();
		Theme parent = theme.parent();
		return new ThemeCard(theme.name(), theme.title(), header.version(), header.author(), web(header.authorUri()),
				web(header.uri()), words.say(header.description()), header.tags(),
				(parent != null) ? parent.title() : "", screenshot(theme, assets), active,
				!theme.options().settings().isEmpty());
	}

	private static String screenshot(Theme theme, ThemeAssets assets) {
		return List.of("screenshot.png", "screenshot.webp", "screenshot.jpg")
			.stream()
			.filter((file) -> theme.files().has(file))
			.findFirst()
			.map((file) -> assets.url(theme, file))
			.orElse("");
	}

	private static String web(String address) {
		return address.matches("https?://\\S+") ? address : "";
	}

}
