package blog.troppo.reader;

import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.theme.MainQuery;
import blog.troppo.theme.Pages;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** Hands what was found to the theme. */
@Component
class Drawing {

	private final Pages pages;

	private final Settings settings;

	Drawing(Pages pages, Settings settings) {
		this.pages = pages;
		this.settings = settings;
	}

	String page(RequestedAddress requested, Answer answer, Viewer viewer, Set<Long> unlocked) {
		String path = requested.query().isEmpty() ? requested.path() : requested.path() + "?" + requested.query();
		return this.pages.render(MainQuery.of(answer, path, viewer, unlocked, frontPage())).html();
	}

	private long frontPage() {
		return this.settings.get(SiteSettings.SHOW_ON_FRONT).equals("page")
				? this.settings.get(SiteSettings.PAGE_ON_FRONT) : 0;
	}

}
