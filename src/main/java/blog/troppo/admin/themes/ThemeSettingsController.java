package blog.troppo.admin.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.admin.frame.Flash;
import blog.troppo.site.Screen;
import blog.troppo.admin.frame.Words;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.NotFoundException;
import blog.troppo.theme.ActiveTheme;
import blog.troppo.theme.ThemePreview;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeOptions.ThemeSetting;
import blog.troppo.theme.folder.ThemeWords;
import blog.troppo.theme.folder.Themes;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a theme lets its owner choose: {@code customize.php}, a form made from the theme's
 * own {@code settings.json}.
 */
@Controller
@Screen(name = "theme-settings", address = "customize.php", capability = "edit_theme_options", under = "themes")
class ThemeSettingsController {

	private static final String PAGE = "customize.php?theme=";

	private final Themes themes;

	private final ActiveTheme active;

	private final SiteUrls urls;

	private final Words words;

	ThemeSettingsController(Themes themes, ActiveTheme active, SiteUrls urls, Words words) {
		this.themes = themes;
		this.active = active;
		this.urls = urls;
		this.words = words;
	}

	/** A setting with what stands in it, and what is wrong with that. */
	record Line(String name, String label, String type, String value, String standard, List<Option> options,
			String error) {

		/** What a browser's own field for colours can hold. */
		public boolean isPlainColour() {
			return this.type.equals("color") && this.value.matches("#[0-9a-fA-F]{6}");
		}

	}

	record Option(String value, String text) {
	}

	@GetMapping("/wp-admin/customize.php")
	ModelAndView show(@RequestParam(name = "theme", required = false) @Nullable String name) {
		Theme theme = find(name);
		return view(theme, this.active.values(theme), Map.of());
	}

	@PostMapping("/wp-admin/customize.php")
	Object save(@RequestParam(name = "theme", required = false) @Nullable String name,
			@RequestParam Map<String, String> sent, HttpServletRequest request) {
		Theme theme = find(name);
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, String> wrong = new LinkedHashMap<>();
		for (ThemeSetting setting : theme.options().settings()) {
			String value = sent.getOrDefault("set-" + setting.name(), setting.type().equals("flag") ? "false" : "")
				.strip();
			values.put(setting.name(), sent.containsKey("reset") ? setting.standard() : value);
			if (!sent.containsKey("reset") && !setting.takes(value)) {
				wrong.put(setting.name(), this.words.say("themes.wrong." + kind(setting)));
			}
		}
		if (!wrong.isEmpty()) {
			return view(theme, values, wrong);
		}
		Flash.say(request,
				this.words.say(sent.containsKey("reset") ? "themes.settings.reset" : "themes.settings.saved"),
				undo(theme));
		this.active.choose(theme, values);
		return "redirect:" + PAGE + theme.name();
	}

	/** The form as it would be sent now. */
	private String undo(Theme theme) {
		UriComponentsBuilder undo = UriComponentsBuilder.fromPath("customize.php").queryParam("theme", theme.name());
		Map<String, String> values = this.active.values(theme);
		values.keySet().forEach((name) -> undo.queryParam("set-" + name, "{" + name + "}"));
		return undo.encode().buildAndExpand(values).toUriString();
	}

	private ModelAndView view(Theme theme, Map<String, String> values, Map<String, String> wrong) {
		ThemeWords own = ThemeWords.of(theme, LocaleContextHolder.getLocale());
		List<Line> lines = theme.options()
			.settings()
			.stream()
			.map((setting) -> new Line(setting.name(), own.say(setting.label()), kind(setting),
					values.getOrDefault(setting.name(), ""), setting.standard(),
					setting.choices().stream().map((choice) -> new Option(choice, own.say(choice))).toList(),
					wrong.getOrDefault(setting.name(), "")))
			.toList();
		return new ModelAndView("admin/theme-settings").addObject("lines", lines)
			.addObject("name", theme.name())
			.addObject("title", theme.title())
			.addObject("wears", theme.title())
			.addObject("wrong", wrong.size())
			.addObject("preview", this.urls.home("/?" + ThemePreview.PARAMETER + "=" + theme.name()));
	}

	private static String kind(ThemeSetting setting) {
		return switch (setting.type()) {
			case "color", "choice", "flag" -> setting.type();
			default -> "text";
		};
	}

	private Theme find(@Nullable String name) {
		return (name == null) ? this.active.worn() : this.themes.find(name)
			.orElseThrow(() -> new NotFoundException(this.words.say("themes.missing", name)));
	}

}
