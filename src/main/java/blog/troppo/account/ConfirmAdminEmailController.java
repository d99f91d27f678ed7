package blog.troppo.account;

import java.time.Duration;
import java.time.InstantSource;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Twice a year, asks administrators whether the site's e-mail address is still right. */
@Controller
class ConfirmAdminEmailController {

	private static final Duration LATER = Duration.ofDays(3);

	private final DoorPages pages;

	private final Settings settings;

	private final SiteUrls urls;

	private final Nonces nonces;

	private final Arrival arrival;

	private final InstantSource clock;

	ConfirmAdminEmailController(DoorPages pages, Settings settings, SiteUrls urls, Nonces nonces, Arrival arrival,
			InstantSource clock) {
		this.pages = pages;
		this.settings = settings;
		this.urls = urls;
		this.nonces = nonces;
		this.arrival = arrival;
		this.clock = clock;
	}

	@GetMapping(path = "/wp-login.php", params = "action=confirm_admin_email")
	@Nullable ModelAndView ask(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		if (!viewer.can("manage_options")) {
			NoCache.in(response);
			Redirect.to(response, this.pages.login(""));
			return null;
		}
		return this.pages.page("confirm-admin-email", "confirm_admin_email", request, response)
			.addObject("email", this.settings.get(SiteSettings.ADMIN_EMAIL))
			.addObject("nonce", this.nonces.of(request))
			.addObject("general", this.urls.site("/wp-admin/options-general.php"))
			.addObject("redirectTo", this.arrival.wanted(request));
	}

	@PostMapping(path = "/wp-login.php", params = "action=confirm_admin_email")
	void answer(@RequestParam(name = "correct-admin-email", required = false) @Nullable String correct, Viewer viewer,
			HttpServletRequest request, HttpServletResponse response) {
		if (viewer.can("manage_options") && this.nonces.isIn(request)) {
			Duration until = (correct != null) ? Arrival.HALF_A_YEAR : LATER;
			this.settings.store(Arrival.ADMIN_EMAIL_LIFESPAN,
					String.valueOf(this.clock.instant().plus(until).getEpochSecond()));
		}
		NoCache.in(response);
		Redirect.to(response, this.arrival.wanted(request));
	}

}
