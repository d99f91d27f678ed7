package blog.troppo.admin.frame;

import java.util.Locale;
import java.util.Optional;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Callers;
import blog.troppo.user.Users;
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
	private final ObjectProvider<Settings> settings;

	private final ObjectProvider<Users> users;

	AdminLocale(ObjectProvider<Settings> settings, ObjectProvider<Users> users) {
		this.settings = settings;
		this.users = users;
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
		Locale locale = locale(chosen(request).orElseGet(() -> this.settings.getObject().get(SiteSettings.WPLANG)));
		request.setAttribute(FOUND, locale);
		return locale;
	}

	private Optional<String> chosen(HttpServletRequest request) {
		return Optional.ofNullable(Callers.viewer(request).userId())
			.flatMap((id) -> this.users.getObject().findLocale(id))
			.filter((locale) -> !locale.isEmpty());
	}

	/** WordPress's {@code de_DE_formal} is a German of Germany. */
	static Locale locale(String wordPress) {
		String[] parts = wordPress.split("_");
		return parts[0].isEmpty() ? Locale.US
				: Locale.of(parts[0], (parts.length > 1 && parts[1].matches("[A-Z]{2}")) ? parts[1] : "");
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is chosen in the profile");
	}

}
