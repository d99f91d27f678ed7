package blog.troppo.formatting.content;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.shortcode.ShortcodeAttributes;
import blog.troppo.formatting.shortcode.ShortcodeCall;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import blog.troppo.formatting.shortcode.ShortcodeScope;

/**
 * {@code [embed]}, and addresses that stand alone on a line or in a paragraph: a file of
 * sound or film becomes its player, what the {@link EmbedSource} knows its HTML. An
 * address nobody knows becomes a link in the shortcode and stays as it is elsewhere.
 */
final class Embeds {

	private static final Pattern PARAGRAPH = Pattern.compile("(<p(?: [^>]*)?>\\s*)(https?://[^\\s<>\"]+)(\\s*</p>)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern AUDIO = Pattern.compile("^https?://.+?\\.(mp3|ogg|flac|m4a|wav)$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern VIDEO = Pattern.compile("^https?://.+?\\.(mp4|m4v|webm|ogv|flv)$",
			Pattern.CASE_INSENSITIVE);

	private final EmbedSource source;

	Embeds(EmbedSource source) {
		this.source = source;
	}

	String shortcodes(String text, ShortcodeScope scope) {
		return text.contains("[embed") ? ShortcodeEngine.replaceOnly(text, "embed", this::shortcode, scope) : text;
	}

	private String shortcode(ShortcodeCall call) {
		String url = call.text().isEmpty() ? call.attributes().get("src", "") : call.text();
		return url.isEmpty() ? "" : embed(url.replace("&amp;", "&"), call.attributes(), true);
	}

	String alone(String text) {
		if (!mayStandAlone(text)) {
			return text;
		}
		String lines = onLines(withoutBreaksInTags(text));
		String paragraphs = lines.contains("<p") ? PARAGRAPH.matcher(lines).replaceAll(this::inParagraph) : lines;
		return paragraphs.replace('\u0001', '\n');
	}

	/** With nothing but white space beside it on its line. */
	private String onLines(String text) {
		StringBuilder changed = new StringBuilder(text.length());
		int done = 0;
		for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
			int start = schemeStart(text, at);
			int end = (start >= done && isBlank(text, start - 1, -1)) ? endOfAddress(text, at + 3) : 0;
			if (end > at + 3 && isBlank(text, end, 1)) {
				changed.append(text, done, start).append(address(text.substring(start, end)));
				done = end;
			}
		}
		return changed.append(text, done, text.length()).toString();
	}

	/** Where http or https begins, whose colon this is, or -1. */
	private static int schemeStart(String text, int colon) {
		return text.regionMatches(true, colon - 5, "https", 0, 5) ? colon - 5
				: text.regionMatches(true, colon - 4, "http", 0, 4) ? colon - 4 : -1;
	}

	private static int endOfAddress(String text, int from) {
		int end = from;
		while (end < text.length() && !isSpace(text.charAt(end)) && "<>\"".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	/** Whether there is only white space from here to the line's end or beginning. */
	private static boolean isBlank(String text, int from, int step) {
		int at = from;
		while (at >= 0 && at < text.length() && text.charAt(at) != '\n') {
			if (!isSpace(text.charAt(at))) {
				return false;
			}
			at += step;
		}
		return true;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || (c >= '\t' && c <= '\r');
	}

	/** Whether an address follows white space, a tag or nothing. */
	private static boolean mayStandAlone(String text) {
		for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
			int begin = schemeStart(text, at);
			if (begin == 0 || begin > 0 && (text.charAt(begin - 1) == '>' || text.charAt(begin - 1) <= ' ')) {
				return true;
			}
		}
		return false;
	}

	private String inParagraph(MatchResult match) {
		return Matcher.quoteReplacement(match.group(1) + address(match.group(2)) + match.group(3));
	}

	private String address(String url) {
		return embed(url.replace("&amp;", "&"), ShortcodeAttributes.parse(""), false);
	}

	/** A line break in a tag does not make a line. */
	private static String withoutBreaksInTags(String text) {
		StringBuilder marked = new StringBuilder(text);
		int open = text.indexOf('<');
		while (open >= 0) {
			int close = text.indexOf('>', open);
			if (close < 0) {
				break;
			}
			for (int i = open; i < close; i++) {
				if (marked.charAt(i) == '\n') {
					marked.setCharAt(i, '\u0001');
				}
			}
			open = text.indexOf('<', close);
		}
		return marked.toString();
	}

	private String embed(String url, ShortcodeAttributes attributes, boolean link) {
		int width = attributes.number("width", 0);
		int height = attributes.number("height", 0);
		String html = this.source.html(EmbedRequest.of(url, width, height));
		if (html != null) {
			return html;
		}
		if (AUDIO.matcher(url).matches()) {
			return "[audio src=\"" + Urls.escape(url) + "\" /]";
		}
		if (VIDEO.matcher(url).matches()) {
			String size = (width > 0 && height > 0) ? "width=\"" + width + "\" height=\"" + height + "\" " : "";
			return "[video " + size + " src=\"" + Urls.escape(url) + "\" /]";
		}
		return link ? "<a href=\"" + Urls.escape(url) + "\">" + Escape.html(url) + "</a>" : url;
	}

}
