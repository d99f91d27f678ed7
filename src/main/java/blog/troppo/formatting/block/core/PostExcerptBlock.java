package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;

/**
 * The post's excerpt, and a link to the rest.
 */
final class PostExcerptBlock extends PostBlock {

	private static final int USUAL_WORDS = 55;

	@Override
	String render(BlockInstance block, PostView post) {
		int words = block.attributes().number("excerptLength", USUAL_WORDS);
		String excerpt = block.texts().excerpt(post, words);
		String more = block.attributes().text("moreText");
		String link = more.isEmpty() ? "" : "<a class=\"wp-block-post-excerpt__more-link\" href=\""
				+ Urls.escape(post.url()) + "\">" + Kses.post(more) + "</a>";
		boolean ownLine = !Boolean.FALSE.equals(block.attributes().get("showMoreOnNewLine"));
		StringBuilder content = new StringBuilder("<p class=\"wp-block-post-excerpt__excerpt\">").append(excerpt);
		if (ownLine && !link.isEmpty()) {
			content.append("</p><p class=\"wp-block-post-excerpt__more-text\">").append(link).append("</p>");
		}
		else {
			content.append(' ').append(link).append("</p>");
		}
		return div(linked(block, ""), content.toString());
	}

}
