package blog.troppo.admin.dashboard;

import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The dashboard, for everybody who is logged in: each part for those it concerns. */
@Controller
@Screen(name = "dashboard", address = "index.php", capability = "read", section = Section.OVERVIEW)
class DashboardController {

	private final Overview overview;

	DashboardController(Overview overview) {
		this.overview = overview;
	}

	@GetMapping({ "/wp-admin/", "/wp-admin/index.php" })
	ModelAndView show(Viewer viewer) {
		boolean writes = viewer.can("edit_posts");
		boolean owns = viewer.can("manage_options");
		return new ModelAndView("admin/dashboard").addObject("writes", writes)
			.addObject("owns", owns)
			.addObject("numbers", this.overview.numbers())
			.addObject("drafts", writes ? this.overview.drafts(viewer) : java.util.List.of())
			.addObject("scheduled", writes ? this.overview.scheduled(viewer) : java.util.List.of())
			.addObject("waiting", this.overview.waiting())
			.addObject("health", owns ? this.overview.health() : java.util.List.of());
	}

}
