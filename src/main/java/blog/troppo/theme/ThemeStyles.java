package blog.troppo.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Language;
import blog.troppo.site.SiteLanguage;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeOptions.ThemeSetting;

import org.springframework.stereotype.Component;

/** What puts a theme's looks into a page's head. */
@Component
class ThemeStyles {

	/** Where the rules of blocks will stand, which are known when the body is drawn. */
	private static final String BLOCK_STYLES = "<!-- block styles -->\n";

	private static final String BLOCKS = "assets/blocks.js";

	private static final String SCRIPT_END = "\"></script>\n";

	/** Each script, and what in a page needs it. */
	private static final Map<String, List<String>> SCRIPTS = new LinkedHashMap<>();

	static {
		SCRIPTS.put("assets/content.js",
				List.of("wp-embedded-content\"", "wp-block-archives-dropdown", "wp-block-categories-dropdown"));
		SCRIPTS.put(BLOCKS, List.of("data-wp-interactive=\"core/"));
	}

	private final ThemeAssets assets;

	private final ChosenStyles chosenStyles;

	private final SiteLanguage language;

	ThemeStyles(ThemeAssets assets, ChosenStyles chosenStyles, SiteLanguage language) {
		this.assets = assets;
		this.chosenStyles = chosenStyles;
		this.language = language;
	}

	/**
	 * The custom properties of theme.json and of the owner's choices, and the style
	 * sheets.
	 */
	String markup(Theme theme, Map<String, String> values) {
		StringBuilder out = new StringBuilder();
		link(out, "global-styles-css", this.assets.globalStylesUrl(theme));
		link(out, "wp-block-library-css", this.assets.url(theme, "assets/blocks.css"));
		for (Theme each : theme.line().reversed()) {
			link(out, each.name() + "-style-css", this.assets.url(each, "style.css"));
		}
		out.append(BLOCK_STYLES);
		SCRIPTS.keySet()
			.forEach((script) -> out.append("<script defer")
				.append(script.equals(BLOCKS) ? words(this.language.words()) : "")
				.append(" src=\"")
				.append(this.assets.url(theme, script))
				.append(SCRIPT_END));
		String chosen = chosen(theme, values);
		if (!chosen.isEmpty()) {
			out.append("<style id=\"theme-settings-css\">:root{").append(safe(chosen)).append("}</style>\n");
		}
		String styles = this.chosenStyles.css(theme);
		if (!styles.isEmpty()) {
			out.append("<style id=\"chosen-styles-css\">").append(safe(styles)).append("</style>\n");
		}
		return out.toString();
	}

	/** What the script of blocks says to those who listen. */
	static String words(Language language) {
		return " data-close=\"" + Escape.attr(language.say("Close")) + "\" data-enlarge=\""
				+ Escape.attr(language.say("Enlarge")) + "\" data-picture=\"" + Escape.attr(language.say("Picture"))
				+ '"';
	}

	private static void link(StringBuilder out, String id, String address) {
		HeadMarkup.tag(out, "link", "rel", "stylesheet", "id", id, "href", address);
	}

	/** The same, with the presets of two tones that it names. */
	String complete(String html, Needs needs, Theme theme) {
		return DuotonePresets.complete(complete(html, needs), this.chosenStyles.duotones(theme));
	}

	/** The page with what its content turned out to need, in the head and at the end. */
	static String complete(String html, Needs needs) {
		String page = withBlockStyles(html, needs.css());
		int end = needs.foot().isEmpty() ? -1 : page.lastIndexOf("</body>");
		return (end < 0) ? page : page.substring(0, end) + needs.foot() + page.substring(end);
	}

	/** The page with the rules and the scripts that its content turned out to need. */
	static String withBlockStyles(String html, String css) {
		int place = html.indexOf(BLOCK_STYLES);
		if (place < 0) {
			return html;
		}
		String style = css.isEmpty() ? ""
				: "<style id=\"core-block-supports-inline-css\">\n" + safe(css) + "\n</style>\n";
		StringBuilder page = new StringBuilder(html.length() + style.length()).append(html, 0, place).append(style);
		int at = place + BLOCK_STYLES.length();
		int rest = at;
		for (int i = 0; i < SCRIPTS.size(); i++) {
			rest = html.indexOf(SCRIPT_END, rest) + SCRIPT_END.length();
		}
		for (List<String> marks : SCRIPTS.values()) {
			int end = html.indexOf(SCRIPT_END, at) + SCRIPT_END.length();
			if (contains(html, rest, marks)) {
				page.append(html, at, end);
			}
			at = end;
		}
		return page.append(html, rest, html.length()).toString();
	}

	private static boolean contains(String html, int from, List<String> marks) {
		return marks.stream().anyMatch((mark) -> html.indexOf(mark, from) >= 0);
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
