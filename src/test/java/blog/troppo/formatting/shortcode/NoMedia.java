package blog.troppo.formatting.shortcode;

import java.util.List;

import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.data.MediaView;

/**
 * A site without media.
 */
public final class NoMedia implements MediaSource {

	public static ShortcodeScope scope(ShortcodeEngine engine) {
		return ShortcodeScope.page(engine, new NoMedia());
	}

	@Override
	public MediaView media(long id) {
		return null;
	}

	@Override
	public List<MediaView> attachedTo(long postId) {
		return List.of();
	}

}
