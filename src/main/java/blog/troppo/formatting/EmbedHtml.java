package blog.troppo.formatting;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What providers of embeds answer, on its way into pages. What comes from a known
 * provider stays as it is; of others only a quotation and one frame stay, and the frame
 * gets no rights: WordPress's {@code wp_filter_oembed_result}.
 */
public final class EmbedHtml {

	private static final KsesRules STRANGERS = new KsesRules(Map.of("a", Set.of("href"), "blockquote", Set.of(),
			"iframe",
			Set.of("src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title")), null,
			false);

	private static final Pattern PARTS = Pattern
		.compile("(?s)^(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)");

	private static final Pattern SOURCE = Pattern.compile("(?s) src=(['\"])(.*?)\\1");

	private static final Pattern FRAME = Pattern.compile("(?i)<iframe([^>]*)>");

	private static final Pattern TITLE = Pattern.compile("(?i)\\stitle\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");

	private EmbedHtml() {
	}

	/** A picture that links to its page. */
	public static String photo(String page, String picture, String title, int width, int height) {
		return "<a href=\"" + Urls.escape(page) + "\"><img src=\"" + Urls.escape(picture) + "\" alt=\""
				+ Escape.attr(title) + "\" width=\"" + width + "\" height=\"" + height + "\" /></a>";
	}

	public static String link(String page, String title) {
		return "<a href=\"" + Urls.escape(page) + "\">" + Escape.html(title) + "</a>";
	}

	/**
	 * On one line, since the text around it is broken into paragraphs at its lines.
	 */
	public static String onOneLine(String html) {
		return html.contains("<pre") ? html : html.replace("\r\n", "").replace("\n", "");
	}

	/**
	 * The first frame's title, for those who do not see it, in front: its own or this.
	 */
	public static String withFrameTitle(String html, String title) {
		Matcher frame = FRAME.matcher(html);
		if (!frame.find()) {
			return html;
		}
		Matcher own = TITLE.matcher(frame.group(1));
		String shown = own.find() ? value(own) : "";
		shown = shown.isEmpty() ? Escape.attr(title) : shown;
		if (shown.isEmpty()) {
			return html;
		}
		String attributes = TITLE.matcher(frame.group(1)).replaceAll("");
		return html.substring(0, frame.start()) + "<iframe title=\"" + shown + "\"" + attributes + ">"
				+ html.substring(frame.end());
	}

	private static String value(Matcher title) {
		for (int i = 1; i <= title.groupCount(); i++) {
			if (title.group(i) != null) {
				return title.group(i);
			}
		}
		return "";
	}

	/**
	 * What an unknown site says may stand for one of its pages; null when nothing is left
	 * of it.
	 * @param secret by which the frame and the script around it know each other
	 */
	public static @Nullable String ofStranger(String html, String secret) {
		Matcher parts = PARTS.matcher(KsesFilter.filter(html, STRANGERS));
		if (!parts.find()) {
			return null;
		}
		String quotation = parts.group(1);
		String style = (quotation == null) ? "" : " style=\"position: absolute; visibility: hidden;\"";
		String frame = parts.group(2)
			.replace("<iframe",
					"<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" security=\"restricted\"" + style);
		String data = " data-secret=\"" + secret + "\"";
		Matcher source = SOURCE.matcher(frame);
		if (!source.find()) {
			return quote(quotation, "") + frame;
		}
		String address = Urls.escape(source.group(2) + "#?secret=" + secret);
		return quote(quotation, data) + frame.substring(0, source.start()) + " src=\"" + address + "\"" + data
				+ frame.substring(source.end());
	}

	private static String quote(@Nullable String quotation, String data) {
		return (quotation == null) ? ""
				: quotation.replace("<blockquote", "<blockquote class=\"wp-embedded-content\"" + data);
	}

}
