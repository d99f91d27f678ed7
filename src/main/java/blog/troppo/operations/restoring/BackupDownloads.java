package blog.troppo.operations.restoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import blog.troppo.operations.backup.ProvenBackups;
import blog.troppo.site.Screen;
import blog.troppo.site.Sentences;
import blog.troppo.support.InvalidException;
import blog.troppo.user.AuditEvent;
import blog.troppo.user.AuditLog;
import blog.troppo.user.Caller;
import blog.troppo.user.PasswordChange;
import blog.troppo.user.User;

import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives out what the schedule made. A backup holds all passwords' hashes and what nobody
 * published, so who wants it says their own password once more, and the audit log knows
 * who had it.
 */
@Controller
@Screen(name = "backups", address = "tools.php?page=backups", capability = "update_core", under = "tools")
class BackupDownloads {

	private static final String AT = "/wp-admin/tools.php";

	private final ProvenBackups backups;

	private final PasswordChange passwords;

	private final AuditLog log;

	BackupDownloads(ProvenBackups backups, PasswordChange passwords, AuditLog log) {
		this.backups = backups;
		this.passwords = passwords;
		this.log = log;
	}

	@GetMapping(path = AT, params = { "page=backups", "download" })
	ModelAndView ask(@RequestParam String download) {
		return form(this.backups.find(download), "");
	}

	private static ModelAndView form(Path backup, String error) {
		return new ModelAndView("operations/backup-download").addObject("backup", String.valueOf(backup.getFileName()))
			.addObject("error", error);
	}

	@PostMapping(path = AT, params = { "page=backups", "action=download" })
	Object give(@RequestParam String backup, @RequestParam String password, User user, Caller caller, Locale language) {
		Path file = this.backups.find(backup);
		try {
			this.passwords.confirm(user, password);
		}
		catch (InvalidException ex) {
			return form(file, Sentences.in(language, String.valueOf(ex.getMessage())));
		}
		this.log.write(AuditEvent.BACKUP_TAKEN, user, caller, backup);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.cacheControl(CacheControl.noStore())
			.header("Content-Disposition",
					ContentDisposition.attachment().filename(backup, StandardCharsets.UTF_8).build().toString())
			.body(new FileSystemResource(file));
	}

}
