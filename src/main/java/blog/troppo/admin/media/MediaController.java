package blog.troppo.admin.media;

import java.util.List;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.admin.frame.Words;
import blog.troppo.admin.media.MediaList.Asked;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The library of files: {@code upload.php}, as a grid or a list. */
@Controller
@Screen(name = "media", address = "upload.php", capability = "upload_files", section = Section.WRITING, place = 3)
class MediaController {

	private static final String LIST = "upload.php";

	private final MediaList list;

	private final Keeping keeping;

	private final Words words;

	MediaController(MediaList list, Keeping keeping, Words words) {
		this.list = list;
		this.keeping = keeping;
		this.words = words;
	}

	@GetMapping(path = "/wp-admin/upload.php", params = "!item")
	ModelAndView show(@RequestParam(defaultValue = "") String mode,
			@RequestParam(name = "post_mime_type", defaultValue = "") String kind,
			@RequestParam(name = "m", defaultValue = "") String month, @RequestParam(defaultValue = "") String detached,
			@RequestParam(name = "s", defaultValue = "") String search, @RequestParam(defaultValue = "1") int paged,
			Viewer viewer) {
		Asked asked = new Asked(mode, kind, month, !detached.isEmpty(), search.strip(), Math.max(1, paged));
		return new ModelAndView("admin/media").addObject("list", this.list.find(asked, viewer))
			.addObject("mode", asked.isList() ? "list" : "grid")
			.addObject("filtered", asked.isFiltered())
			.addObject("kinds", MediaList.KINDS);
	}

	/** Files have no trash: it is asked first. */
	@PostMapping(path = "/wp-admin/upload.php", params = "verdict=delete")
	Object delete(@RequestParam(defaultValue = "0") long only,
			@RequestParam(name = "media", defaultValue = "") List<Long> ticked,
			@RequestParam(defaultValue = "") String confirmed, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		List<Long> ids = Listing.chosen(only, ticked);
		if (ids.isEmpty()) {
			Flash.say(request, this.words.say("table.nothingticked"));
			return Listing.back(back, LIST);
		}
		if (!confirmed.equals("yes")) {
			return new ModelAndView("admin/confirm")
				.addObject("question",
						this.words.say("media.delete.question", ids.size(),
								this.keeping.titles(ids, viewer).getFirst()))
				.addObject("verb", this.words.say("media.delete"))
				.addObject("action", LIST)
				.addObject("back", (back != null) ? back : LIST)
				.addObject("fields", ids.stream().map((id) -> List.of("media", String.valueOf(id))).toList())
				.addObject("verdict", "delete");
		}
		Flash.say(request, this.words.say("media.done.delete", this.keeping.delete(ids, viewer)));
		return Listing.back(back, LIST);
	}

}
