package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostSource;
import blog.troppo.formatting.data.PostView;
import org.jspecify.annotations.Nullable;

/**
 * A link to the post before or after the one the page shows.
 */
final class PostNavigationLinkBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		PostView shown = block.request().single();
		if (shown == null) {
			return "";
		}
		boolean next = !block.attributes().text("type").equals("previous");
		String direction = next ? "next" : "previous";
		PostView other = neighbour(block, shown, next);
		String arrow = arrow(block.attributes().text("arrow"), next);
		String link = (other == null) ? "" : link(block, other, next);
		String inner = (other == null) ? "" : (next ? link + arrow : arrow + link);
		return PostBlock.div(PostBlock.aligned(block, "post-navigation-link-" + direction), inner);
	}

	/** What comes before an attachment is the post it was uploaded to. */
	private static @Nullable PostView neighbour(BlockInstance block, PostView shown, boolean next) {
		PostSource posts = block.site().posts();
		return (!next && shown.type().equals("attachment")) ? posts.post(shown.parentId())
				: posts.adjacent(shown, next, block.attributes().text("taxonomy"));
	}

	private static String link(BlockInstance block, PostView other, boolean next) {
		Attributes attributes = block.attributes();
		String open = "<a href=\"" + Urls.escape(other.url()) + "\" rel=\"" + (next ? "next" : "prev") + "\">";
		String label = Kses.post(attributes.text("label"));
		String usual = block.say(next ? "Next" : "Previous");
		if (!attributes.isTrue("showTitle")) {
			return open + (label.isEmpty() ? usual : label) + "</a>";
		}
		String title = block.texts().title(other);
		if (attributes.isTrue("linkLabel")) {
			return open + labelled(label.isEmpty() ? usual + ":" : label)
					+ "<span class=\"post-navigation-link__title\">" + title + "</span></a>";
		}
		return (label.isEmpty() ? "" : labelled(label)) + open + title + "</a>";
	}

	private static String labelled(String label) {
		return "<span class=\"post-navigation-link__label\">" + label + "</span> ";
	}

	private static String arrow(String kind, boolean next) {
		String sign = switch (kind) {
			case "arrow" -> next ? "→" : "←";
			case "chevron" -> next ? "»" : "«";
			default -> "";
		};
		return sign.isEmpty() ? "" : "<span class=\"wp-block-post-navigation-link__arrow-"
				+ (next ? "next" : "previous") + " is-arrow-" + kind + "\" aria-hidden=\"true\">" + sign + "</span>";
	}

}
