package blog.troppo.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import blog.troppo.formatting.Escape;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.WidgetContent.Item;
import blog.troppo.theme.view.WidgetContent.Links;
import blog.troppo.theme.view.WidgetContent.Markup;
import blog.troppo.theme.view.WidgetContent.SearchBox;

import org.springframework.stereotype.Component;

/**
 * Widgets that hold what their owner wrote: text, markup, blocks, a picture, a feed's
 * address; and the search.
 */
@Component
class TextWidgets implements WidgetSource {

	private static final Pattern BLOCK = Pattern.compile("<!--\\s+wp:(\\S+)");

	/** Blocks that are the same on whatever page. */
	private static final Set<String> ALIKE = Set.of("latest-comments", "latest-posts", "tag-cloud", "heading",
			"paragraph", "group", "columns", "column", "list", "list-item", "image", "separator", "spacer");

	private final ContentFormatting formatting;

	TextWidgets(ContentFormatting formatting) {
		this.formatting = formatting;
	}

	@Override
	public Map<String, Widget> widgets() {
		return Map.of("search", Widget.everywhere(TextWidgets::search), "text", this::text, "custom_html",
				Widget.everywhere(TextWidgets::markup), "block", new Blocks(), "rss",
				Widget.everywhere(TextWidgets::feed), "media_image", Widget.everywhere(TextWidgets::image));
	}

	/** Blocks, of which some look at the page that they stand on. */
	private final class Blocks implements Widget {

		@Override
		public List<Box> make(WidgetCall call) {
			return blocks(call);
		}

		@Override
		public Object looksAt(WidgetCall call) {
			return isAlikeEverywhere(call.text("content")) ? call.drawing().query().viewer() : looksAt(call.drawing());
		}

	}

	/** A shortcode, or a block whose attributes are bound, may look at anything. */
	private static boolean isAlikeEverywhere(String blocks) {
		return !blocks.contains("[") && !blocks.contains("\"bindings\"")
				&& BLOCK.matcher(blocks).results().allMatch((block) -> ALIKE.contains(block.group(1)));
	}

	private static List<Widget.Box> search(WidgetCall call) {
		return List.of(new Widget.Box("search", Html.EMPTY, new SearchBox()));
	}

	/**
	 * Without "filter" a text is markup as it stands, as in old versions of WordPress.
	 */
	private List<Widget.Box> text(WidgetCall call) {
		String text = call.text("text");
		boolean filtered = !call.options().containsKey("filter") || call.flag("filter");
		Html html = filtered ? this.formatting.widget(text, call.drawing().texts()) : new Html(text);
		return html("<div class=\"textwidget\">" + html.markup() + "</div>");
	}

	private static List<Widget.Box> markup(WidgetCall call) {
		return html("<div class=\"textwidget custom-html-widget\">" + call.text("content") + "</div>");
	}

	private List<Widget.Box> blocks(WidgetCall call) {
		return html(this.formatting.widgetBlocks(call.text("content"), call.drawing().texts()).markup());
	}

	/**
	 * Another site's feed is not fetched while a page is made: the link stands for it.
	 */
	private static List<Widget.Box> feed(WidgetCall call) {
		String url = call.text("url");
		if (!url.regionMatches(true, 0, "http", 0, 4)) {
			return List.of();
		}
		Item item = new Item(Html.of(call.text("title").isBlank() ? url : call.text("title")), url);
		return List.of(new Widget.Box("links", Html.of(call.drawing().say("widget.subscribe")),
				new Links(List.of(item), false)));
	}

	private static List<Widget.Box> image(WidgetCall call) {
		String url = call.text("url");
		return url.isBlank() ? List.of() : html("<img src=\"" + Escape.attr(url) + "\" alt=\""
				+ Escape.attr(call.text("alt")) + "\" loading=\"lazy\">");
	}

	private static List<Widget.Box> html(String markup) {
		return List.of(new Widget.Box("html", Html.EMPTY, new Markup(new Html(markup))));
	}

}
