package blog.troppo.admin.frame;

import java.time.Duration;
import java.util.stream.Stream;

import blog.troppo.site.Screen;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How close together the lines of the admin stand: a choice for the screen that somebody
 * sits at, so a cookie of that browser keeps it.
 */
@Controller
@Screen(name = "density", address = "index.php", capability = "read")
class DensityController {

	private static final String COOKIE = "troppo_density";

	private static final String COMPACT = "compact";

	private static final Duration KEPT = Duration.ofDays(365);

	static boolean isCompact(HttpServletRequest request) {
		return request.getCookies() != null && Stream.of(request.getCookies())
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.map(Cookie::getValue)
			.anyMatch(COMPACT::equals);
	}

	@PostMapping(path = "/wp-admin/index.php", params = "density")
	String choose(@RequestParam String density, @Nullable String back, HttpServletRequest request,
			HttpServletResponse response) {
		boolean compact = density.equals(COMPACT);
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, compact ? COMPACT : "")
					.path(request.getContextPath() + "/wp-admin")
					.maxAge(compact ? KEPT : Duration.ZERO)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
		return Listing.back(back, "index.php");
	}

}
