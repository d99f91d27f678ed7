package blog.troppo.admin.blocks;

import java.util.List;
import java.util.regex.Pattern;

import blog.troppo.formatting.Escape;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.ThemeAssets;
import blog.troppo.theme.folder.MergedThemeJson;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeCss;
import blog.troppo.theme.folder.Themes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets a post look in the editor as on its page: the theme's own style sheets go into the
 * canvas, as {@code add_editor_style()} has it.
 */
@Component
class EditorStyles {

	/**
	 * What readers' pages call the parts of a post, and what the editor's canvas does.
	 * The title of the post that is written is none of the titles in its lists.
	 */
	private static final List<Part> PARTS = List.of(
			new Part("\\.wp-block-post-title(?![\\w-])", ".wp-block-post-title:not(.editor-post-title)"),
			new Part("\\.single-entry +(?!>)", ""), new Part("\\.entry-content(?![\\w-])", ".is-root-container"),
			new Part("\\.entry-title(?![\\w-])", ".wp-block-post-title.editor-post-title"));

	private record Part(Pattern there, String here) {

		Part(String there, String here) {
			this(Pattern.compile(there), here);
		}

	}

	private final Settings settings;

	private final Themes themes;

	private final ThemeAssets assets;

	private final Bundle bundle;

	private final SiteUrls urls;

	EditorStyles(Settings settings, Themes themes, ThemeAssets assets, Bundle bundle, SiteUrls urls) {
		this.settings = settings;
		this.themes = themes;
		this.assets = assets;
		this.bundle = bundle;
		this.urls = urls;
	}

	void into(ObjectNode told) {
		Theme theme = this.themes.get(this.settings.get(SiteSettings.STYLESHEET));
		told.set("__experimentalFeatures", MergedThemeJson.of(theme.json()).path("settings"));
		boolean mirrored = Bundle.isFromRightToLeft(LocaleContextHolder.getLocale());
		told.putObject("__unstableResolvedAssets")
			.put("styles",
					link(this.urls.site(BundleController.PATH) + this.bundle.sheet("canvas", mirrored))
							+ link(this.assets.url(theme, "assets/blocks.css")))
			.put("scripts", "");
		told.putArray("defaultEditorStyles");
		ArrayNode styles = told.putArray("styles");
		styles.addObject()
			.put("css", ThemeCss.of(theme.json()))
			.put("__unstableType", "theme")
			.put("isGlobalStyles", true);
		for (Theme each : theme.line().reversed()) {
			each.files()
				.text("style.css")
				.ifPresent((css) -> styles.addObject()
					.put("css", inCanvas(css))
					.put("baseURL", this.assets.url(each, "style.css"))
					.put("__unstableType", "theme")
					.put("isGlobalStyles", false));
		}
	}

	private static String inCanvas(String css) {
		String canvas = css;
		for (Part part : PARTS) {
			canvas = part.there().matcher(canvas).replaceAll(part.here());
		}
		return canvas;
	}

	private static String link(String address) {
		return "<link rel=\"stylesheet\" href=\"" + Escape.attr(address) + "\">\n";
	}

}
