package blog.troppo.feed.audience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.feed.checkup.FeedCheckup;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.ForbiddenException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Who reads us", for the owner: has Bloglines seen it? */
@Controller
class FeedReadersController {

	private final Audience audience;

	private final AudienceWords words;

	private final FeedCheckup checkup;

	private final Settings settings;

	private final SiteUrls urls;

	FeedReadersController(Audience audience, AudienceWords words, FeedCheckup checkup, Settings settings,
			SiteUrls urls) {
		this.audience = audience;
		this.words = words;
		this.checkup = checkup;
		this.settings = settings;
		this.urls = urls;
	}

	@GetMapping(path = { "/wp-admin/", "/wp-admin/index.php" }, params = "page=feed-readers")
	ModelAndView show(Viewer viewer, HttpServletResponse response) {
		mustBeOwner(viewer);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		List<FeedReader> readers = this.audience.readers();
		return new ModelAndView("feed/readers").addObject("site", this.settings.get(SiteSettings.BLOGNAME))
			.addObject("home", this.urls.home("/"))
			.addObject("assets", this.urls.site("/wp-admin/"))
			.addObject("json", this.urls.site("/wp-admin/index.php?page=feed-readers&format=json"))
			.addObject("summary", this.words.summary(this.audience.newestPost(), readers))
			.addObject("readers", readers.stream().map(this.words::line).toList())
			.addObject("tests", this.checkup.results());
	}

	@GetMapping(path = { "/wp-admin/", "/wp-admin/index.php" }, params = { "page=feed-readers", "format=json" })
	ResponseEntity<Map<String, Object>> json(Viewer viewer) {
		mustBeOwner(viewer);
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("readers", this.audience.readers());
		all.put("tests", this.checkup.results());
		return ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.contentType(MediaType.APPLICATION_JSON)
			.body(all);
	}

	private static void mustBeOwner(Viewer viewer) {
		if (!viewer.can("manage_options")) {
			throw new ForbiddenException("Sorry, only an administrator sees who reads the feeds.");
		}
	}

}
