package blog.troppo.formatting;

import java.util.Set;

/**
 * What plain text functions need to know of shortcodes; finding and running them is the
 * package {@code shortcode}'s work.
 */
public final class Shortcodes {

	/** The shortcodes WordPress registers itself. */
	public static final Set<String> DEFAULT_NAMES = Set.of("wp_caption", "caption", "gallery", "playlist", "audio",
			"video", "embed");

	private Shortcodes() {
	}

}
