package blog.troppo.admin.tools;

import java.util.List;

import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done now and then: {@code tools.php}. */
@Controller
@Screen(name = "tools", address = "tools.php", capability = "import", section = Section.SITE, place = 7)
class ToolsController {

	private static final List<Tool> ALL = List.of(new Tool("import", "import.php", "import"),
			new Tool("export", "export.php", "export"),
			new Tool("personal-export", "export-personal-data.php", "export_others_personal_data"),
			new Tool("personal-erase", "erase-personal-data.php", "erase_others_personal_data"),
			new Tool("backups", "tools.php?page=backups", "update_core"),
			new Tool("tasks", "tools.php?page=tasks", "manage_options"));

	/** One of them; {@code tools.NAME} says what it does. */
	record Tool(String name, String address, String capability) {
	}

	@GetMapping(path = "/wp-admin/tools.php", params = "!page")
	ModelAndView show(Viewer viewer) {
		return new ModelAndView("admin/tools").addObject("tools",
				ALL.stream().filter((tool) -> viewer.can(tool.capability())).toList());
	}

}
