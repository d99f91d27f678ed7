package blog.troppo.linkback;

import blog.troppo.content.Post;
import blog.troppo.discussion.linkback.IncomingLink;
import blog.troppo.discussion.linkback.IncomingLinks;
import blog.troppo.discussion.LinkTargets;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.RefusalException;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.Callers;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes webmentions, as the W3C has them: accepted now, looked at in a while. */
@Controller
class WebmentionController {

	private final IncomingLinks links;

	private final LinkTargets targets;

	WebmentionController(IncomingLinks links, LinkTargets targets) {
		this.links = links;
		this.targets = targets;
	}

	@PostMapping("/webmention")
	ResponseEntity<String> take(@RequestParam(defaultValue = "") String source,
			@RequestParam(defaultValue = "") String target, HttpServletRequest request) {
		try {
			Post post = this.targets.find(target)
				.orElseThrow(() -> new NotFoundException("The target is no post here."));
			this.links
				.take(IncomingLink.webmention(source.strip(), target.strip(), post.id(), Callers.caller(request)));
			return text(202).body("Thank you, we shall have a look.");
		}
		catch (TooManyRequestsException ex) {
			return text(429).header(HttpHeaders.RETRY_AFTER, String.valueOf(ex.retryAfter().toSeconds()))
				.body(String.valueOf(ex.getMessage()));
		}
		catch (RefusalException ex) {
			return text(400).body(String.valueOf(ex.getMessage()));
		}
	}

	@RequestMapping("/webmention")
	ResponseEntity<String> programsOnly() {
		return text(405).allow(HttpMethod.POST).body("Webmentions are sent here: POST source and target.");
	}

	private static ResponseEntity.BodyBuilder text(int status) {
		return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN);
	}

}
