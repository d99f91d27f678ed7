package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;

/**
 * A link to the post before or after the one the page shows.
 */
final class PostNavigationLinkBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		PostView shown = block.request().single();
		boolean next = !attributes.text("type").equals("previous");
		PostView other = (shown == null) ? null
				: block.site().posts().adjacent(shown, next, attributes.text("taxonomy"));
		if (other == null) {
			return "";
		}
		String direction = next ? "next" : "previous";
		String title = block.texts().title(other);
		String label = attributes.text("label").isEmpty() ? (next ? "Next" : "Previous") : attributes.text("label");
		String link = attributes.isTrue("showTitle") ? withTitle(attributes, label, title, other, direction)
				: "<a href=\"" + Urls.escape(other.url()) + "\" rel=\"" + (next ? "next" : "prev") + "\">"
						+ Escape.html(label) + "</a>";
		String arrow = arrow(attributes.text("arrow"), next);
		String classes = "post-navigation-link-" + direction;
		return "<div " + PostBlock.aligned(block, classes) + ">" + (next ? link + arrow : arrow + link) + "</div>";
	}

	private static String withTitle(Attributes attributes, String label, String title, PostView other,
			String direction) {
		String open = "<a href=\"" + Urls.escape(other.url()) + "\" rel=\""
				+ (direction.equals("next") ? "next" : "prev") + "\">";
		boolean labelled = !attributes.text("label").isEmpty();
		String shownLabel = labelled ? "<span class=\"post-navigation-link__label\">" + Escape.html(label) + "</span> "
				: "";
		String shownTitle = "<span class=\"post-navigation-link__title\">" + title + "</span>";
		return attributes.isTrue("linkLabel") ? open + shownLabel + shownTitle + "</a>"
				: shownLabel + open + title + "</a>";
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
