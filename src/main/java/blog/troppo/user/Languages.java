package blog.troppo.user;

import java.util.Locale;
import java.util.Optional;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** In which language the engine speaks to somebody: the one chosen, else the site's. */
@Component
public class Languages {

	private final Settings settings;

	private final Users users;

	Languages(Settings settings, Users users) {
		this.settings = settings;
		this.users = users;
	}

	public Locale of(@Nullable Long userId) {
		return SiteLanguage.locale(Optional.ofNullable(userId)
			.flatMap(this.users::findLocale)
			.filter((locale) -> !locale.isEmpty())
			.orElseGet(() -> this.settings.get(SiteSettings.WPLANG)));
	}

}
