package blog.troppo.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale;
import java.util.Map;

import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.Themes;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.template.ThymeleafTemplates;
import org.jspecify.annotations.Nullable;

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

	private final Words words;

	private final ThymeleafTemplates templates;

	FailurePages(Themes themes) {
		ThemeFiles standard = ThemeFiles.onClassPath(Pages.STANDARD_VIEWS);
		this.plain = themes.get(Themes.STANDARD);
		this.words = Words.of(standard, this.plain, Locale.ENGLISH);
		this.templates = new ThymeleafTemplates(standard, (theme, path) -> path);
	}

	/**
	 * What happened and what to do, in a sentence each.
	 * @param status of HTTP; one without words of its own gets those of 500, or of 400
	 * where it is below
	 * @param home the front page's address; null where a link to it leads nowhere
	 */
	public String html(int status, @Nullable String home) {
		String known = this.words.find("error." + status + ".title").isPresent() ? String.valueOf(status)
				: (status < 500) ? "400" : "500";
		return html(this.words.say("error." + known + ".title"), this.words.say("error." + known + ".text"), home);
	}

	/**
	 * For who sent a form that cannot be taken just now: it is here still, and can be
	 * sent again.
	 */
	public String unsent(String action, List<Field> fields) {
		return html(this.words.say("error.503.title"), this.words.say("error.unsent.text"), null,
				Map.of("action", action, "fields", fields, "again", this.words.say("error.unsent.again"), "texts",
						this.words.say("error.unsent.texts")));
	}

	/** The same in words of one's own, plain text. */
	public String html(String title, String text, @Nullable String home) {
		return html(title, text, home, Map.of());
	}

	private String html(String title, String text, @Nullable String home, Map<String, Object> more) {
		Map<String, Object> views = new HashMap<>(more);
		views.put("title", title);
		views.put("text", text);
		views.put("homeLabel", this.words.say("error.home"));
		if (home != null && home.toLowerCase(Locale.ROOT).startsWith("http")) {
			views.put("home", home);
		}
		return this.templates.render(this.plain, "failure", views, Locale.ENGLISH);
	}

}
