package blog.troppo.formatting.shortcode;

/**
 * {@code [playlist]}: the audio or video attached to a post, or named by {@code ids}.
 */
final class PlaylistShortcode implements Shortcode {

	@Override
	public String render(ShortcodeCall call) {
		return "";
	}

}
