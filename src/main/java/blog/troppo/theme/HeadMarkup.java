package blog.troppo.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import blog.troppo.site.SiteEnvironment;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.view.Html;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What stands in every page's {@code <head>}, as {@code wp_head} writes it. */
@Component
class HeadMarkup {

	/** Without a word of markup, so that each theme shows it. */
	private static final String COPY = """
			<style>body::before{content:"A copy to try things on: nothing here reaches the blog";display:block;\
			padding:.5em;background:#7a1f00;color:#fff;text-align:center;font:bold 1rem/1.4 sans-serif}</style>
			""";

	private final SiteUrls urls;

	private final FactsOfPages facts;

	private final SiteIcon icon;

	private final SiteEnvironment environment;

	HeadMarkup(SiteUrls urls, FactsOfPages facts, SiteIcon icon, SiteEnvironment environment) {
		this.environment = environment;
		this.urls = urls;
		this.facts = facts;
		this.icon = icon;
	}

	/**
	 * The head's markup.
	 * @param address the page's own address, for oEmbed
	 * @param styles the theme's style sheets and custom properties, as markup
	 */
	Html of(PageFacts page, String address, String styles) {
		StringBuilder out = new StringBuilder();
		out.append("<meta charset=\"utf-8\">\n");
		out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
		if (!page.robots().isEmpty()) {
			tag(out, "meta", "name", "robots", "content", page.robots());
		}
		out.append("<title>").append(escape(page.title())).append("</title>\n");
		for (PageFacts.Feed feed : page.feeds()) {
			tag(out, "link", "rel", "alternate", "type", "application/rss+xml", "title", feed.title(), "href",
					feed.url());
		}
		if (page.embeddable()) {
			oembed(out, address);
		}
		if (!page.feeds().isEmpty()) {
			discovery(out, page);
		}
		if (page.canonical() != null) {
			tag(out, "link", "rel", "canonical", "href", page.canonical());
		}
		if (page.shortlink() != null) {
			tag(out, "link", "rel", "shortlink", "href", page.shortlink());
		}
		icons(out);
		out.append(styles);
		if (this.environment.isCopy()) {
			out.append(COPY);
		}
		return new Html(out.toString());
	}

	/** As {@code wp_site_icon}. */
	private void icons(StringBuilder out) {
		List<String> icons = this.icon.urls(32, 192, 180, 270);
		if (!icons.isEmpty()) {
			tag(out, "link", "rel", "icon", "href", icons.get(0), "sizes", "32x32");
			tag(out, "link", "rel", "icon", "href", icons.get(1), "sizes", "192x192");
			tag(out, "link", "rel", "apple-touch-icon", "href", icons.get(2));
			tag(out, "meta", "name", "msapplication-TileImage", "content", icons.get(3));
		}
	}

	/** Where programs find the blog's other doors. */
	private void discovery(StringBuilder out, PageFacts page) {
		tag(out, "link", "rel", "https://api.w.org/", "href", this.facts.rest(""));
		if (page.json() != null) {
			tag(out, "link", "rel", "alternate", "title", "JSON", "type", "application/json", "href", page.json());
		}
		tag(out, "link", "rel", "EditURI", "type", "application/rsd+xml", "title", "RSD", "href",
				this.urls.site("/xmlrpc.php?rsd"));
	}

	private void oembed(StringBuilder out, String address) {
		String route = this.facts.rest("oembed/1.0/embed");
		String json = route + (route.contains("?") ? "&" : "?") + "url="
				+ URLEncoder.encode(address, StandardCharsets.UTF_8).replace("+", "%20");
		tag(out, "link", "rel", "alternate", "title", "oEmbed (JSON)", "type", "application/json+oembed", "href", json);
		tag(out, "link", "rel", "alternate", "title", "oEmbed (XML)", "type", "text/xml+oembed", "href",
				json + "&format=xml");
	}

	static void tag(StringBuilder out, String name, String... attributes) {
		out.append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
		}
		out.append(">\n");
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
