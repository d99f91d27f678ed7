package blog.troppo.formatting.shortcode;

import blog.troppo.formatting.Urls;
import java.util.Set;

import blog.troppo.formatting.Escape;

/**
 * {@code [video src="…"]}, {@code [video mp4="…" webm="…"]}, or {@code [video]} for the
 * first video attached to the post; the enclosed text may have tracks.
 */
final class VideoShortcode implements Shortcode {

	@Override
	public String render(ShortcodeCall call) {
		int instance = call.scope().next("video");
		MediaSources sources = MediaSources.of(call, "video", MediaTypes.VIDEO);
		if (sources == null) {
			return "";
		}
		if (sources.unplayable()) {
			return sources.plainLink("video");
		}
		ShortcodeAttributes attributes = call.attributes();
		boolean shapeless = Set.of("", "0").contains(attributes.get("width", "640"));
		StringBuilder html = new StringBuilder("<div style=\"")
			.append(shapeless ? "" : "width: " + attributes.number("width", 640) + "px;")
			.append("\" class=\"wp-video\"><video class=\"")
			.append(Escape.attr(attributes.get("class", "wp-video-shortcode")))
			.append("\" id=\"video-")
			.append(call.scope().postId())
			.append('-')
			.append(instance)
			.append('"')
			.append(side("width", attributes.number("width", 640)))
			.append(side("height", attributes.number("height", 360)));
		String poster = attributes.get("poster", "");
		html.append(poster.isEmpty() ? "" : " poster=\"" + Urls.escape(poster) + '"');
		for (String flag : new String[] { "loop", "autoplay", "muted" }) {
			html.append(attributes.isTrue(flag) ? " " + flag : "");
		}
		html.append(" preload=\"")
			.append(Escape.attr(attributes.get("preload", "metadata")))
			.append("\" controls=\"controls\">")
			.append(sources.elements(instance));
		String tracks = call.text();
		if (tracks.indexOf('\n') >= 0) {
			tracks = tracks.replace("\r\n", "").replace("\n", "").replace("\t", "");
		}
		return html.append(tracks.strip()).append(sources.link()).append("</video></div>").toString();
	}

	/** A length that is none is not said. */
	private static String side(String name, int length) {
		return (length == 0) ? "" : " " + name + "=\"" + Math.abs(length) + "\"";
	}

}
