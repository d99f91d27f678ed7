package blog.troppo.reader;

import java.time.Duration;

import blog.troppo.support.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Pictures of our own drawing at the addresses where WordPress has the ones that content
 * refers to: the green smiley, those that stand for kinds of files, and the engine's
 * mark.
 */
@Controller
class EngineImages {

	@GetMapping({ "/wp-includes/images/smilies/mrgreen.png", "/wp-includes/images/w-logo-gray-white-bg.png",
			"/wp-includes/images/media/{kind:[a-z]+}.svg" })
	ResponseEntity<Resource> image(HttpServletRequest request) {
		Resource image = new ClassPathResource(request.getServletPath().substring("/wp-includes/".length()),
				EngineImages.class);
		if (!image.exists()) {
			throw new NotFoundException("There is no such picture");
		}
		return ResponseEntity.ok()
			.contentType(MediaTypeFactory.getMediaType(image).orElseThrow())
			.cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
			.body(image);
	}

}
