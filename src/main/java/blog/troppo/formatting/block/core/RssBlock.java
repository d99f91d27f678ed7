package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;

/**
 * Another site's feed. A page is not kept waiting for another site, so without a stored
 * copy it says that the feed is down, as WordPress does when it cannot be fetched.
 */
final class RssBlock implements DynamicBlock {

	private static final String DOWN = "<div class=\"components-placeholder\"><div class=\"notice notice-error\">"
			+ "An error has occurred, which probably means the feed is down. Try again later.</div></div>";

	private static final String OWN = "<div class=\"components-placeholder\"><div class=\"notice notice-error\">"
			+ "Adding an RSS feed to this site’s homepage is not supported, as it could lead to a loop that slows down"
			+ " your site. Try using another block, like the <strong>Latest Posts</strong> block, to list posts from the"
			+ " site.</div></div>";

	@Override
	public String render(BlockInstance block, String content) {
		String url = block.attributes().text("feedURL").replaceFirst("/+$", "");
		String home = block.site().site().homeUrl();
		return (!home.isEmpty() && url.equals(home)) ? OWN : DOWN;
	}

}
