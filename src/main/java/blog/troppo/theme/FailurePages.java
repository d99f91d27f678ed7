package blog.troppo.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import blog.troppo.site.Sentences;
import blog.troppo.site.SiteLanguage;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.Themes;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.template.ThymeleafTemplates;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Pages for what went wrong: a failure, maintenance, a refusal. They need neither the
 * database nor the site's theme, since either may be what is away.
 */
@Component
public class FailurePages {

	/** What somebody has written and sent, in the form's names. */
	public record Field(String name, String value) {

		/** What is worth being shown rather than passed on. */
		public boolean isText() {
			return this.value.length() > LONGEST_WORD || this.value.contains("\n");
		}

	}

	private static final int LONGEST_WORD = 60;

	private final Theme plain;

	private final ThemeFiles standard = ThemeFiles.onClassPath(Pages.STANDARD_VIEWS);

	private final Map<String, Words> words = new ConcurrentHashMap<>();

	private final ThymeleafTemplates templates;

	private final Supplier<Locale> language;

	/** The pages are made before there is a database, which knows the language. */
	@Autowired
	FailurePages(Themes themes, ObjectProvider<SiteLanguage> language) {
		this(themes, () -> language.getObject().locale());
	}

	FailurePages(Themes themes, Supplier<Locale> language) {
		this.language = language;
		this.plain = themes.get(Themes.STANDARD);
		this.templates = new ThymeleafTemplates(this.standard, (theme, path) -> path);
	}

	/**
	 * What happened and what to do, in a sentence each.
	 * @param status of HTTP; one without words of its own gets those of 500, or of 400
	 * where it is below
	 * @param home the front page's address; null where a link to it leads nowhere
	 */
	public String html(int status, @Nullable String home) {
		Words words = words();
		String known = words.find("error." + status + ".title").isPresent() ? String.valueOf(status)
				: (status < 500) ? "400" : "500";
		return html(words.say("error." + known + ".title"), words.say("error." + known + ".text"), home, Map.of());
	}

	/**
	 * For who sent a form that cannot be taken just now: it is here still, and can be
	 * sent again.
	 */
	public String unsent(String action, List<Field> fields) {
		Words words = words();
		return html(words.say("error.503.title"), words.say("error.unsent.text"), null, Map.of("action", action,
				"fields", fields, "again", words.say("error.unsent.again"), "texts", words.say("error.unsent.texts")));
	}

	/** The same in words of one's own, plain text, said as {@link Sentences} has it. */
	public String html(String title, String text, @Nullable String home) {
		Locale locale = words().language();
		return html(Sentences.in(locale, title), Sentences.in(locale, text), home, Map.of());
	}

	private String html(String title, String text, @Nullable String home, Map<String, Object> more) {
		Map<String, Object> views = new HashMap<>(more);
		Words words = words();
		views.put("language", words.language().toLanguageTag());
		views.put("title", title);
		views.put("text", text);
		views.put("homeLabel", words.say("error.home"));
		if (home != null && home.toLowerCase(Locale.ROOT).startsWith("http")) {
			views.put("home", home);
		}
		return this.templates.render(this.plain, "failure", views, words.language());
	}

	/** The site's, or English where that cannot be read. */
	private Words words() {
		return this.words.computeIfAbsent(tag(),
				(tag) -> Words.of(this.standard, this.plain, Locale.forLanguageTag(tag)));
	}

	private String tag() {
		try {
			return this.language.get().toLanguageTag();
		}
		catch (DataAccessException ex) {
			return Locale.US.toLanguageTag();
		}
	}

}
