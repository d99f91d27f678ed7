package blog.troppo.reader;

import java.io.IOException;
import java.time.Duration;

import blog.troppo.site.SiteUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What stands beside the blog in a WordPress: folders that are not shown.
 */
@Controller
class EnginePaths {

	private final SiteUrls urls;

	EnginePaths(SiteUrls urls) {
		this.urls = urls;
	}

	@GetMapping({ "/wp-admin", "/wp-content", "/wp-includes" })
	void folder(HttpServletRequest request, HttpServletResponse response) {
		response.setStatus(301);
		response.setContentType("text/html");
		response.setHeader("Location", this.urls.site(request.getRequestURI() + "/"));
	}

	@GetMapping({ "/wp-content/", "/wp-includes/", "/wp-content/uploads/", "/wp-content/themes/",
			"/wp-content/plugins/", "/wp-admin/css/", "/wp-admin/js/", "/wp-admin/images/", "/wp-admin/includes/" })
	void hidden(HttpServletResponse response) throws IOException {
		PlainPages.forbidden(response);
	}

	/** Troppo's own mark, at the address where a WordPress has its. */
	@GetMapping(path = { "/wp-includes/images/w-logo-gray-white-bg.png" }, produces = "image/png")
	ResponseEntity<Resource> icon() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
			.body(new ClassPathResource("icon.png", EnginePaths.class));
	}

}
