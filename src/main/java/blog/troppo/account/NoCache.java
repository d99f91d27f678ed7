package blog.troppo.account;

import jakarta.servlet.http.HttpServletResponse;

/** WordPress's {@code nocache_headers()}: for what is one person's. */
final class NoCache {

	private NoCache() {
	}

	static void in(HttpServletResponse response) {
		response.setHeader("Expires", "Wed, 11 Jan 1984 05:00:00 GMT");
		response.setHeader("Cache-Control", "no-cache, must-revalidate, max-age=0, no-store, private");
	}

}
