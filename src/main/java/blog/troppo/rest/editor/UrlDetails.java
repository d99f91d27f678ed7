package blog.troppo.rest.editor;

import blog.troppo.rest.server.RestJson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the head of a page says of it; what it does not say is empty. */
record UrlDetails(String title, String icon, String description, String image) {

	static UrlDetails read(String html, String address) {
		Document page = Jsoup.parse(html, address);
		Element title = page.head().selectFirst("title");
		return new UrlDetails((title != null) ? plain(title.wholeText()) : "",
				absolute(page.head().selectFirst("link[rel~=(?i)(^|\\s)icon($|\\s)][href]"), "href"),
				plain(content(page.head().selectFirst("meta[name=description], meta[property=og:description]"))),
				absolute(page.head().selectFirst("meta[property=og:image], meta[property=og:image:url]"), "content"));
	}

	ObjectNode json() {
		return RestJson.object()
			.put("title", this.title)
			.put("icon", this.icon)
			.put("description", this.description)
			.put("image", this.image);
	}

	private static String content(@Nullable Element meta) {
		return (meta != null) ? meta.attr("content") : "";
	}

	/** Without tags, as it is shown as text. */
	private static String plain(String text) {
		return text.isBlank() ? "" : Jsoup.parse(text).wholeText().strip();
	}

	/** Pictures inside of the address itself stay as they are. */
	private static String absolute(@Nullable Element element, String attribute) {
		if (element == null) {
			return "";
		}
		String address = element.attr(attribute).strip();
		return address.startsWith("data:") ? address : element.absUrl(attribute);
	}

}
