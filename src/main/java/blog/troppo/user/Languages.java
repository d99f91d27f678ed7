package blog.troppo.user;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** In which language the engine speaks to somebody: the one chosen, else the site's. */
@Component
public class Languages {

	/** As WordPress calls a choice at the doors: in the address, and kept in a cookie. */
	public static final String CHOICE = "wp_lang";

	/** Those that there are words for, and what each calls itself. */
	public static final List<Spoken> SPOKEN = List.of(new Spoken("en_US", "English (United States)"),
			new Spoken("de_DE", "Deutsch"));

	private static final Pattern NAME = Pattern.compile("[a-z]{2,3}(_[A-Za-z]{2,10}){0,2}");

	private final Settings settings;

	private final Users users;

	Languages(Settings settings, Users users) {
		this.settings = settings;
		this.users = users;
	}

	/**
	 * A language to choose.
	 *
	 * @param name WordPress's name for it
	 * @param itself what it calls itself
	 */
	public record Spoken(String name, String itself) {

		public String tag() {
			return SiteLanguage.locale(this.name).toLanguageTag();
		}

		/** Whether a page that is written in a locale is written in this. */
		public boolean isOf(Locale locale) {
			return SiteLanguage.locale(this.name).getLanguage().equals(locale.getLanguage());
		}

	}

	public Locale of(@Nullable Long userId) {
		return SiteLanguage.locale(name(userId));
	}

	/** The language that somebody chose; the site's if there is none. */
	public Locale called(String chosen) {
		return SiteLanguage.locale(orOfSite(chosen));
	}

	/** In which language to write to an address: its user's, else the site's. */
	public Locale of(String email) {
		return of(this.users.findByEmail(email).map(User::id).orElse(null));
	}

	/** What somebody chose at the doors, in this request or in an earlier one. */
	public static Optional<Locale> chosen(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return Optional.ofNullable(request.getParameter(CHOICE))
			.or(() -> Stream.of((cookies != null) ? cookies : new Cookie[0])
				.filter((cookie) -> cookie.getName().equals(CHOICE))
				.map(Cookie::getValue)
				.findFirst())
			.filter((name) -> NAME.matcher(name).matches())
			.map(SiteLanguage::locale);
	}

	/** The language by WordPress's name, such as {@code de_DE}. */
	public String name(@Nullable Long userId) {
		return orOfSite(Optional.ofNullable(userId).flatMap(this.users::findLocale).orElse(""));
	}

	private String orOfSite(String chosen) {
		String name = chosen.isEmpty() ? this.settings.get(SiteSettings.WPLANG) : chosen;
		return name.isEmpty() ? "en_US" : name;
	}

}
