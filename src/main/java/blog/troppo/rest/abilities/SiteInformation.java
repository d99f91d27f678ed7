package blog.troppo.rest.abilities;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** What the site is called and where it is. */
@Component
class SiteInformation implements Ability {

	/** The WordPress whose answers these are. */
	static final String VERSION = "7.1.4";

	private final Settings settings;

	private final SiteUrls urls;

	SiteInformation(Settings settings, SiteUrls urls) {
		this.settings = settings;
		this.urls = urls;
	}

	@Override
	public String name() {
		return "core/get-site-info";
	}

	@Override
	public boolean mayRun(Viewer viewer) {
		return viewer.can("manage_options");
	}

	@Override
	public Map<String, Object> run(Viewer viewer) {
		Map<String, Object> site = new LinkedHashMap<>();
		site.put("name", this.settings.get(SiteSettings.BLOGNAME));
		site.put("description", this.settings.get(SiteSettings.BLOGDESCRIPTION));
		site.put("url", this.urls.home());
		site.put("wpurl", this.urls.site("/").replaceFirst("/$", ""));
		site.put("admin_email", this.settings.get(SiteSettings.ADMIN_EMAIL));
		site.put("charset", "UTF-8");
		String language = this.settings.get(SiteSettings.WPLANG);
		site.put("language", language.isEmpty() ? "en-US" : language.replace('_', '-'));
		site.put("version", VERSION);
		return site;
	}

}
