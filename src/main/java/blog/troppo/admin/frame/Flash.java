package blog.troppo.admin.frame;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * What was done, to be said on the next page, with the way to undo it. The session keeps
 * it, which keeps texts alone.
 *
 * @param undo the address below {@code wp-admin} that a form posts to; empty if it cannot
 * be undone
 */
public record Flash(String text, String undo) {

	private static final String KEY = "flash";

	public static void say(HttpServletRequest request, String text) {
		say(request, text, "");
	}

	public static void say(HttpServletRequest request, String text, String undo) {
		request.getSession().setAttribute(KEY, text.replace('\n', ' ') + "\n" + undo);
	}

	/** Takes it: it is said once. */
	static Optional<Flash> take(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(KEY) instanceof String kept)) {
			return Optional.empty();
		}
		session.removeAttribute(KEY);
		String[] lines = kept.split("\n", 2);
		return Optional.of(new Flash(lines[0], (lines.length > 1) ? lines[1] : ""));
	}

}
