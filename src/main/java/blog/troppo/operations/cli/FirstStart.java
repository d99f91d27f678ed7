package blog.troppo.operations.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.transfer.ImportOptions;
import blog.troppo.transfer.BlogImport;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Makes a site of an empty database before the first request is answered, and gives a
 * site the address that the operator names.
 */
final class FirstStart implements SmartInitializingSingleton {

	static final String ADMIN = "admin";

	private final Installation installation;

	private final SiteUrls urls;

	private final BlogImport wxr;

	private final Settings settings;

	private final Environment environment;

	private @Nullable String adminPassword;

	FirstStart(Installation installation, SiteUrls urls, BlogImport wxr, Settings settings, Environment environment) {
		this.installation = installation;
		this.urls = urls;
		this.wxr = wxr;
		this.settings = settings;
		this.environment = environment;
	}

	/** Of the site that was set up just now. */
	Optional<String> adminPassword() {
		return Optional.ofNullable(this.adminPassword);
	}

	@Override
	public void afterSingletonsInstantiated() {
		String url = this.environment.getProperty("troppo.url", "");
		if (!this.installation.isDone()) {
			install(StringUtils.hasText(url) ? url
					: "http://localhost:" + this.environment.getRequiredProperty("troppo.port"));
		}
		else if (StringUtils.hasText(url) && !url.equals(this.urls.home())) {
			this.installation.moveTo(url);
		}
	}

	private void install(String url) {
		boolean demo = this.environment.getProperty("troppo.demo", Boolean.class, false);
		String password = GeneratedPassword.create();
		if (!this.installation
			.runOnce(new Installation.Wish(url, demo ? "Club Troppo" : "Troppo", ADMIN, password, email(url),
					demo ? "Australia/Darwin" : ZoneId.systemDefault().getId(), Installation.Wish.PERMALINKS, demo))) {
			return;
		}
		this.adminPassword = password;
		if (demo) {
			this.settings.set(SiteSettings.COMMENT_REGISTRATION, true);
			this.settings.set(SiteSettings.SHOW_AVATARS, false);
			importDemo();
		}
	}

	private static String email(String url) {
		return "admin@" + URI.create(url).getHost();
	}

	private void importDemo() {
		try (InputStream demo = Objects.requireNonNull(FirstStart.class.getResourceAsStream("/demo/club-troppo.xml"))) {
			Path file = Files.createTempFile("club-troppo", ".xml");
			Files.copy(demo, file, StandardCopyOption.REPLACE_EXISTING);
			this.wxr.importFile(file, new ImportOptions(ImportOptions.Media.SKIP, false), (phase, done, total) -> {
			});
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new CannotProceedException(
					"The sample blog cannot be unpacked: free some space in " + System.getProperty("java.io.tmpdir"),
					ex);
		}
	}

}
