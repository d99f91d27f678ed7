package blog.troppo.operations.restoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import blog.troppo.operations.backup.BackupHealth;
import blog.troppo.operations.backup.BackupSummary;
import blog.troppo.operations.backup.ProvenBackups;
import blog.troppo.site.Screen;
import blog.troppo.site.Sentences;
import blog.troppo.transfer.incoming.Pieces;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Backups in the admin: {@code tools.php?page=backups}. One is sent, checked, and chosen
 * for the next start. Whoever may do that may replace all of the blog, its users
 * included, so it takes the capability that replacing WordPress takes.
 */
@Controller
@Screen(name = "backups", address = "tools.php?page=backups", capability = "update_core", under = "tools")
class BackupsController {

	private static final String AT = "/wp-admin/tools.php";

	private static final String PAGE = "tools.php?page=backups";

	private final SentBackups backups;

	private final Pieces pieces;

	private final BackupHealth health;

	private final ProvenBackups made;

	private final Users users;

	private final MessageSource messages;

	BackupsController(SentBackups backups, BackupHealth health, ProvenBackups made, Users users,
			MessageSource messages) {
		this.made = made;
		this.backups = backups;
		this.pieces = new Pieces(backups.incoming());
		this.health = health;
		this.users = users;
		this.messages = messages;
	}

	/**
	 * A backup in the list.
	 *
	 * @param made when, in UTC
	 * @param command what restores it on the server
	 */
	record Row(SentBackup sent, String said, String made, String command) {
	}

	@GetMapping(path = AT, params = { "page=backups", "!download" })
	ModelAndView show(Locale language) {
		return list("", language);
	}

	private ModelAndView list(String error, Locale language) {
		List<Row> rows = this.backups.all().stream().map((sent) -> row(sent, language)).toList();
		return new ModelAndView("operations/backups").addObject("backups", rows)
			.addObject("checking", rows.stream().anyMatch((row) -> row.sent().state() == SentBackup.State.CHECKING))
			.addObject("coming", this.backups.incoming().all())
			.addObject("health",
					this.health.results()
						.stream()
						.map((result) -> Sentences.in(language, result.subject()) + ": "
								+ Sentences.in(language, result.text()))
						.toList())
			.addObject("made", this.made.all())
			.addObject("error", error);
	}

	private Row row(SentBackup sent, Locale language) {
		Path archive = this.backups.archive(sent).toAbsolutePath().normalize();
		BackupSummary found = sent.summary();
		String made = (found != null) ? found.created().toString().substring(0, 16).replace('T', ' ') : "";
		return new Row(sent, Sentences.in(language, sent.said()), made, "./troppo restore --replace "
				+ ((sent.state() == SentBackup.State.LOCKED) ? "--passphrase-file FILE " : "") + archive);
	}

	@PostMapping(path = AT, params = { "page=backups", "action=upload" })
	Object upload(@RequestParam("backup") MultipartFile file, Viewer viewer, Locale language) throws IOException {
		if (file.isEmpty()) {
			return list(this.messages.getMessage("import.nofile", null, language), language);
		}
		try (InputStream content = file.getInputStream()) {
			this.backups.receive(String.valueOf(file.getOriginalFilename()), content, login(viewer));
		}
		return "redirect:" + PAGE;
	}

	@PostMapping(path = AT, params = { "page=backups", "action=begin" })
	ResponseEntity<?> begin(@RequestParam String name, @RequestParam long size, @RequestParam String mark,
			Viewer viewer, Locale language) {
		return this.pieces.begin(Objects.requireNonNull(viewer.userId()), name, size, mark, language);
	}

	@PostMapping(path = AT, params = { "page=backups", "action=piece" })
	ResponseEntity<?> piece(@RequestParam String upload, HttpServletRequest request, Locale language) {
		return this.pieces.add(upload, request, language);
	}

	@PostMapping(path = AT, params = { "page=backups", "action=finish" })
	ResponseEntity<?> finish(@RequestParam String upload, Viewer viewer, Locale language) {
		return this.pieces.finish(upload, (id) -> {
			this.backups.receive(id, login(viewer));
			return PAGE;
		}, language);
	}

	@PostMapping(path = AT, params = { "page=backups", "action=stop" })
	String stop(@RequestParam String upload) throws IOException {
		this.backups.incoming().forget(upload);
		return "redirect:" + PAGE;
	}

	@PostMapping(path = AT, params = { "page=backups", "action=restore" })
	Object restore(@RequestParam String backup, @RequestParam(defaultValue = "") String confirmed, Locale language) {
		if (!confirmed.equals("yes")) {
			return confirm("restore", this.backups.find(backup), language);
		}
		this.backups.want(backup);
		return "redirect:" + PAGE;
	}

	@PostMapping(path = AT, params = { "page=backups", "action=keep" })
	String keep(@RequestParam String backup) {
		this.backups.wantNoMore(backup);
		return "redirect:" + PAGE;
	}

	@PostMapping(path = AT, params = { "page=backups", "action=forget" })
	Object forget(@RequestParam String backup, @RequestParam(defaultValue = "") String confirmed, Locale language) {
		if (!confirmed.equals("yes")) {
			return confirm("forget", this.backups.find(backup), language);
		}
		this.backups.forget(backup);
		return "redirect:" + PAGE;
	}

	private ModelAndView confirm(String verb, SentBackup sent, Locale language) {
		String words = "backups." + verb;
		return new ModelAndView("admin/confirm")
			.addObject("question",
					this.messages.getMessage(words + ".question", new Object[] { sent.name() }, language))
			.addObject("verb", this.messages.getMessage(words, null, language))
			.addObject("action", PAGE + "&action=" + verb)
			.addObject("back", PAGE)
			.addObject("fields", List.of(List.of("backup", sent.id())))
			.addObject("verdict", verb);
	}

	private String login(Viewer viewer) {
		return this.users.findById(Objects.requireNonNull(viewer.userId())).map(User::login).orElse("");
	}

}
