package blog.troppo.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import blog.troppo.site.OwnAddress;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody goes who has just logged in. */
@Component
class Arrival {

	/** When administrators are asked next whether the site's e-mail address is right. */
	static final String ADMIN_EMAIL_LIFESPAN = "admin_email_lifespan";

	static final Duration HALF_A_YEAR = Duration.ofDays(182);

	private final OwnAddress ownAddress;

	private final SiteUrls urls;

	private final Settings settings;

	private final DoorPages pages;

	private final InstantSource clock;

	Arrival(OwnAddress ownAddress, SiteUrls urls, Settings settings, DoorPages pages, InstantSource clock) {
		this.ownAddress = ownAddress;
		this.urls = urls;
		this.settings = settings;
		this.pages = pages;
		this.clock = clock;
	}

	/** The address asked for, if it is ours; else the admin's. */
	String wanted(HttpServletRequest request) {
		return this.ownAddress.orElse(request.getParameter("redirect_to"), this.urls.site("/wp-admin/"));
	}

	/**
	 * Who has nothing to do in the admin goes to the own profile, or to the front page.
	 */
	String destination(Viewer viewer, HttpServletRequest request) {
		String wanted = wanted(request);
		if (!wanted.equals(this.urls.site("/wp-admin/")) || viewer.can("edit_posts")) {
			return wanted;
		}
		return viewer.can("read") ? this.urls.site("/wp-admin/profile.php") : this.urls.home("/");
	}

	/** What goes on to the next step: the address, and that it is a login in between. */
	String carriedOn(HttpServletRequest request) {
		String interim = (request.getParameter("interim-login") != null) ? "&interim-login=1" : "";
		return "&redirect_to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8) + interim;
	}

	@Nullable ModelAndView welcome(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		if (request.getParameter("interim-login") != null) {
			return this.pages.page("message", "login", request, response)
				.addObject("notice", this.pages.message("account.interim.done"))
				.addObject("done", true);
		}
		String destination = destination(viewer, request);
		Redirect.to(response, isEmailToBeConfirmed(viewer) ? this.pages
			.login("?action=confirm_admin_email&redirect_to=" + URLEncoder.encode(destination, StandardCharsets.UTF_8))
				: destination);
		return null;
	}

	/** A site that was never asked is asked in half a year. */
	private boolean isEmailToBeConfirmed(Viewer viewer) {
		if (!viewer.can("manage_options")) {
			return false;
		}
		Instant now = this.clock.instant();
		String due = this.settings.find(ADMIN_EMAIL_LIFESPAN).orElse("");
		if (!due.matches("\\d{1,12}")) {
			this.settings.store(ADMIN_EMAIL_LIFESPAN, String.valueOf(now.plus(HALF_A_YEAR).getEpochSecond()));
			return false;
		}
		return Long.parseLong(due) < now.getEpochSecond();
	}

}
