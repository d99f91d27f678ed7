package blog.troppo.formatting.content;

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
	List<String> next(long width, long height) {
		if (!this.mainLoop || ++this.seen > AT_ONCE) {
			return List.of("loading=\"lazy\"");
		}
		return eager(width, height);
	}

	/** The attributes for a picture that wants to load at once itself. */
	List<String> eager(long width, long height) {
		if (this.highGiven || width * height < LARGE) {
			return List.of();
		}
		this.highGiven = true;
		return List.of("fetchpriority=\"high\"");
	}

	void highGiven() {
		this.highGiven = true;
	}

}
