package blog.troppo.reader;

import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.site.FrontPage;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.MainQuery;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** Puts what was found into the theme's words. */
@Component
class Drawing {

	private final FrontPage front;

	private final SiteUrls urls;

	Drawing(FrontPage front, SiteUrls urls) {
		this.front = front;
		this.urls = urls;
	}

	MainQuery query(RequestedAddress requested, Answer answer, Viewer viewer, Set<Long> unlocked) {
		String path = requested.query().isEmpty() ? requested.path() : requested.path() + "?" + requested.query();
		String home = this.urls.homePath();
		return MainQuery.of(answer, path.startsWith(home) ? path.substring(home.length()) : path, viewer, unlocked,
				this.front.page());
	}

}
