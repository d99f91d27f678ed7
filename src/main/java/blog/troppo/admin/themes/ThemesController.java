package blog.troppo.admin.themes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import blog.troppo.admin.frame.Flash;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.admin.frame.Words;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.NotFoundException;
import blog.troppo.theme.ActiveTheme;
import blog.troppo.theme.ThemeAssets;
import blog.troppo.theme.ThemePreview;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeWords;
import blog.troppo.theme.folder.Themes;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The installed themes: {@code themes.php}. */
@Controller
@Screen(name = "themes", address = "themes.php", capability = "switch_themes", section = Section.SITE)
class ThemesController {

	private final Themes themes;

	private final ActiveTheme active;

	private final ThemeAssets assets;

	private final SiteUrls urls;

	private final Words words;

	ThemesController(Themes themes, ActiveTheme active, ThemeAssets assets, SiteUrls urls, Words words) {
		this.themes = themes;
		this.active = active;
		this.assets = assets;
		this.urls = urls;
		this.words = words;
	}

	@GetMapping(path = "/wp-admin/themes.php", params = "!theme")
	ModelAndView list() {
		List<ThemeCard> cards = this.themes.names()
			.stream()
			.map(this.themes::find)
			.flatMap(Optional::stream)
			.map(this::card)
			.sorted(Comparator.comparing((card) -> !card.active()))
			.toList();
		return view("admin/themes").addObject("themes", cards);
	}

	@GetMapping(path = "/wp-admin/themes.php", params = "theme")
	ModelAndView details(@RequestParam("theme") String name) {
		return view("admin/theme").addObject("theme", card(find(name)));
	}

	@PostMapping(path = "/wp-admin/themes.php", params = "action=activate")
	String activate(@RequestParam("stylesheet") String name, HttpServletRequest request) {
		Theme before = this.active.worn();
		Theme theme = find(name);
		this.active.wear(theme);
		Flash.say(request, this.words.say("themes.activated", theme.title()),
				before.name().equals(name) ? "" : "themes.php?action=activate&stylesheet=" + before.name());
		return "redirect:themes.php";
	}

	private ModelAndView view(String name) {
		return new ModelAndView(name).addObject("preview", this.urls.home("/?" + ThemePreview.PARAMETER + "="));
	}

	private ThemeCard card(Theme theme) {
		return ThemeCard.of(theme, this.active.worn().name().equals(theme.name()),
				ThemeWords.of(theme, LocaleContextHolder.getLocale()), this.assets);
	}

	private Theme find(String name) {
		return this.themes.find(name).orElseThrow(() -> new NotFoundException(this.words.say("themes.missing", name)));
	}

}
