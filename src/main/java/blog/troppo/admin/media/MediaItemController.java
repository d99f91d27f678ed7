package blog.troppo.admin.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostChange;
import blog.troppo.media.Attachment;
import blog.troppo.media.ImageEdit;
import blog.troppo.media.ImageEditing;
import blog.troppo.media.Uploading;
import blog.troppo.site.Screen;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One file: what it is called, the picture changed, another in its place. */
@Controller
@Screen(name = "media-item", address = "upload.php", capability = "upload_files", under = "media")
class MediaItemController {

	private final Keeping keeping;

	private final ImageEditing editing;

	private final Uploading uploading;

	private final Hosts hosts;

	private final Words words;

	MediaItemController(Keeping keeping, ImageEditing editing, Uploading uploading, Hosts hosts, Words words) {
		this.hosts = hosts;
		this.keeping = keeping;
		this.editing = editing;
		this.uploading = uploading;
		this.words = words;
	}

	@GetMapping(path = "/wp-admin/upload.php", params = "item")
	ModelAndView show(@RequestParam("item") long id, @RequestParam(defaultValue = "") String uses,
			@Nullable String find, Viewer viewer) {
		ModelAndView page = page(id, viewer, null);
		page.getModel().put("uses", uses.isEmpty() ? null : this.keeping.uses(id, viewer));
		page.addObject("places", uses.isEmpty() ? List.of() : this.keeping.places(id, viewer));
		page.addObject("sought", (find != null) ? find : "");
		page.getModel().put("hosts", (find != null) ? this.hosts.find(find, viewer) : null);
		return page;
	}

	@PostMapping(path = "/wp-admin/upload.php", params = { "item", "action=save" })
	String save(@RequestParam("item") long id, MediaItem.Texts texts, Viewer viewer, HttpServletRequest request) {
		this.keeping.describe(id, texts, viewer);
		return said(id, "media.saved", request);
	}

	@PostMapping(path = "/wp-admin/upload.php", params = { "item", "action=edit-image" })
	Object change(@RequestParam("item") long id, PictureForm form, Viewer viewer, HttpServletRequest request) {
		Attachment file = this.keeping.show(id, viewer).file();
		List<ImageEdit> edits = form.edits(file.width(), file.height());
		if (edits.isEmpty()) {
			return page(id, viewer, this.words.say("media.nothing"));
		}
		try {
			if (form.isCopy()) {
				return said(this.editing.edit(id, edits, PostChange.nothing(), viewer).id(), "media.copied", request);
			}
			this.editing.change(id, edits, viewer);
			return said(id, "media.changed", request);
		}
		catch (InvalidException ex) {
			return page(id, viewer, MediaUploadController.wrong(this.words, ex));
		}
	}

	@PostMapping(path = "/wp-admin/upload.php", params = { "item", "action=restore" })
	String restore(@RequestParam("item") long id, Viewer viewer, HttpServletRequest request) {
		this.keeping.find(id, PostAction.EDIT, viewer);
		this.editing.restore(id, viewer);
		return said(id, "media.restored", request);
	}

	@PostMapping(path = "/wp-admin/upload.php", params = { "item", "action=replace" })
	Object replace(@RequestParam("item") long id, @RequestParam MultipartFile file, Viewer viewer,
			HttpServletRequest request) throws IOException {
		this.keeping.find(id, PostAction.EDIT, viewer);
		try (InputStream content = file.getInputStream()) {
			this.uploading.replace(id, MediaUploadController.name(file), content, viewer);
			return said(id, "media.replaced", request);
		}
		catch (InvalidException ex) {
			return page(id, viewer, MediaUploadController.wrong(this.words, ex));
		}
	}

	private String said(long id, String key, HttpServletRequest request) {
		Flash.say(request, this.words.say(key));
		return "redirect:upload.php?item=" + id;
	}

	private ModelAndView page(long id, Viewer viewer, @Nullable String error) {
		Keeping.Shown shown = this.keeping.show(id, viewer);
		ModelAndView page = new ModelAndView("admin/media-item").addObject("item", shown.item())
			.addObject("texts", shown.texts())
			.addObject("host", this.hosts.of(this.keeping.find(id, PostAction.EDIT, viewer)))
			.addObject("places", List.of())
			.addObject("sought", "");
		page.getModel().put("hosts", null);
		page.getModel().put("uses", null);
		page.getModel().put("error", error);
		return page;
	}

}
