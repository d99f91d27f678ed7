package blog.troppo.admin.tools;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.site.Screen;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.transfer.ImportContents;
import blog.troppo.transfer.ImportException;
import blog.troppo.transfer.ImportJob;
import blog.troppo.transfer.ImportJobs;
import blog.troppo.transfer.incoming.Pieces;
import blog.troppo.transfer.wxr.WxrException;
import blog.troppo.user.Users;
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
 * Moving in: {@code import.php}. A file is sent, looked at, tried or imported; the work
 * goes on when the page is closed.
 */
@Controller
@Screen(name = "import", address = "import.php", capability = "import", under = "tools")
class ImportController {

	private static final String PAGE = "import.php?job=";

	private static final int MOST = 10;

	private final ImportJobs jobs;

	private final Pieces pieces;

	private final Users users;

	private final Clock clock;

	private final Words words;

	ImportController(ImportJobs jobs, Users users, Clock clock, Words words) {
		this.jobs = jobs;
		this.pieces = new Pieces(jobs.incoming());
		this.users = users;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping(path = "/wp-admin/import.php", params = "!job")
	ModelAndView show() {
		return list("");
	}

	@PostMapping(path = "/wp-admin/import.php", params = "action=upload")
	Object upload(@RequestParam("import") MultipartFile file) throws IOException {
		if (file.isEmpty()) {
			return list(this.words.say("import.nofile"));
		}
		try (InputStream content = file.getInputStream()) {
			String name = String.valueOf(file.getOriginalFilename()).replaceFirst(".*[/\\\\]", "");
			return "redirect:" + PAGE + this.jobs.receive(name, content);
		}
		catch (WxrException | ImportException ex) {
			return list(this.words.say("import.noexport", this.words.of(String.valueOf(ex.getMessage()))));
		}
	}

	@PostMapping(path = "/wp-admin/import.php", params = "action=begin")
	ResponseEntity<?> begin(@RequestParam String name, @RequestParam long size, @RequestParam String mark,
			Viewer viewer, Locale language) {
		return this.pieces.begin(Objects.requireNonNull(viewer.userId()), name, size, mark, language);
	}

	@PostMapping(path = "/wp-admin/import.php", params = "action=piece")
	ResponseEntity<?> piece(@RequestParam String upload, HttpServletRequest request, Locale language) {
		return this.pieces.add(upload, request, language);
	}

	@PostMapping(path = "/wp-admin/import.php", params = "action=finish")
	ResponseEntity<?> finish(@RequestParam String upload, Locale language) {
		return this.pieces.finish(upload, this::looked, language);
	}

	private String looked(String upload) throws IOException {
		try {
			return PAGE + this.jobs.receive(upload);
		}
		catch (WxrException | ImportException ex) {
			throw new InvalidException("import",
					this.words.say("import.noexport", this.words.of(String.valueOf(ex.getMessage()))));
		}
	}

	@GetMapping(path = "/wp-admin/import.php", params = "job")
	ModelAndView job(@RequestParam long job) {
		ImportJob found = find(job);
		return new ModelAndView("admin/import-job").addObject("job", found)
			.addObject("progress", Progress.of(found, this.clock.instant()))
			.addObject("users", this.users.findAllByLogin());
	}

	@PostMapping(path = "/wp-admin/import.php", params = "action=start")
	String start(@RequestParam long job, @RequestParam Map<String, String> sent) {
		ImportJob found = find(job);
		Map<String, String> authors = new LinkedHashMap<>();
		List<ImportContents.Author> all = found.contents().authors();
		for (int i = 0; i < all.size(); i++) {
			String here = sent.getOrDefault("author-" + i, "");
			if (!here.isEmpty() && this.users.findByLogin(here).isPresent()) {
				authors.put(all.get(i).login(), here);
			}
		}
		this.jobs.start(job, sent.containsKey("try"), sent.containsKey("media"), authors);
		return "redirect:" + PAGE + job;
	}

	@PostMapping(path = "/wp-admin/import.php", params = "action=cancel")
	String cancel(@RequestParam long job, HttpServletRequest request) {
		find(job);
		this.jobs.cancel(job);
		Flash.say(request, this.words.say("import.cancelling"));
		return "redirect:" + PAGE + job;
	}

	@PostMapping(path = "/wp-admin/import.php", params = "action=forget")
	Object forget(@RequestParam long job, @RequestParam(defaultValue = "") String confirmed,
			HttpServletRequest request) {
		ImportJob found = find(job);
		if (!confirmed.equals("yes")) {
			return new ModelAndView("admin/confirm")
				.addObject("question", this.words.say("import.forget.question", found.file()))
				.addObject("verb", this.words.say("import.forget"))
				.addObject("action", "import.php?action=forget")
				.addObject("back", PAGE + job)
				.addObject("fields", List.of(List.of("job", String.valueOf(job))))
				.addObject("verdict", "forget");
		}
		boolean gone = this.jobs.forget(job);
		Flash.say(request, this.words.say(gone ? "import.forgotten" : "import.underway", found.file()));
		return "redirect:import.php";
	}

	private ModelAndView list(String error) {
		return new ModelAndView("admin/import").addObject("jobs", this.jobs.latest(MOST)).addObject("error", error);
	}

	private ImportJob find(long job) {
		return this.jobs.find(job).orElseThrow(() -> new NotFoundException(this.words.say("import.missing")));
	}

}
