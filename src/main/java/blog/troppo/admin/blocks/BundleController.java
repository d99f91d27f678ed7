package blog.troppo.admin.blocks;

import java.time.Duration;

import blog.troppo.support.NotFoundException;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Gives out the editor's files, where WordPress has its own. */
@Controller
class BundleController {

	static final String PATH = "/wp-includes/js/dist/";

	private final Bundle bundle;

	BundleController(Bundle bundle) {
		this.bundle = bundle;
	}

	@GetMapping(PATH + "{file:[a-z-]+-[A-Z0-9]{8}\\.(?:js|css)}")
	ResponseEntity<Resource> file(@PathVariable String file,
			@RequestHeader(name = "Accept-Encoding", defaultValue = "") String accepted) {
		Bundle.Packed packed = this.bundle.find(file, accepted)
			.orElseThrow(() -> new NotFoundException("There is no file " + file + "."));
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(MediaType
				.parseMediaType((file.endsWith(".css") ? "text/css" : "text/javascript") + ";charset=UTF-8"))
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (!packed.encoding().isEmpty()) {
			answer.header(HttpHeaders.CONTENT_ENCODING, packed.encoding());
		}
		return answer.body(packed.content());
	}

}
