package blog.troppo.admin.frame;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The style sheet, the scripts and the icons of the admin. */
@Controller
class AdminAssets {

	static final String[] PATHS = { "/wp-admin/css/**", "/wp-admin/js/**", "/wp-admin/images/**" };

	private record Asset(String path, MediaType type) {

		static Asset of(String path, String type) {
			return new Asset(path, MediaType.parseMediaType(type + ";charset=UTF-8"));
		}

	}

	private static final Map<String, Asset> FILES = Map.of("admin.css",
			Asset.of("templates/admin/admin.css", "text/css"), "admin.js",
			Asset.of("templates/admin/admin.js", "text/javascript"), "media.js",
			Asset.of("templates/admin/media.js", "text/javascript"), "icons.svg",
			Asset.of("templates/admin/icons.svg", "image/svg+xml"), "htmx.min.js",
			Asset.of("META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js", "text/javascript"));

	@GetMapping("/wp-admin/{folder:css|js|images}/{file:admin\\.css|admin\\.js|media\\.js|icons\\.svg|htmx\\.min\\.js}")
	ResponseEntity<Resource> file(@PathVariable String file) {
		Asset asset = Objects.requireNonNull(FILES.get(file));
		return ResponseEntity.ok()
			.contentType(asset.type())
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
			.body(new ClassPathResource(asset.path()));
	}

}
