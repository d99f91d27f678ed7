package blog.troppo.admin.media;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.site.Screen;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which post a file belongs to. */
@Controller
@Screen(name = "attach", address = "upload.php", capability = "upload_files", under = "media")
class AttachController {

	private final Keeping keeping;

	private final Words words;

	AttachController(Keeping keeping, Words words) {
		this.keeping = keeping;
		this.words = words;
	}

	@PostMapping(path = "/wp-admin/upload.php", params = { "item", "action=attach" })
	String attach(@RequestParam("item") long id, @RequestParam(defaultValue = "0") long to, Viewer viewer,
			HttpServletRequest request) {
		if (to > 0) {
			this.keeping.attach(id, to, viewer);
		}
		return said(id, (to > 0) ? "media.attached" : "media.attach.choose", request);
	}

	@PostMapping(path = "/wp-admin/upload.php", params = { "item", "action=detach" })
	String detach(@RequestParam("item") long id, Viewer viewer, HttpServletRequest request) {
		this.keeping.attach(id, 0, viewer);
		return said(id, "media.detached.done", request);
	}

	private String said(long id, String key, HttpServletRequest request) {
		Flash.say(request, this.words.say(key));
		return "redirect:upload.php?item=" + id;
	}

}
