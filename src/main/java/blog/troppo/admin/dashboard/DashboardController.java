package blog.troppo.admin.dashboard;

import java.util.List;

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

	private final Lately lately;

	DashboardController(Overview overview, Lately lately) {
		this.overview = overview;
		this.lately = lately;
	}

	@GetMapping({ "/wp-admin/", "/wp-admin/index.php" })
	ModelAndView show(Viewer viewer) {
		boolean writes = viewer.can("edit_posts");
		boolean owns = viewer.can("manage_options");
		return new ModelAndView("admin/dashboard").addObject("writes", writes)
			.addObject("owns", owns)
			.addObject("numbers", this.overview.numbers())
			.addObject("read", writes ? this.lately.month() : null)
			.addObject("drafts", writes ? this.overview.drafts(viewer) : List.of())
			.addObject("scheduled", writes ? this.overview.scheduled(viewer) : List.of())
			.addObject("waiting", this.overview.waiting())
			.addObject("health", owns ? this.overview.health() : List.of());
	}

}
