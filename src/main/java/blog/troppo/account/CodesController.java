package blog.troppo.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import blog.troppo.site.Screen;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.RefusalException;
import blog.troppo.user.Caller;
import blog.troppo.user.PasswordChange;
import blog.troppo.user.SecondFactor;
import blog.troppo.user.User;
import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * One-time codes on the profile. What weakens the account asks for the password again.
 */
@Controller
@Screen(name = "profile-codes", address = "profile.php", capability = "read", under = "profile")
class CodesController {

	private final ProfilePage page;

	private final SecondFactor secondFactor;

	private final PasswordChange passwords;

	private final Settings settings;

	CodesController(ProfilePage page, SecondFactor secondFactor, PasswordChange passwords, Settings settings) {
		this.page = page;
		this.secondFactor = secondFactor;
		this.passwords = passwords;
		this.settings = settings;
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=codes-begin")
	ModelAndView begin(@RequestParam("current_pass") String password, User user, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.passwords.confirm(user, password);
			return withSecret(this.page.show(user, request, response), user);
		}
		catch (RefusalException ex) {
			return this.page.wrong("codes", ex, user, request, response);
		}
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=codes-confirm")
	ModelAndView confirm(@RequestParam String code, User user, Caller caller, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			java.util.List<String> recovery = this.secondFactor.confirm(user, code, caller);
			return this.page.show(user, request, response).addObject("recovery", recovery);
		}
		catch (RefusalException ex) {
			return withSecret(this.page.wrong("codes", ex, user, request, response), user);
		}
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=codes-renew")
	ModelAndView renew(@RequestParam("current_pass") String password, User user, Caller caller,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			this.passwords.confirm(user, password);
			java.util.List<String> recovery = this.secondFactor.renewRecoveryCodes(user, caller);
			return this.page.show(user, request, response).addObject("recovery", recovery);
		}
		catch (RefusalException ex) {
			return this.page.wrong("codes", ex, user, request, response);
		}
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=codes-off")
	@Nullable ModelAndView turnOff(@RequestParam("current_pass") String password, User user, Caller caller,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			this.passwords.confirm(user, password);
			this.secondFactor.turnOff(user, caller);
			return this.page.done("codes-off", response);
		}
		catch (RefusalException ex) {
			return this.page.wrong("codes", ex, user, request, response);
		}
	}

	private ModelAndView withSecret(ModelAndView page, User user) {
		String secret = this.secondFactor.prepare(user);
		String issuer = this.settings.get(SiteSettings.BLOGNAME).replace(":", " ");
		String uri = "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(encode(issuer), encode(user.login()), secret,
				encode(issuer));
		QrCode code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
		return page.addObject("secret", secret.replaceAll("(.{4})(?=.)", "$1 "))
			.addObject("qrSize", code.size)
			.addObject("qr", path(code));
	}

	/** The dark squares as one path of a drawing. */
	private static String path(QrCode code) {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return path.toString();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
