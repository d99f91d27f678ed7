package blog.troppo.admin.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import blog.troppo.site.Section;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteEnvironment;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Callers;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What stands around each screen: whose site, which menu, what was just done. */
@Component
class Frame {

	private final Screens screens;

	private final Settings settings;

	private final SiteUrls urls;

	private final AdminLocale locales;

	private final SiteEnvironment environment;

	private final Users users;

	Frame(Screens screens, Settings settings, SiteUrls urls, AdminLocale locales, SiteEnvironment environment,
			Users users) {
		this.screens = screens;
		this.settings = settings;
		this.urls = urls;
		this.locales = locales;
		this.environment = environment;
		this.users = users;
	}

	/** As the templates see it. */
	record View(String site, String home, String lang, String person, String logout, List<Group> menu, boolean compact,
			boolean copy, String here, @Nullable Flash flash) {
	}

	/** A section of the menu with the screens of it that the viewer may open. */
	record Group(String name, List<Link> links) {
	}

	record Link(String name, String address, boolean here) {
	}

	Locale locale(HttpServletRequest request) {
		return this.locales.resolveLocale(request);
	}

	void put(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, must-revalidate, max-age=0, no-store, private");
		page.addObject("frame", view(request));
	}

	private View view(HttpServletRequest request) {
		String person = Optional.ofNullable(Callers.viewer(request).userId())
			.flatMap(this.users::findById)
			.map(User::displayName)
			.orElse("");
		return new View(this.settings.get(SiteSettings.BLOGNAME), this.urls.home("/"), locale(request).toLanguageTag(),
				person, this.urls.site("/wp-login.php?action=logout&_wpnonce=" + nonce(request)), menu(request),
				DensityController.isCompact(request), this.environment.isCopy(), here(request),
				Flash.take(request).orElse(null));
	}

	/**
	 * The address of this page, to come back to; of what a form answers, the dashboard's.
	 */
	private static String here(HttpServletRequest request) {
		String path = request.getRequestURI();
		String query = request.getQueryString();
		return !request.getMethod().equals("GET") ? ""
				: path.substring(path.lastIndexOf('/') + 1) + ((query != null) ? "?" + query : "");
	}

	private List<Group> menu(HttpServletRequest request) {
		List<Group> menu = new ArrayList<>();
		List<Place> places = this.screens.menu(Callers.viewer(request));
		Object here = request.getAttribute(Place.class.getName());
		for (Section section : Section.values()) {
			List<Link> links = places.stream()
				.filter((place) -> place.section() == section)
				.map((place) -> new Link(place.name(), place.address(),
						here instanceof Place shown && shown.isIn(place)))
				.toList();
			if (!links.isEmpty()) {
				menu.add(new Group(section.name().toLowerCase(Locale.ROOT), links));
			}
		}
		return menu;
	}

	private static String nonce(HttpServletRequest request) {
		return (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) ? token.getToken() : "";
	}

}
