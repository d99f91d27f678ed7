package blog.troppo.account;

import java.time.Duration;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The style sheet and the script of the pages here. */
@Controller
class AccountAssets {

	private static final Map<String, MediaType> FILES = Map.of("account.css",
			MediaType.parseMediaType("text/css;charset=UTF-8"), "passkeys.js",
			MediaType.parseMediaType("text/javascript;charset=UTF-8"));

	@GetMapping("/wp-admin/{folder:css|js}/{file:account\\.css|passkeys\\.js}")
	ResponseEntity<Resource> file(@PathVariable String file) {
		return ResponseEntity.ok()
			.contentType(FILES.getOrDefault(file, MediaType.APPLICATION_OCTET_STREAM))
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
			.body(new ClassPathResource("templates/account/" + file));
	}

}
