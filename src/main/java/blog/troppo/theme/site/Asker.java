package blog.troppo.theme.site;

import blog.troppo.user.Viewer;

/**
 * Who asks for a response. What may be read is in what parts of it are kept by; who it
 * is, is not: whoever looks at that has it noted, and the part is made for this viewer
 * alone.
 */
public final class Asker {

	private final Viewer sight;

	private final Viewer viewer;

	private boolean lookedAt;

	/**
	 * @param sight what the viewer may read
	 * @param viewer who it is; in a part for all of the same sight, nobody
	 */
	public Asker(Viewer sight, Viewer viewer) {
		this.sight = sight;
		this.viewer = viewer;
	}

	public Asker(Viewer viewer) {
		this(viewer, viewer);
	}

	Viewer sight() {
		return this.sight;
	}

	Viewer viewer() {
		this.lookedAt = true;
		return this.viewer;
	}

	/** The number of who asks, 0 for an anonymous visitor. */
	public long number() {
		Long number = viewer().userId();
		return (number != null) ? number : 0;
	}

	/** Whether something that was made differs by who asks. */
	public boolean isLookedAt() {
		return this.lookedAt;
	}

}
