package blog.troppo.account;

import java.io.IOException;
import java.io.InputStream;

import blog.troppo.media.Portraits;
import blog.troppo.site.Screen;
import blog.troppo.support.RefusalException;
import blog.troppo.user.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One's own picture, where the site asks nobody else for faces. */
@Controller
@Screen(name = "profile-portrait", address = "profile.php", capability = "read", under = "profile")
class PortraitController {

	private final ProfilePage page;

	private final Portraits portraits;

	PortraitController(ProfilePage page, Portraits portraits) {
		this.page = page;
		this.portraits = portraits;
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=portrait")
	@Nullable ModelAndView keep(@RequestParam MultipartFile portrait, User user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		try (InputStream picture = portrait.getInputStream()) {
			this.portraits.keep(user.id(), picture);
			return this.page.done("portrait", response);
		}
		catch (RefusalException ex) {
			return this.page.wrong("portrait", ex, user, request, response);
		}
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=portrait-remove")
	@Nullable ModelAndView remove(User user, HttpServletResponse response) {
		this.portraits.remove(user.id());
		return this.page.done("portrait", response);
	}

}
