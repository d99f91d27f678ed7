package blog.troppo.account;

import jakarta.servlet.http.HttpServletResponse;

/** Sends on, with the headers that WordPress sends along. */
final class Redirect {

	private Redirect() {
	}

	static void to(HttpServletResponse response, String address) {
		response.setStatus(302);
		response.setContentType("text/html; charset=UTF-8");
		response.setHeader("X-Redirect-By", "WordPress");
		response.setHeader("Location", address);
	}

}
