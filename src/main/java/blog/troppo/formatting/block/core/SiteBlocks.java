package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.data.SiteView;
import blog.troppo.formatting.markup.TagEditor;
import blog.troppo.formatting.shortcode.ImageTag;

/**
 * The site's title, tagline and logo, and a link to its front page.
 */
final class SiteBlocks {

	private static final String CURRENT = " aria-current=\"page\"";

	private SiteBlocks() {
	}

	static String title(BlockInstance block, String content) {
		SiteView site = block.site().site();
		if (site.title().isBlank()) {
			return "";
		}
		Attributes attributes = block.attributes();
		String title = Escape.html(site.title());
		if (!Boolean.FALSE.equals(attributes.get("isLink"))) {
			String target = attributes.text("linkTarget");
			title = "<a href=\"" + Urls.escape(site.homeUrl()) + "\" target=\""
					+ Escape.attr(target.isEmpty() ? "_self" : target) + "\" rel=\"home\"" + current(block) + ">"
					+ title + "</a>";
		}
		return heading(PostBlock.linked(block, ""), attributes.number("level", 1), title);
	}

	static String tagline(BlockInstance block, String content) {
		String tagline = block.site().site().tagline();
		return tagline.isBlank() ? ""
				: heading(PostBlock.aligned(block, ""), block.attributes().number("level", 0), Escape.html(tagline));
	}

	private static String heading(WrapperAttributes wrapper, int level, String shown) {
		String element = (level == 0) ? "p" : "h" + level;
		return "<" + element + " " + wrapper + ">" + shown + "</" + element + ">";
	}

	private static String current(BlockInstance block) {
		return (block.request().isFront() && block.request().pageNumber() == 1) ? CURRENT : "";
	}

	static String logo(BlockInstance block, String content) {
		MediaView logo = block.site().media().media(block.site().site().logoId());
		if (logo == null) {
			return "";
		}
		Attributes attributes = block.attributes();
		TagEditor tags = new TagEditor(ImageTag.of(logo, "full", block.page().isInText()));
		tags.nextTag();
		tags.removeAttribute("loading");
		tags.setAttribute("class", "custom-logo");
		String alt = tags.attribute("alt");
		if (alt == null || alt.isEmpty()) {
			tags.setAttribute("alt", block.site().site().title());
		}
		int width = attributes.number("width", 0);
		if (width > 0 && logo.width() > 0) {
			tags.setAttribute("width", String.valueOf(width));
			tags.setAttribute("height", String.valueOf(Math.round((double) width * logo.height() / logo.width())));
		}
		String image = tags.html();
		if (!Boolean.FALSE.equals(attributes.get("isLink"))) {
			String target = attributes.text("linkTarget");
			String blank = target.equals("_blank") ? " target=\"_blank\"" : "";
			image = "<a href=\"" + Urls.escape(block.site().site().homeUrl() + "/")
					+ "\" class=\"custom-logo-link\" rel=\"home\"" + blank + current(block) + ">" + image + "</a>";
		}
		String classes = (width == 0) ? "is-default-size" : "";
		return "<div " + block.wrapper(classes) + ">" + image + "</div>";
	}

	static String homeLink(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String label = attributes.isTrue("label") ? attributes.text("label") : block.say("Home");
		boolean home = block.request().isFront();
		String classes = "wp-block-navigation-item" + (home ? " current-menu-item" : "");
		return "<li " + block.wrapper(classes)
				+ "><a class=\"wp-block-home-link__content wp-block-navigation-item__content\" href=\""
				+ Urls.escape(block.site().site().homeUrl()) + "\" rel=\"home\" " + (home ? CURRENT : "")
				+ (block.attributes().isTrue("opensInNewTab") ? " target=\"_blank\"" : "") + ">" + Kses.post(label)
				+ NavigationBlock.description(attributes) + "</a></li>";
	}

}
