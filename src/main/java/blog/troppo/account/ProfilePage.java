package blog.troppo.account;

import java.time.Instant;
import java.util.UUID;

import blog.troppo.mail.Mailer;
import blog.troppo.media.Portraits;
import blog.troppo.site.Sentences;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.RefusalException;
import blog.troppo.user.ApplicationPassword;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.AuditLog;
import blog.troppo.user.Callers;
import blog.troppo.user.SecondFactor;
import blog.troppo.user.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The screen {@code wp-admin/profile.php}: all that somebody may set for himself. */
@Component
class ProfilePage {

	private static final int ENTRIES = 15;

	private final Settings settings;

	private final SiteUrls urls;

	private final SignIns signIns;

	private final ApplicationPasswords applicationPasswords;

	private final Portraits portraits;

	private final Passkeys passkeys;

	private final SecondFactor secondFactor;

	private final AuditLog log;

	private final Mailer mailer;

	private final Nonces nonces;

	private final MessageSource messages;

	ProfilePage(Settings settings, SiteUrls urls, SignIns signIns, ApplicationPasswords applicationPasswords,
			Portraits portraits, Passkeys passkeys, SecondFactor secondFactor, AuditLog log, Mailer mailer,
			Nonces nonces, MessageSource messages) {
		this.settings = settings;
		this.urls = urls;
		this.signIns = signIns;
		this.applicationPasswords = applicationPasswords;
		this.portraits = portraits;
		this.passkeys = passkeys;
		this.secondFactor = secondFactor;
		this.log = log;
		this.mailer = mailer;
		this.nonces = nonces;
		this.messages = messages;
	}

	ModelAndView show(User user, HttpServletRequest request, HttpServletResponse response) {
		NoCache.in(response);
		String updated = request.getParameter("updated");
		ModelAndView page = new ModelAndView("account/profile").addObject("user", Person.of(user))
			.addObject("assets", this.urls.site("/wp-admin/"))
			.addObject("profile", this.urls.site("/wp-admin/profile.php"))
			.addObject("nonce", this.nonces.of(request))
			.addObject("sessions", this.signIns.of(user, request))
			.addObject("applications", this.applicationPasswords.of(user).stream().map(Application::of).toList())
			.addObject("passkeys", this.passkeys.of(user))
			.addObject("codes", this.secondFactor.isNeeded(user.id()))
			.addObject("codesLeft", this.secondFactor.recoveryCodesLeft(user.id()))
			.addObject("log", this.log.about(user.id(), ENTRIES))
			.addObject("mailLies", !this.mailer.reachesPeople() && mayManage(request))
			.addObject("wholeLog", mayManage(request) ? this.urls.site("/wp-admin/audit-log.php") : "")
			.addObject("portraits",
					this.settings.get(SiteSettings.SHOW_AVATARS)
							&& this.settings.get(SiteSettings.AVATAR_SOURCE).equals("local"))
			.addObject("portrait", this.portraits.has(user.id()))
			.addObject("said",
					(updated != null && updated.matches("[a-z-]{1,20}")) ? say("profile.done." + updated) : "");
		for (String later : new String[] { "error", "errorIn", "made", "recovery", "secret", "qr" }) {
			page.getModel().put(later, null);
		}
		return page;
	}

	private static boolean mayManage(HttpServletRequest request) {
		return Callers.viewer(request).can("manage_options");
	}

	/** The page with what went wrong, beside the part that it belongs to. */
	ModelAndView wrong(String part, RefusalException refusal, User user, HttpServletRequest request,
			HttpServletResponse response) {
		return show(user, request, response)
			.addObject("error", Sentences.in(LocaleContextHolder.getLocale(), String.valueOf(refusal.getMessage())))
			.addObject("errorIn", part);
	}

	@Nullable ModelAndView done(String what, HttpServletResponse response) {
		NoCache.in(response);
		Redirect.to(response, this.urls.site("/wp-admin/profile.php?updated=" + what));
		return null;
	}

	private String say(String key) {
		return String.valueOf(this.messages.getMessage(key, null, "", LocaleContextHolder.getLocale()));
	}

	/** A user, as pages show one. */
	record Person(String login, String displayName, String email) {

		static Person of(User user) {
			return new Person(user.login(), user.displayName(), user.email());
		}

	}

	/** An application password, as its owner sees it. */
	record Application(UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt, @Nullable String lastIp) {

		static Application of(ApplicationPassword kept) {
			return new Application(kept.id(), kept.name(), kept.createdAt(), kept.lastUsedAt(), kept.lastIp());
		}

	}

}
