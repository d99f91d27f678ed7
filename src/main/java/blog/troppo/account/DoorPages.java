package blog.troppo.account;

import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.site.Sentences;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.Languages;
import blog.troppo.user.SelfRegistration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of {@code wp-login.php}: what all of them show. */
@Component
class DoorPages {

	/**
	 * Where a language can be chosen, as nothing is lost when the page is asked for anew.
	 */
	private static final Set<String> CHOOSING = Set.of("login", "lostpassword", "register", "rp", "checkemail");

	private final Settings settings;

	private final SiteUrls urls;

	private final SelfRegistration registration;

	private final MessageSource messages;

	DoorPages(Settings settings, SiteUrls urls, SelfRegistration registration, MessageSource messages) {
		this.settings = settings;
		this.urls = urls;
		this.registration = registration;
		this.messages = messages;
	}

	/**
	 * A page by the name of its template and of WordPress's action, with nothing wrong.
	 */
	ModelAndView page(String template, String action, HttpServletRequest request, HttpServletResponse response) {
		NoCache.in(response);
		rememberLanguage(request, response);
		ModelAndView page = new ModelAndView("account/" + template);
		page.addObject("action", action);
		page.addObject("site", this.settings.get(SiteSettings.BLOGNAME));
		page.addObject("home", this.urls.home("/"));
		page.addObject("login", this.urls.site("/wp-login.php"));
		page.addObject("assets", this.urls.site("/wp-admin/"));
		page.addObject("registration", this.registration.isOpen());
		page.addObject("interim", request.getParameter("interim-login") != null);
		page.addObject("languages", CHOOSING.contains(action) ? Languages.SPOKEN : List.of());
		page.addObject("asked",
				Map.of("redirect_to", asked("redirect_to", request), "action", asked("action", request)));
		page.addObject("errors", List.of());
		page.addObject("notice", "");
		for (String flag : new String[] { "done", "sent", "shake" }) {
			page.addObject(flag, false);
		}
		return page;
	}

	private static String asked(String name, HttpServletRequest request) {
		String value = request.getMethod().equals("GET") ? request.getParameter(name) : null;
		return (value != null) ? value : "";
	}

	/** What is wrong, as a bundle or a feature says it. */
	ModelAndView errors(ModelAndView page, List<String> errors) {
		return page.addObject("errors",
				errors.stream().map((error) -> Sentences.in(LocaleContextHolder.getLocale(), error)).toList());
	}

	/** Says to wait, with WordPress's mark of an error and the status for it. */
	ModelAndView tooMany(ModelAndView page, TooManyRequestsException refusal, HttpServletResponse response) {
		response.setStatus(429);
		response.setHeader("Retry-After", String.valueOf(refusal.retryAfter().toSeconds()));
		return errors(page, List.of(String.valueOf(refusal.getMessage())));
	}

	private static void rememberLanguage(HttpServletRequest request, HttpServletResponse response) {
		String name = request.getParameter(Languages.CHOICE);
		if (name != null && Languages.chosen(request).isPresent()) {
			response.addHeader("Set-Cookie",
					ResponseCookie.from(Languages.CHOICE, name)
						.path("/")
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Lax")
						.build()
						.toString());
		}
	}

	String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	String login(String query) {
		return this.urls.site("/wp-login.php" + query);
	}

}
