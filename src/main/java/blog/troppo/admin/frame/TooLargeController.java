package blog.troppo.admin.frame;

import java.util.Map;

import blog.troppo.site.Screen;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says that what was sent is too large, and how large it may be. */
@Controller
@Screen(name = "too-large", address = TooLarge.PAGE, capability = "read")
class TooLargeController {

	private final DataSize largest;

	private final Words words;

	TooLargeController(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest, Words words) {
		this.largest = largest;
		this.words = words;
	}

	@GetMapping("/wp-admin/" + TooLarge.PAGE)
	Object say(HttpServletRequest request) {
		String reason = this.words.say("refused.toolarge", this.largest.toMegabytes());
		if (String.valueOf(request.getAttribute(TooLarge.SENT)).endsWith("/async-upload.php")) {
			return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(Map.of("message", reason));
		}
		ModelAndView page = new ModelAndView("admin/refused").addObject("status", 413).addObject("reason", reason);
		page.setStatus(HttpStatus.CONTENT_TOO_LARGE);
		return page;
	}

}
