package blog.troppo.admin.settings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.Settings;
import blog.troppo.site.Signatures;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Languages;
import blog.troppo.user.User;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The address that mails about running the site go to. A new one counts once the link
 * that was sent there was opened, and the old one is told: {@code new_admin_email}.
 */
@Component
@Transactional
class AdminEmail {

	private static final String PURPOSE = "admin-email";

	private static final String PENDING = "new_admin_email";

	private static final Duration VALID = Duration.ofDays(1);

	private final Settings settings;

	private final Signatures signatures;

	private final Mailer mailer;

	private final SiteUrls urls;

	private final Languages languages;

	AdminEmail(Settings settings, Signatures signatures, Mailer mailer, SiteUrls urls, Languages languages) {
		this.settings = settings;
		this.signatures = signatures;
		this.mailer = mailer;
		this.urls = urls;
		this.languages = languages;
	}

	/** The address that was asked for and not confirmed yet. */
	@Transactional(readOnly = true)
	public Optional<String> pending() {
		return this.settings.find(PENDING).filter((email) -> !email.isEmpty() && !email.equals(current()));
	}

	/** Sends the link, unless it is the address already. */
	void ask(String email, User asker) {
		if (email.equals(current())) {
			return;
		}
		this.settings.store(PENDING, email);
		String key = this.signatures.seal(PURPOSE, current() + "\n" + email, VALID);
		this.mailer.send(new Letter(email, "admin-email-confirm",
				Map.of("login", asker.login(), "link", this.urls.site("/wp-admin/options.php?adminhash=" + key)))
			.in(this.languages.of(asker.id())));
	}

	/** Takes the link; false if it is void by now. */
	boolean confirm(String key) {
		String before = current();
		Optional<String> wanted = this.signatures.open(PURPOSE, key)
			.map((content) -> content.split("\n", 2))
			.filter((change) -> change[0].equals(before))
			.map((change) -> change[1])
			.filter((email) -> pending().filter(email::equals).isPresent());
		wanted.ifPresent((email) -> {
			this.settings.set(SiteSettings.ADMIN_EMAIL, email);
			cancel();
			if (before.contains("@")) {
				this.mailer.send(new Letter(before, "admin-email-changed", Map.of("email", email)));
			}
		});
		return wanted.isPresent();
	}

	/** It stays as it is; links that were sent are void. */
	void cancel() {
		this.settings.store(PENDING, "");
	}

	private String current() {
		return this.settings.get(SiteSettings.ADMIN_EMAIL);
	}

}
