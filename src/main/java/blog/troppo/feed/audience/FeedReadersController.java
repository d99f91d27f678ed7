package blog.troppo.feed.audience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.feed.checkup.FeedCheckup;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.site.SiteUrls;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Who reads us", for the owner: has Bloglines seen it? */
@Controller
@Screen(name = "feed-readers", address = "index.php?page=feed-readers", capability = "manage_options",
		section = Section.OVERVIEW, place = 2)
class FeedReadersController {

	private final Audience audience;

	private final AudienceWords words;

	private final FeedCheckup checkup;

	private final SiteUrls urls;

	FeedReadersController(Audience audience, AudienceWords words, FeedCheckup checkup, SiteUrls urls) {
		this.audience = audience;
		this.words = words;
		this.checkup = checkup;
		this.urls = urls;
	}

	@GetMapping(path = { "/wp-admin/", "/wp-admin/index.php" }, params = "page=feed-readers")
	ModelAndView show() {
		List<FeedReader> readers = this.audience.readers();
		return new ModelAndView("feed/readers")
			.addObject("json", this.urls.site("/wp-admin/index.php?page=feed-readers&format=json"))
			.addObject("summary", this.words.summary(this.audience.newestPost(), readers))
			.addObject("readers", readers.stream().map(this.words::line).toList())
			.addObject("tests", this.checkup.results());
	}

	@GetMapping(path = { "/wp-admin/", "/wp-admin/index.php" }, params = { "page=feed-readers", "format=json" })
	ResponseEntity<Map<String, Object>> json() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("readers", this.audience.readers());
		all.put("tests", this.checkup.results());
		return ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.contentType(MediaType.APPLICATION_JSON)
			.body(all);
	}

}
