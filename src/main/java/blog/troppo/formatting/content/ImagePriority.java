package blog.troppo.formatting.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Which pictures of a page load at once: in the main loop the first three do, the first
 * large one of them with high priority; all others wait until they come into view.
 */
final class ImagePriority {

	private static final int AT_ONCE = 3;

	private static final int LARGE = 50_000;

	private boolean mainLoop;

	private int seen;

	private boolean highGiven;

	void enterMainLoop() {
		this.mainLoop = true;
	}

	/** The attributes for a picture of this size that says nothing itself. */
	List<String> next(long width, long height, boolean mayBeHigh) {
		List<String> attributes = new ArrayList<>();
		if (!this.mainLoop) {
			attributes.add("loading=\"lazy\"");
			return attributes;
		}
		this.seen++;
		if (this.seen > AT_ONCE) {
			attributes.add("loading=\"lazy\"");
		}
		else if (mayBeHigh && !this.highGiven && width * height >= LARGE) {
			this.highGiven = true;
			attributes.add("fetchpriority=\"high\"");
		}
		return attributes;
	}

	void highGiven() {
		this.highGiven = true;
	}

}
