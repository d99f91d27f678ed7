package blog.troppo.admin.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.media.Uploading;
import blog.troppo.site.Screen;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes files in: by a form ({@code media-new.php}), or one by one from a script that
 * shows how far it is ({@code async-upload.php}).
 */
@Controller
@Screen(name = "new-media", address = "media-new.php", capability = "upload_files", under = "media")
@Screen(name = "async-upload", address = "async-upload.php", capability = "upload_files", under = "media")
class MediaUploadController {

	private final Uploading uploading;

	private final Words words;

	MediaUploadController(Uploading uploading, Words words) {
		this.uploading = uploading;
		this.words = words;
	}

	@GetMapping("/wp-admin/media-new.php")
	ModelAndView begin() {
		return new ModelAndView("admin/media-new").addObject("errors", List.of());
	}

	/** What can be taken is; of the rest the page says why not. */
	@PostMapping("/wp-admin/media-new.php")
	Object upload(@RequestParam List<MultipartFile> files, Viewer viewer, HttpServletRequest request)
			throws IOException {
		List<String> errors = new ArrayList<>();
		int taken = 0;
		for (MultipartFile file : files) {
			try {
				take(file, viewer);
				taken++;
			}
			catch (InvalidException ex) {
				errors.add(this.words.say("media.nottaken", name(file), wrong(this.words, ex)));
			}
		}
		if (taken > 0) {
			Flash.say(request, this.words.say("media.uploaded", taken));
		}
		return errors.isEmpty() ? "redirect:upload.php"
				: new ModelAndView("admin/media-new").addObject("errors", errors);
	}

	@PostMapping("/wp-admin/async-upload.php")
	ResponseEntity<Map<String, Object>> uploadOne(@RequestParam("async-upload") MultipartFile file, Viewer viewer)
			throws IOException {
		try {
			return ResponseEntity.ok(Map.of("id", take(file, viewer).id()));
		}
		catch (InvalidException ex) {
			return ResponseEntity.badRequest()
				.body(Map.of("message", this.words.say("media.nottaken", name(file), wrong(this.words, ex))));
		}
	}

	private Post take(MultipartFile file, Viewer viewer) throws IOException {
		try (InputStream content = file.getInputStream()) {
			return this.uploading.upload(name(file), content, null, PostChange.nothing(), viewer);
		}
	}

	static String name(MultipartFile file) {
		return Objects.requireNonNullElse(file.getOriginalFilename(), "");
	}

	/** Why a file is not taken, in the viewer's language where there are words for it. */
	static String wrong(Words words, InvalidException wrong) {
		return words.find("media.wrong." + wrong.code()).orElse(words.of(wrong));
	}

}
