package blog.troppo.linkback;

import java.io.IOException;

import blog.troppo.content.Questions;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The old place of trackbacks, which needs plain permalinks to find a post. */
@Controller
class TrackbackFile {

	private final Questions questions;

	private final Settings settings;

	private final TrackbackAnswer trackback;

	TrackbackFile(Questions questions, Settings settings, TrackbackAnswer trackback) {
		this.questions = questions;
		this.settings = settings;
		this.trackback = trackback;
	}

	@RequestMapping("/wp-trackback.php")
	void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean plain = this.settings.get(SiteSettings.PERMALINK_STRUCTURE).isEmpty();
		RequestQuery query = (plain && request.getQueryString() != null) ? RequestQuery.parse(request.getQueryString())
				: RequestQuery.NONE;
		this.trackback.send(request, response,
				this.questions.ask(this.questions.read("wp-trackback.php", query), Viewer.anybody()));
	}

}
