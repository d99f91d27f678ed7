package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.SafeCss;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;

/**
 * A link to the owner's page at some service, with the service's sign.
 */
final class SocialLinkBlock implements DynamicBlock {

	private static final Attributes SERVICES = BlockResource.read("social-services.json");

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String url = attributes.text("url");
		if (url.isEmpty()) {
			return "";
		}
		String service = attributes.text("service").isEmpty() ? "Icon" : attributes.text("service");
		boolean mail = url.startsWith("mailto:") || url.matches("[^@\\s/]+@[^@\\s/]+\\.[A-Za-z]{2,}");
		String address = mail && !url.startsWith("mailto:") ? "mailto:" + url : url;
		if (!address.matches("(?i)(?:https?:|mailto:|//|#|[a-z][a-z0-9+.-]*:).*")) {
			address = "https://" + address;
		}
		String style = styles(block);
		String icon = SERVICES.text(service, "icon").isEmpty() ? SERVICES.text("share", "icon")
				: SERVICES.text(service, "icon");
		boolean newTab = Attributes.truthy(block.context("openInNewTab"));
		String rel = (attributes.text("rel") + (newTab ? " noopener nofollow" : "")).strip();
		String wrapper = block.wrapper("wp-social-link wp-social-link-" + service + colors(block)).toString();
		return "<li " + (style.isEmpty() ? "" : "style=\"" + Escape.attr(SafeCss.filter(style)) + "\" ") + wrapper
				+ "><a " + (rel.isEmpty() ? "" : "rel=\"" + Escape.attr(rel) + "\" ")
				+ (newTab ? "target=\"_blank\" " : "") + "href=\"" + Urls.escape(address)
				+ "\" class=\"wp-block-social-link-anchor\">" + icon + label(block, service) + "</a></li>";
	}

	private static String label(BlockInstance block, String service) {
		String label = block.attributes().text("label");
		if (label.isEmpty()) {
			String name = SERVICES.text(service, "name");
			label = name.isEmpty() ? block.say("Share Icon") : name;
		}
		boolean shown = Attributes.truthy(block.context("showLabels"));
		return "<span class=\"wp-block-social-link-label" + (shown ? "" : " screen-reader-text") + "\">"
				+ Escape.html(label) + "</span>";
	}

	private static String styles(BlockInstance block) {
		String color = Attributes.asText(block.context("iconColorValue"));
		String background = Attributes.asText(block.context("iconBackgroundColorValue"));
		return (color.isEmpty() ? "" : "color:" + color) + (color.isEmpty() || background.isEmpty() ? "" : ";")
				+ (background.isEmpty() ? "" : "background-color:" + background);
	}

	private static String colors(BlockInstance block) {
		String color = Attributes.asText(block.context("iconColor"));
		String background = Attributes.asText(block.context("iconBackgroundColor"));
		return (color.isEmpty() ? "" : " has-" + color + "-color")
				+ (background.isEmpty() ? "" : " has-" + background + "-background-color");
	}

}
