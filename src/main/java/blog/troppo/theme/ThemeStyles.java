package blog.troppo.theme;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeCss;
import blog.troppo.theme.folder.ThemeOptions.ThemeSetting;

import org.springframework.stereotype.Component;

/** What puts a theme's looks into a page's head. */
@Component
class ThemeStyles {

	/** Where the rules of blocks will stand, which are known when the body is drawn. */
	private static final String BLOCK_STYLES = "<!-- block styles -->\n";

	private final ThemeAssets assets;

	/** Made once of each theme, as long as it stays as it is. */
	private final Map<Theme, String> css = Collections.synchronizedMap(new WeakHashMap<>());

	ThemeStyles(ThemeAssets assets) {
		this.assets = assets;
	}

	/**
	 * The custom properties of theme.json and of the owner's choices, and the style
	 * sheets.
	 */
	String markup(Theme theme, Map<String, String> values) {
		StringBuilder out = new StringBuilder();
		String css = this.css.computeIfAbsent(theme, (made) -> ThemeCss.of(made.json()));
		if (!css.isEmpty()) {
			out.append("<style id=\"global-styles-inline-css\">\n").append(safe(css)).append("\n</style>\n");
		}
		this.assets.shared("assets/blocks.css")
			.ifPresent((url) -> HeadMarkup.tag(out, "link", "rel", "stylesheet", "id", "wp-block-library-css", "href",
					url));
		for (Theme each : theme.line().reversed()) {
			HeadMarkup.tag(out, "link", "rel", "stylesheet", "id", each.name() + "-style-css", "href",
					this.assets.url(each, "style.css"));
		}
		out.append(BLOCK_STYLES);
		String chosen = chosen(theme, values);
		if (!chosen.isEmpty()) {
			out.append("<style id=\"theme-settings-css\">:root{").append(safe(chosen)).append("}</style>\n");
		}
		return out.toString();
	}

	/** The page with the rules that its blocks turned out to need. */
	static String withBlockStyles(String html, String css) {
		int place = html.indexOf(BLOCK_STYLES);
		if (place < 0) {
			return html;
		}
		String style = css.isEmpty() ? ""
				: "<style id=\"core-block-supports-inline-css\">\n" + safe(css) + "\n</style>\n";
		return html.substring(0, place) + style + html.substring(place + BLOCK_STYLES.length());
	}

	/** Only what differs from the style sheet's own. */
	private static String chosen(Theme theme, Map<String, String> values) {
		StringBuilder css = new StringBuilder();
		for (ThemeSetting setting : theme.options().settings()) {
			String value = values.getOrDefault(setting.name(), setting.standard());
			if (setting.property().matches("--[\\w-]+") && !value.equals(setting.standard())
					&& value.matches("[\\w#.%() ,-]*")) {
				css.append(setting.property()).append(':').append(value).append(';');
			}
		}
		return css.toString();
	}

	/** Nothing in a style sheet ends the element it stands in. */
	private static String safe(String css) {
		return css.replace("</", "<\\/");
	}

}
