package blog.troppo.operations.cli;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

import blog.troppo.operations.Installation;
import blog.troppo.site.SiteUrls;
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

	private final Environment environment;

	private @Nullable String adminPassword;

	FirstStart(Installation installation, SiteUrls urls, Environment environment) {
		this.installation = installation;
		this.urls = urls;
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
		String password = GeneratedPassword.create();
		this.installation
			.run(new Installation.Wish(url, "Troppo", ADMIN, password, "admin@" + URI.create(url).getHost(),
					ZoneId.systemDefault().getId(), Installation.Wish.PERMALINKS, false));
		this.adminPassword = password;
	}

}
