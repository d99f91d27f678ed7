package blog.troppo.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.site.SiteUrls;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.Themes;
import blog.troppo.user.Callers;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The site in another theme, or with other settings of one, for who may change it and for
 * nobody else: WordPress's parameter {@code wp_theme_preview}, beside which
 * {@code set-NAME} tries a setting. The links of such a page carry both on.
 */
@Component
public class ThemePreview {

	public static final String PARAMETER = "wp_theme_preview";

	/** What the name of a setting follows. */
	public static final String SETTING = "set-";

	private static final Pattern ENGINE = Pattern.compile("^/(?:wp-|xmlrpc)");

	private final Themes themes;

	private final SiteUrls urls;

	ThemePreview(Themes themes, SiteUrls urls) {
		this.themes = themes;
		this.urls = urls;
	}

	/** The theme that whoever asks tries on in this request. */
	Optional<Theme> theme() {
		return request().flatMap(this::theme);
	}

	/**
	 * What they try in the settings of this theme; a value that it cannot have is none.
	 */
	Map<String, String> choices(Theme theme) {
		Map<String, String> choices = new LinkedHashMap<>();
		request().filter((request) -> theme(request).filter(theme::equals).isPresent())
			.ifPresent((request) -> theme.options().settings().forEach((setting) -> {
				String value = request.getParameter(SETTING + setting.name());
				if (value != null && setting.takes(value)) {
					choices.put(setting.name(), value);
				}
			}));
		return choices;
	}

	private static Optional<HttpServletRequest> request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? Optional.of(attributes.getRequest()) : Optional.empty();
	}

	private Optional<Theme> theme(HttpServletRequest request) {
		String query = request.getQueryString();
		String name = (query != null && query.contains(PARAMETER)) ? request.getParameter(PARAMETER) : null;
		return (name != null && Callers.viewer(request).can("switch_themes")) ? this.themes.find(name)
				: Optional.empty();
	}

	/** The address out of the preview. */
	static String without(String path) {
		String[] parts = path.split("\\?", 2);
		String query = (parts.length == 1) ? ""
				: Stream.of(parts[1].split("&"))
					.filter((pair) -> !pair.startsWith(PARAMETER + "=") && !pair.startsWith(SETTING))
					.collect(Collectors.joining("&"));
		return parts[0] + (query.isEmpty() ? "" : "?" + query);
	}

	/** The page with links that stay in the preview. */
	String keep(String html, Theme theme) {
		String home = this.urls.home();
		StringBuilder carried = new StringBuilder(PARAMETER + "=" + theme.name());
		choices(theme).forEach((name, value) -> carried.append("&amp;" + SETTING + name + "=")
			.append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
		Matcher links = Pattern
			.compile("(<a\\b[^>]*?\\shref=\"" + Pattern.quote(home) + ")(/[^\"#?]*|)(\\?[^\"#]*)?(#[^\"]*)?\"")
			.matcher(html);
		return links.replaceAll((link) -> {
			if (ENGINE.matcher(link.group(2)).find()) {
				return Matcher.quoteReplacement(link.group());
			}
			String query = (link.group(3) != null) ? link.group(3) + "&amp;" : "?";
			String place = (link.group(4) != null) ? link.group(4) : "";
			return Matcher.quoteReplacement(link.group(1) + link.group(2) + query + carried + place + "\"");
		});
	}

}
