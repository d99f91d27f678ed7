package blog.troppo.admin.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import blog.troppo.user.Callers;
import blog.troppo.user.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/**
 * The language of the engine's own pages (the admin, the doors, the pages around a
 * comment): the one that the user chose, else the site's; at the doors, one that the
 * address names. Other pages are a theme's, which finds the site's by itself. What the
 * browser prefers does not count, as in WordPress.
 */
@Component("localeResolver")
class AdminLocale extends AbstractLocaleResolver {

	private static final String FOUND = AdminLocale.class.getName();

	private static final String DOORS = "/wp-login.php";

	private static final List<String> OWN_PAGES = List.of("/wp-admin/", DOORS, "/wp-comments/");

	/** Spring asks for this resolver before there is a database. */
	private final ObjectProvider<Languages> languages;

	AdminLocale(ObjectProvider<Languages> languages) {
		this.languages = languages;
	}

	/** Asked several times in a request, of which the first finds it out. */
	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		String path = request.getRequestURI();
		if (OWN_PAGES.stream().noneMatch(path::contains)) {
			return Locale.US;
		}
		if (request.getAttribute(FOUND) instanceof Locale found) {
			return found;
		}
		Locale locale = Optional.of(request)
			.filter((door) -> path.endsWith(DOORS))
			.flatMap(Languages::chosen)
			.orElseGet(() -> this.languages.getObject().of(Callers.viewer(request).userId()));
		request.setAttribute(FOUND, locale);
		return locale;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is chosen in the profile");
	}

}
