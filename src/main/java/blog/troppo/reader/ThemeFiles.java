package blog.troppo.reader;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import blog.troppo.support.NotFoundException;
import blog.troppo.theme.ThemeAssets;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/** The files of themes; those asked for with the hash of their content may be kept. */
@Controller
class ThemeFiles {

	private final ThemeAssets assets;

	ThemeFiles(ThemeAssets assets) {
		this.assets = assets;
	}

	@GetMapping(ThemeAssets.PATH + "{theme}/{*file}")
	ResponseEntity<byte[]> file(@PathVariable String theme, HttpServletRequest request) {
		String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
		String start = ThemeAssets.PATH + theme + "/";
		ThemeAssets.Asset asset = this.assets.find(theme, path.substring(path.indexOf(start) + start.length()))
			.orElseThrow(() -> new NotFoundException("There is no such file"));
		boolean forEver = asset.hash().equals(request.getParameter("ver"));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, asset.type())
			.header("X-Content-Type-Options", "nosniff")
			.eTag("\"" + asset.hash() + "\"")
			.cacheControl(forEver ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
					: CacheControl.noCache())
			.body(asset.content());
	}

}
