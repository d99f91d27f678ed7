package blog.troppo.theme;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.WidgetContent.Markup;

import org.springframework.stereotype.Component;

/**
 * Widgets that play sound and videos and show several pictures: WordPress's
 * {@code media_audio}, {@code media_video} and {@code media_gallery}, which draw what the
 * shortcodes of these names do. Players and galleries are numbered on their page, so none
 * is shared between pages.
 */
@Component
class MediaWidgets implements WidgetSource {

	private static final String PLAYABLE = "(?i)[^?#]*\\.(?:mp4|m4v|webm|ogv|flv)(?:[?#].*)?";

	private final ContentFormatting formatting;

	MediaWidgets(ContentFormatting formatting) {
		this.formatting = formatting;
	}

	@Override
	public Map<String, Widget> widgets() {
		return Map.of("media_audio", this::audio, "media_video", this::video, "media_gallery", this::gallery);
	}

	private List<Widget.Box> audio(WidgetCall call) {
		String address = address(call);
		return address.isEmpty() ? List.of()
				: shortcode("[audio src=\"%s\"%s]".formatted(address, playing(call)), call);
	}

	/** A file is played; the page of a site that shares videos is embedded. */
	private List<Widget.Box> video(WidgetCall call) {
		String address = address(call);
		if (address.isEmpty()) {
			return List.of();
		}
		return address.matches(PLAYABLE)
				? shortcode("[video src=\"%s\" width=\"0\" height=\"0\"%s]".formatted(address, playing(call)), call)
				: box(this.formatting.widget(address, call.drawing().texts()).markup());
	}

	private List<Widget.Box> gallery(WidgetCall call) {
		String ids = PhpSerialized.asArray(call.options().getOrDefault("ids", ""))
			.values()
			.stream()
			.map(String::valueOf)
			.filter((id) -> id.matches("\\d{1,18}"))
			.collect(Collectors.joining(","));
		if (ids.isEmpty()) {
			return List.of();
		}
		String link = call.text("link_type");
		return shortcode("[gallery ids=\"%s\" columns=\"%d\" size=\"%s\"%s%s]".formatted(ids,
				Math.min(call.number("columns", 3), 9), word(call.text("size"), "thumbnail"),
				link.equals("file") || link.equals("none") ? " link=\"" + link + "\"" : "",
				call.flag("orderby_random") ? " orderby=\"rand\"" : ""), call);
	}

	/** The file that was chosen, else the address that was given. */
	private String address(WidgetCall call) {
		MediaView file = this.formatting.media(file(call.text("attachment_id")), call.drawing().texts());
		String address = Urls.escapeRaw((file != null) ? file.url() : call.text("url"));
		return address.replace("[", "%5B").replace("]", "%5D").replace("\"", "%22");
	}

	private static long file(String id) {
		return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
	}

	private static String playing(WidgetCall call) {
		String preload = word(call.text("preload"), "");
		return (preload.isEmpty() ? "" : " preload=\"" + preload + "\"") + (call.flag("loop") ? " loop=\"on\"" : "");
	}

	private static String word(String text, String otherwise) {
		return text.matches("[a-z0-9_-]+") ? text : otherwise;
	}

	private List<Widget.Box> shortcode(String call, WidgetCall widget) {
		String markup = this.formatting.shortcode(call, widget.drawing().texts()).markup();
		return markup.isBlank() ? List.of()
				: box(markup.replaceFirst("^<div style=\"\"", "<div style=\"width:100%;\""));
	}

	private static List<Widget.Box> box(String markup) {
		return List.of(new Widget.Box("html", Html.EMPTY, new Markup(new Html(markup))));
	}

}
