package blog.troppo.admin.blocks;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The frame in which the editor shows embeds that bring scripts. It belongs to no site:
 * whatever runs there has no cookies, no storage and no way to the page around it but
 * messages.
 */
@Controller
class EmbedFrameController {

	static final String PATH = BundleController.PATH + "embed-frame.html";

	private static final String POLICY = "sandbox allow-scripts allow-popups allow-presentation; default-src 'none'; "
			+ "script-src http: https: 'unsafe-inline'; style-src http: https: 'unsafe-inline'; "
			+ "img-src http: https: data:; font-src http: https: data:; media-src http: https: data:; "
			+ "frame-src http: https:; connect-src https:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

	@GetMapping(PATH)
	ResponseEntity<Resource> frame() {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache())
			.header("Content-Security-Policy", POLICY)
			.body(new ClassPathResource("blog/troppo/admin/blocks/embed-frame.html"));
	}

}
