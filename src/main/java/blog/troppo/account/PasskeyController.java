package blog.troppo.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.Screen;
import blog.troppo.site.Sentences;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.Shortened;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.AuditEvent;
import blog.troppo.user.AuditLog;
import blog.troppo.user.Caller;
import blog.troppo.user.Languages;
import blog.troppo.user.PasswordDoor;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the script of the login form and of the profile asks for passkeys. */
@Controller
@Screen(name = "profile-passkeys", address = "profile.php", capability = "read", under = "profile")
class PasskeyController {

	private static final Duration CEREMONY = Duration.ofMinutes(5);

	private static final int LONGEST_LABEL = 60;

	private final PasskeyCeremony ceremony;

	private final Passkeys passkeys;

	private final PasswordDoor door;

	private final SignIns signIns;

	private final Users users;

	private final Viewers viewers;

	private final Arrival arrival;

	private final AuditLog log;

	private final Mailer mailer;

	private final SiteUrls urls;

	private final ProfilePage page;

	private final Languages languages;

	PasskeyController(PasskeyCeremony ceremony, Passkeys passkeys, PasswordDoor door, SignIns signIns, Users users,
			Viewers viewers, Arrival arrival, AuditLog log, Mailer mailer, SiteUrls urls, ProfilePage page,
			Languages languages) {
		this.languages = languages;
		this.ceremony = ceremony;
		this.passkeys = passkeys;
		this.door = door;
		this.signIns = signIns;
		this.users = users;
		this.viewers = viewers;
		this.arrival = arrival;
		this.log = log;
		this.mailer = mailer;
		this.urls = urls;
		this.page = page;
	}

	@PostMapping(path = "/wp-login.php", params = "action=passkey-options")
	ResponseEntity<String> beginLogin(Caller caller, HttpServletRequest request) {
		try {
			this.door.knock(caller);
		}
		catch (TooManyRequestsException ex) {
			return ResponseEntity.status(429)
				.header("Retry-After", String.valueOf(ex.retryAfter().toSeconds()))
				.contentType(MediaType.TEXT_PLAIN)
				.body(String.valueOf(ex.getMessage()));
		}
		PasskeyCeremony.Begun begun = this.ceremony.beginLogin();
		boolean fresh = request.getSession(false) == null;
		HttpSession session = request.getSession();
		if (fresh) {
			session.setMaxInactiveInterval((int) CEREMONY.toSeconds());
		}
		session.setAttribute(SessionUser.CHALLENGE, begun.challenge());
		return json(begun.options());
	}

	@PostMapping(path = "/wp-login.php", params = "action=passkey")
	ResponseEntity<String> login(@RequestBody(required = false) @Nullable String credential,
			@RequestParam(defaultValue = "false") boolean remember, Caller caller, HttpServletRequest request) {
		Optional<User> user = challenge(request)
			.flatMap((challenge) -> this.ceremony.login(challenge, given(credential)))
			.flatMap(this.users::findById);
		if (user.isEmpty()) {
			this.log.write(AuditEvent.SIGN_IN_FAILED, null, null, "", caller, "PASSKEY");
			return ResponseEntity.status(403).cacheControl(CacheControl.noStore()).build();
		}
		this.signIns.begin(user.get(), remember, request, "PASSKEY");
		String destination = this.arrival.destination(this.viewers.viewer(user.get().id()).orElseThrow(), request);
		return json("\"" + destination.replace("\\", "").replace("\"", "") + "\"");
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=passkey-options")
	ResponseEntity<String> beginCreation(User user, HttpServletRequest request) {
		PasskeyCeremony.Begun begun = this.ceremony.beginCreation(user);
		request.getSession().setAttribute(SessionUser.CHALLENGE, begun.challenge());
		return json(begun.options());
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=passkey-add")
	ResponseEntity<String> create(@RequestBody(required = false) @Nullable String credential,
			@RequestParam(defaultValue = "") String label, User user, Caller caller, HttpServletRequest request) {
		String clean = label.replaceAll("\\p{Cntrl}+", " ").strip();
		String name = clean.isEmpty() ? "Passkey" : Shortened.to(LONGEST_LABEL, clean);
		boolean made = challenge(request)
			.filter((challenge) -> this.ceremony.create(user, challenge, name, given(credential)))
			.isPresent();
		if (!made) {
			return ResponseEntity.badRequest().cacheControl(CacheControl.noStore()).build();
		}
		this.log.write(AuditEvent.PASSKEY_ADDED, user, caller, name);
		if (!user.email().isBlank()) {
			Locale locale = this.languages.of(user.id());
			this.mailer.send(new Letter(user.email(), "account-secured",
					Map.of("what", Sentences.in(locale, "A passkey was added"), "login", user.login(), "link",
							this.urls.site("/wp-admin/profile.php")))
				.in(locale));
		}
		return json("\"" + this.urls.site("/wp-admin/profile.php?updated=passkey") + "\"");
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=passkey-remove")
	@Nullable ModelAndView remove(@RequestParam String id, User user, Caller caller, HttpServletResponse response) {
		this.passkeys.remove(user, id, caller);
		return this.page.done("passkey-removed", response);
	}

	private static String given(@Nullable String body) {
		return (body != null) ? body : "";
	}

	/** Each challenge is answered once. */
	private static Optional<String> challenge(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(SessionUser.CHALLENGE) instanceof String challenge)) {
			return Optional.empty();
		}
		session.removeAttribute(SessionUser.CHALLENGE);
		return Optional.of(challenge);
	}

	private static ResponseEntity<String> json(String body) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(body);
	}

}
