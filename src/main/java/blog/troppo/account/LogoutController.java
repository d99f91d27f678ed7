package blog.troppo.account;

import blog.troppo.site.OwnAddress;
import blog.troppo.user.Languages;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** Logs out a link that carries the nonce; asks first if it does not. */
@Controller
class LogoutController {

	private final DoorPages pages;

	private final SignIns signIns;

	private final Nonces nonces;

	private final OwnAddress ownAddress;

	private final Languages languages;

	LogoutController(DoorPages pages, SignIns signIns, Nonces nonces, OwnAddress ownAddress, Languages languages) {
		this.pages = pages;
		this.signIns = signIns;
		this.nonces = nonces;
		this.ownAddress = ownAddress;
		this.languages = languages;
	}

	@RequestMapping(path = "/wp-login.php", params = "action=logout",
			method = { RequestMethod.GET, RequestMethod.POST })
	@Nullable ModelAndView logOut(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		String after = this.ownAddress.orElse(request.getParameter("redirect_to"),
				this.pages.login("?loggedout=true&wp_lang=" + this.languages.name(viewer.userId())));
		if (viewer.isLoggedIn() && !this.nonces.isIn(request)) {
			response.setStatus(403);
			return this.pages.page("logout", "logout", request, response)
				.addObject("nonce", this.nonces.of(request))
				.addObject("redirectTo", after);
		}
		this.signIns.end(request);
		NoCache.in(response);
		Redirect.to(response, after);
		return null;
	}

}
