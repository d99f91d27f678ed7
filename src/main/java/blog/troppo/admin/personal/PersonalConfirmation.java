package blog.troppo.admin.personal;

import java.util.Optional;

import blog.troppo.admin.frame.Words;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.FailurePages;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the mail's link leads, as in WordPress: it confirms a request by being opened.
 */
@Controller
class PersonalConfirmation {

	private final PersonalRequests requests;

	private final FailurePages pages;

	private final SiteUrls urls;

	private final Words words;

	PersonalConfirmation(PersonalRequests requests, FailurePages pages, SiteUrls urls, Words words) {
		this.requests = requests;
		this.pages = pages;
		this.urls = urls;
		this.words = words;
	}

	@GetMapping(path = "/wp-login.php", params = "action=confirmaction")
	ResponseEntity<String> confirm(@RequestParam("request_id") long id, @RequestParam("confirm_key") String key) {
		Optional<PersonalRequest> request = this.requests.confirm(id, key);
		String said = request.map((confirmed) -> "personal.confirmed." + confirmed.kind().key())
			.orElse("personal.confirmed.not");
		return ResponseEntity.status(request.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
			.contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
			.cacheControl(CacheControl.noStore())
			.body(this.pages.html(this.words.say(said), this.words.say(said + ".text"), this.urls.home("/")));
	}

}
