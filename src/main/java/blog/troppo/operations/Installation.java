package blog.troppo.operations;

import java.time.DateTimeException;
import java.time.ZoneId;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Registration;
import blog.troppo.user.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up an empty database as a site: settings, the administrator with id 1, the default
 * category.
 */
@Component
public class Installation {

	/** What a new site is to be. {@code empty} leaves out the sample content. */
	public record Wish(String url, String title, String adminUser, String adminPassword, String adminEmail,
			String timezone, String permalinks, boolean empty) {

		public static final String PERMALINKS = "/%year%/%monthnum%/%day%/%postname%/";

	}

	/** Any number that nobody else locks. */
	private static final long LOCK = 0x74726f70706fL;

	private final Settings settings;

	private final Registration registration;

	private final Terms terms;

	private final SampleContent sample;

	private final JdbcClient database;

	Installation(Settings settings, Registration registration, Terms terms, SampleContent sample, JdbcClient database) {
		this.database = database;
		this.settings = settings;
		this.registration = registration;
		this.terms = terms;
		this.sample = sample;
	}

	public boolean isDone() {
		return this.settings.find(SiteSettings.HOME.name()).isPresent();
	}

	@Transactional
	public void run(Wish wish) {
		if (!runOnce(wish)) {
			throw new InvalidException("database",
					"This database holds a site already: " + this.settings.get(SiteSettings.HOME));
		}
	}

	/**
	 * Of several nodes that start on an empty database at once, one sets it up; the
	 * others wait for it.
	 * @return false if there is a site already
	 */
	@Transactional
	public boolean runOnce(Wish wish) {
		this.database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row) -> {
		});
		this.settings.reload();
		if (isDone()) {
			return false;
		}
		setUp(wish);
		return true;
	}

	private void setUp(Wish wish) {
		check(wish);
		this.settings.set(SiteSettings.SITEURL, wish.url());
		this.settings.set(SiteSettings.HOME, wish.url());
		this.settings.set(SiteSettings.BLOGNAME, wish.title());
		this.settings.set(SiteSettings.ADMIN_EMAIL, wish.adminEmail());
		this.settings.set(SiteSettings.TIMEZONE_STRING, wish.timezone());
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, wish.permalinks());
		User admin = this.registration.register(wish.adminUser(), wish.adminPassword(), wish.adminEmail(),
				"administrator");
		admin.reachAt(wish.adminEmail(), wish.url());
		Term uncategorized = this.terms.save(new Term(Taxonomy.CATEGORY, "Uncategorized", "uncategorized"));
		this.settings.set(SiteSettings.DEFAULT_CATEGORY, uncategorized.id());
		if (!wish.empty()) {
			this.sample.write(admin, uncategorized, wish.url());
		}
	}

	/** Another public address for a site that has one. */
	@Transactional
	public void moveTo(String url) {
		checkUrl(url);
		this.settings.set(SiteSettings.SITEURL, url);
		this.settings.set(SiteSettings.HOME, url);
	}

	private static void checkUrl(String url) {
		if (SiteSettings.HOME.sanitize().apply(url).isEmpty()) {
			throw new InvalidException("url",
					"\"" + url + "\" is no address of a site; give one as https://example.org");
		}
	}

	private static void check(Wish wish) {
		checkUrl(wish.url());
		if (wish.adminPassword().isBlank()) {
			throw new InvalidException("admin-password", "The administrator needs a password");
		}
		if (!wish.adminEmail().matches("[^@\\s]+@[^@\\s]+")) {
			throw new InvalidException("admin-email", "\"" + wish.adminEmail() + "\" is no e-mail address");
		}
		if (!wish.permalinks().isEmpty()
				&& (!wish.permalinks().startsWith("/") || !wish.permalinks().matches(".*%(postname|post_id)%.*"))) {
			throw new InvalidException("permalinks",
					"A permalink structure begins with / and holds %postname% or %post_id%, as "
							+ Wish.PERMALINKS.replace("%", "%%").replace("%%", "%"));
		}
		checkZone(wish.timezone());
	}

	private static void checkZone(String timezone) {
		try {
			if (!timezone.isEmpty()) {
				ZoneId.of(timezone);
			}
		}
		catch (DateTimeException ex) {
			throw new InvalidException("timezone",
					"\"" + timezone + "\" is no time zone; give one as Australia/Darwin");
		}
	}

}
