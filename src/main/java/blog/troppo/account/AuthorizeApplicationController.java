package blog.troppo.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.InvalidException;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.Caller;
import blog.troppo.user.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code wp-admin/authorize-application.php}: an app sends its user here, and gets an
 * application password at an address of its own if the user agrees.
 */
@Controller
class AuthorizeApplicationController {

	private final ApplicationPasswords passwords;

	private final Settings settings;

	private final SiteUrls urls;

	private final Nonces nonces;

	AuthorizeApplicationController(ApplicationPasswords passwords, Settings settings, SiteUrls urls, Nonces nonces) {
		this.passwords = passwords;
		this.settings = settings;
		this.urls = urls;
		this.nonces = nonces;
	}

	@GetMapping("/wp-admin/authorize-application.php")
	ModelAndView ask(AppRequest app, User user, HttpServletRequest request, HttpServletResponse response) {
		return page(app, user, app.refusal(), request, response);
	}

	@PostMapping(path = "/wp-admin/authorize-application.php", params = "approve")
	@Nullable ModelAndView approve(AppRequest app, User user, Caller caller, HttpServletRequest request,
			HttpServletResponse response) {
		if (app.refusal() != null) {
			return page(app, user, app.refusal(), request, response);
		}
		try {
			ApplicationPasswords.Made made = this.passwords.create(user, app.name(), app.app_id(), caller);
			if (app.success_url().isEmpty()) {
				return page(app, user, null, request, response).addObject("made", made);
			}
			NoCache.in(response);
			Redirect.to(response, append(app.success_url(), "site_url=" + encode(this.urls.site("")) + "&user_login="
					+ encode(user.login()) + "&password=" + encode(made.password())));
			return null;
		}
		catch (InvalidException ex) {
			return page(app, user, String.valueOf(ex.getMessage()), request, response);
		}
	}

	@PostMapping(path = "/wp-admin/authorize-application.php", params = "reject")
	void reject(AppRequest app, HttpServletResponse response) {
		NoCache.in(response);
		if (app.refusal() == null && !app.reject_url().isEmpty()) {
			Redirect.to(response, app.reject_url());
		}
		else if (app.refusal() == null && !app.success_url().isEmpty()) {
			Redirect.to(response, append(app.success_url(), "success=false"));
		}
		else {
			Redirect.to(response, this.urls.site("/wp-admin/"));
		}
	}

	private ModelAndView page(AppRequest app, User user, @Nullable String error, HttpServletRequest request,
			HttpServletResponse response) {
		NoCache.in(response);
		ModelAndView page = new ModelAndView("account/authorize-application").addObject("app", app)
			.addObject("user", ProfilePage.Person.of(user))
			.addObject("allowed", app.refusal() == null)
			.addObject("site", this.settings.get(SiteSettings.BLOGNAME))
			.addObject("home", this.urls.home("/"))
			.addObject("assets", this.urls.site("/wp-admin/"))
			.addObject("here", this.urls.site("/wp-admin/authorize-application.php"))
			.addObject("nonce", this.nonces.of(request));
		page.getModel().put("error", error);
		page.getModel().put("made", null);
		return page;
	}

	private static String append(String address, String query) {
		int fragment = address.indexOf('#');
		String before = (fragment < 0) ? address : address.substring(0, fragment);
		String after = (fragment < 0) ? "" : address.substring(fragment);
		return before + (before.contains("?") ? "&" : "?") + query + after;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** What the app says in its link; the names are WordPress's. */
	record AppRequest(@Nullable String app_name, @Nullable String app_id, @Nullable String success_url,
			@Nullable String reject_url) {

		private static final Map<String, String> NEVER = Map.of("javascript", "", "data", "", "vbscript", "", "file",
				"", "blob", "");

		public String name() {
			return (this.app_name != null) ? this.app_name : "";
		}

		@Override
		public String app_id() {
			return (this.app_id != null) ? this.app_id : "";
		}

		@Override
		public String success_url() {
			return (this.success_url != null) ? this.success_url : "";
		}

		@Override
		public String reject_url() {
			return (this.reject_url != null) ? this.reject_url : "";
		}

		/** Why this can't be; null if it can. */
		public @Nullable String refusal() {
			if (!app_id().isEmpty() && !app_id().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
				return "The application ID must be a UUID.";
			}
			if (!isAllowed(success_url())) {
				return "The success URL must be served over a secure connection.";
			}
			return isAllowed(reject_url()) ? null : "The rejection URL must be served over a secure connection.";
		}

		/**
		 * Any scheme of an app's own; http only to this machine; nothing that is a
		 * script.
		 */
		private static boolean isAllowed(String address) {
			if (address.isEmpty()) {
				return true;
			}
			java.util.regex.Matcher parts = java.util.regex.Pattern
				.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(?://([!-~&&[^/?#]]*))?[!-~]*")
				.matcher(address);
			if (!parts.matches()) {
				return false;
			}
			String scheme = parts.group(1).toLowerCase(java.util.Locale.ROOT);
			if (scheme.equals("http")) {
				return parts.group(2) != null
						&& parts.group(2).matches("(127\\.0\\.0\\.1|\\[::1\\]|localhost)(:\\d+)?");
			}
			return !NEVER.containsKey(scheme);
		}

	}

}
