package blog.troppo.account;

import java.util.List;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.ForbiddenException;
import blog.troppo.user.AuditEntry;
import blog.troppo.user.AuditLog;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-ins and changes of rights of everybody, for those who may list users. */
@Controller
class AuditLogController {

	private static final int ENTRIES = 50;

	private final AuditLog log;

	private final Settings settings;

	private final SiteUrls urls;

	AuditLogController(AuditLog log, Settings settings, SiteUrls urls) {
		this.log = log;
		this.settings = settings;
		this.urls = urls;
	}

	@GetMapping("/wp-admin/audit-log.php")
	ModelAndView show(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Viewer viewer,
			HttpServletResponse response) {
		if (!viewer.can("manage_options")) {
			throw new ForbiddenException("Sorry, you are not allowed to read the audit log.");
		}
		NoCache.in(response);
		List<AuditEntry> entries = this.log.before(before, ENTRIES);
		String page = this.urls.site("/wp-admin/audit-log.php");
		return new ModelAndView("account/audit-log").addObject("site", this.settings.get(SiteSettings.BLOGNAME))
			.addObject("home", this.urls.home("/"))
			.addObject("assets", this.urls.site("/wp-admin/"))
			.addObject("profile", this.urls.site("/wp-admin/profile.php"))
			.addObject("log", entries)
			.addObject("older", (entries.size() == ENTRIES) ? page + "?before=" + entries.getLast().id() : "");
	}

}
