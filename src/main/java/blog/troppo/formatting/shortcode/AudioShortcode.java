package blog.troppo.formatting.shortcode;

import blog.troppo.formatting.Escape;

/**
 * {@code [audio src="…"]}, {@code [audio mp3="…" ogg="…"]}, or {@code [audio]} for the
 * first audio file attached to the post.
 */
final class AudioShortcode implements Shortcode {

	@Override
	public String render(ShortcodeCall call) {
		int instance = call.scope().next("audio");
		MediaSources sources = MediaSources.of(call, "audio", MediaTypes.AUDIO);
		if (sources == null) {
			return "";
		}
		if (sources.unplayable()) {
			return sources.plainLink("audio");
		}
		ShortcodeAttributes attributes = call.attributes();
		StringBuilder html = new StringBuilder("<audio class=\"")
			.append(Escape.attr(attributes.get("class", "wp-audio-shortcode")))
			.append("\" id=\"audio-")
			.append(call.scope().postId())
			.append('-')
			.append(instance)
			.append('"');
		for (String flag : new String[] { "loop", "autoplay", "muted" }) {
			html.append(attributes.isTrue(flag) ? " " + flag : "");
		}
		html.append(" preload=\"").append(Escape.attr(attributes.get("preload", "none"))).append('"');
		String style = attributes.get("style", "width: 100%;");
		html.append(style.isEmpty() ? "" : " style=\"" + Escape.attr(style) + '"').append(" controls=\"controls\">");
		return html.append(sources.elements(instance)).append(sources.link()).append("</audio>").toString();
	}

}
