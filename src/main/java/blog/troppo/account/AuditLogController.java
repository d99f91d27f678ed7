package blog.troppo.account;

import java.util.List;

import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.user.AuditEntry;
import blog.troppo.user.AuditLog;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-ins and changes of rights of everybody, for the owner. */
@Controller
@Screen(name = "audit-log", address = "audit-log.php", capability = "manage_options", section = Section.PEOPLE,
		place = 9)
class AuditLogController {

	private static final int ENTRIES = 50;

	private final AuditLog log;

	AuditLogController(AuditLog log) {
		this.log = log;
	}

	@GetMapping("/wp-admin/audit-log.php")
	ModelAndView show(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
		List<AuditEntry> entries = this.log.before(before, ENTRIES);
		return new ModelAndView("account/audit-log").addObject("log", entries)
			.addObject("older", (entries.size() == ENTRIES) ? "audit-log.php?before=" + entries.getLast().id() : "");
	}

}
