package blog.troppo.account;

import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the nonce that REST takes beside the session's cookie, as apps ask for it. */
@Controller
class RestNonceController {

	private final Nonces nonces;

	RestNonceController(Nonces nonces) {
		this.nonces = nonces;
	}

	@GetMapping(path = "/wp-admin/admin-ajax.php", params = "action=rest-nonce")
	ResponseEntity<String> nonce(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		NoCache.in(response);
		return viewer.isLoggedIn() ? ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(this.nonces.of(request))
				: ResponseEntity.badRequest().contentType(MediaType.TEXT_HTML).body("0");
	}

}
