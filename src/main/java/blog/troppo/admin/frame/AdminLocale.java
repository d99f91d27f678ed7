package blog.troppo.admin.frame;

import java.util.Locale;

import blog.troppo.user.Callers;
import blog.troppo.user.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/**
 * The language of the engine's own pages: below {@code wp-admin} the one that the user
 * chose, else the site's; elsewhere English. What the browser prefers does not count, as
 * in WordPress.
 */
@Component("localeResolver")
class AdminLocale extends AbstractLocaleResolver {

	private static final String FOUND = AdminLocale.class.getName();

	/** Spring asks for this resolver before there is a database. */
	private final ObjectProvider<Languages> languages;

	AdminLocale(ObjectProvider<Languages> languages) {
		this.languages = languages;
	}

	/** Asked several times in a request, of which the first finds it out. */
	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (!request.getRequestURI().contains("/wp-admin/")) {
			return Locale.US;
		}
		if (request.getAttribute(FOUND) instanceof Locale found) {
			return found;
		}
		Locale locale = this.languages.getObject().of(Callers.viewer(request).userId());
		request.setAttribute(FOUND, locale);
		return locale;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is chosen in the profile");
	}

}
