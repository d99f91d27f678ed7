package blog.troppo.site;

import java.util.Locale;

import blog.troppo.formatting.Accents;
import blog.troppo.formatting.Language;
import blog.troppo.formatting.WordCount;

import org.springframework.stereotype.Component;

/**
 * What the language of the site, WordPress's {@code WPLANG}, changes in what is stored.
 */
@Component
public class SiteLanguage {

	private final Settings settings;

	SiteLanguage(Settings settings) {
		this.settings = settings;
	}

	/** What the engine speaks to those who chose nothing themselves. */
	public Locale locale() {
		return locale(this.settings.get(SiteSettings.WPLANG));
	}

	/** WordPress's {@code de_DE_formal} is a German of Germany. */
	public static Locale locale(String wordPress) {
		return Language.locale(wordPress);
	}

	/** What is said to readers. */
	public Language words() {
		return Language.of(this.settings.get(SiteSettings.WPLANG));
	}

	/** How slugs, file names and user names are written without accents. */
	public Accents accents() {
		return Accents.of(this.settings.get(SiteSettings.WPLANG));
	}

	/** What counts as a word of an excerpt. */
	public WordCount wordCount() {
		return WordCount.of(this.settings.get(SiteSettings.WPLANG));
	}

}
