package blog.troppo.linkback;

import java.time.Duration;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.discussion.LinkTargets;
import blog.troppo.discussion.linkback.IncomingLink;
import blog.troppo.discussion.linkback.IncomingLinks;
import blog.troppo.discussion.linkback.IncomingLinks.Standing;
import blog.troppo.site.Signatures;
import blog.troppo.site.SiteUrls;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes webmentions, as the W3C has them: accepted now, looked at in a while. */
@Controller
class WebmentionController {

	private static final String PURPOSE = "webmention-status";

	private static final Duration KEPT = Duration.ofDays(30);

	private static final Map<Standing, String> WORDS = Map.of(Standing.AWAITED, "We have not looked at your page yet.",
			Standing.SHOWN, "Your page is shown among the comments.", Standing.HELD,
			"Your page waits for somebody here to read it.", Standing.NONE,
			"We found no link to this post on your page, or it is not shown any more.");

	private final IncomingLinks links;

	private final LinkTargets targets;

	private final Signatures signatures;

	private final SiteUrls urls;

	WebmentionController(IncomingLinks links, LinkTargets targets, Signatures signatures, SiteUrls urls) {
		this.links = links;
		this.targets = targets;
		this.signatures = signatures;
		this.urls = urls;
	}

	@PostMapping("/webmention")
	ResponseEntity<String> take(@RequestParam(defaultValue = "") String source,
			@RequestParam(defaultValue = "") String target, HttpServletRequest request) {
		try {
			Post post = this.targets.find(target)
				.orElseThrow(() -> new NotFoundException("The target is no post here."));
			this.links
				.take(IncomingLink.webmention(source.strip(), target.strip(), post.id(), Callers.caller(request)));
			return text(201).header(HttpHeaders.LOCATION, status(source.strip(), post))
				.body("Thank you, we shall have a look.");
		}
		catch (TooManyRequestsException ex) {
			return text(429).header(HttpHeaders.RETRY_AFTER, String.valueOf(ex.retryAfter().toSeconds()))
				.body(String.valueOf(ex.getMessage()));
		}
		catch (RefusalException ex) {
			return text(400).body(String.valueOf(ex.getMessage()));
		}
	}

	/** Where a sender can see what became of a mention, for a month. */
	@GetMapping(path = "/webmention", params = "mention")
	ResponseEntity<String> status(@RequestParam String mention) {
		return this.signatures.open(PURPOSE, mention)
			.map((told) -> told.split(" ", 2))
			.map((told) -> this.links.standing(IncomingLink.Kind.WEBMENTION, told[1], Long.parseLong(told[0])))
			.map((standing) -> text(200).header(HttpHeaders.CACHE_CONTROL, "no-store").body(WORDS.get(standing)))
			.orElseGet(() -> text(404).body("This address is not valid any more."));
	}

	@RequestMapping("/webmention")
	ResponseEntity<String> programsOnly() {
		return text(405).allow(HttpMethod.POST).body("Webmentions are sent here: POST source and target.");
	}

	private String status(String source, Post post) {
		return this.urls.home("/webmention?mention=" + this.signatures.seal(PURPOSE, post.id() + " " + source, KEPT));
	}

	private static ResponseEntity.BodyBuilder text(int status) {
		return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN);
	}

}
