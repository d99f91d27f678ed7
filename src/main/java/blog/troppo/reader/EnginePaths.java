package blog.troppo.reader;

import java.io.IOException;

import blog.troppo.site.SiteUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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

}
