package blog.troppo.theme;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.site.SiteUrls;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.Themes;
import blog.troppo.user.Callers;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The site in another theme, for who may change it and for nobody else: WordPress's
 * parameter {@code wp_theme_preview}, which the links of such a page carry on.
 */
@Component
public class ThemePreview {

	public static final String PARAMETER = "wp_theme_preview";

	private static final Pattern ENGINE = Pattern.compile("^/(?:wp-|xmlrpc)");

	private final Themes themes;

	private final SiteUrls urls;

	ThemePreview(Themes themes, SiteUrls urls) {
		this.themes = themes;
		this.urls = urls;
	}

	/** The theme that whoever asks tries on in this request. */
	Optional<Theme> theme() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? theme(request.getRequest()) : Optional.empty();
	}

	private Optional<Theme> theme(HttpServletRequest request) {
		String query = request.getQueryString();
		String name = (query != null && query.contains(PARAMETER)) ? request.getParameter(PARAMETER) : null;
		return (name != null && Callers.viewer(request).can("switch_themes")) ? this.themes.find(name)
				: Optional.empty();
	}

	/** The page with links that stay in the preview. */
	String keep(String html, Theme theme) {
		String home = this.urls.home();
		Matcher links = Pattern
			.compile("(<a\\b[^>]*?\\shref=\"" + Pattern.quote(home) + ")(/[^\"#?]*|)(\\?[^\"#]*)?(#[^\"]*)?\"")
			.matcher(html);
		return links.replaceAll((link) -> {
			if (ENGINE.matcher(link.group(2)).find()) {
				return Matcher.quoteReplacement(link.group());
			}
			String query = (link.group(3) != null) ? link.group(3) + "&amp;" : "?";
			String place = (link.group(4) != null) ? link.group(4) : "";
			return Matcher.quoteReplacement(
					link.group(1) + link.group(2) + query + PARAMETER + "=" + theme.name() + place + "\"");
		});
	}

}
