package blog.troppo.theme;

import java.util.HashMap;
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

	private final Theme plain;

	private final Words words;

	private final ThymeleafTemplates templates;

	FailurePages(Themes themes) {
		ThemeFiles standard = ThemeFiles.onClassPath(Pages.STANDARD_VIEWS);
		this.plain = themes.get(Themes.STANDARD);
		this.words = Words.of(standard, this.plain);
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

	/** The same in words of one's own, plain text. */
	public String html(String title, String text, @Nullable String home) {
		Map<String, Object> views = new HashMap<>();
		views.put("title", title);
		views.put("text", text);
		views.put("homeLabel", this.words.say("error.home"));
		if (home != null && home.toLowerCase(Locale.ROOT).startsWith("http")) {
			views.put("home", home);
		}
		return this.templates.render(this.plain, "failure", views);
	}

}
