package blog.troppo.user;

import java.util.Locale;
import java.util.Optional;

import blog.troppo.site.Settings;
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
		return locale(Optional.ofNullable(userId)
			.flatMap(this.users::findLocale)
			.filter((locale) -> !locale.isEmpty())
			.orElseGet(() -> this.settings.get(SiteSettings.WPLANG)));
	}

	/** WordPress's {@code de_DE_formal} is a German of Germany. */
	private static Locale locale(String wordPress) {
		String[] parts = wordPress.split("_");
		return parts[0].isEmpty() ? Locale.US
				: Locale.of(parts[0], (parts.length > 1 && parts[1].matches("[A-Z]{2}")) ? parts[1] : "");
	}

}
