package blog.troppo.reader;

import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

/** Who is reading. */
final class Readers {

	private Readers() {
	}

	/** Whom the sign-in before this found; else anybody. */
	static Viewer viewer(HttpServletRequest request) {
		return (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) ? viewer : Viewer.anybody();
	}

}
