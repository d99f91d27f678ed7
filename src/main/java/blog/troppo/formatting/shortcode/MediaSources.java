package blog.troppo.formatting.shortcode;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.Escape;
import org.jspecify.annotations.Nullable;

/**
 * The files a media shortcode names: {@code src}, one attribute for each type of file, or
 * else the media attached to the post.
 */
record MediaSources(String src, List<String> files, boolean unplayable) {

	static @Nullable MediaSources of(ShortcodeCall call, String kind, List<String> types) {
		ShortcodeAttributes attributes = call.attributes();
		String src = attributes.get("src", "");
		List<String> files = new ArrayList<>();
		if (!src.isEmpty()) {
			boolean known = types.contains(MediaTypes.extension(src)) || (kind.equals("video") && isHosted(src));
			return new MediaSources(src, List.of(src), !known);
		}
		for (String type : types) {
			String file = attributes.get(type, "");
			if (!file.isEmpty() && MediaTypes.extension(file).equals(type)) {
				files.add(file);
			}
		}
		if (files.isEmpty()) {
			attached(call, kind, files);
		}
		return files.isEmpty() ? null : new MediaSources(files.getFirst(), files, false);
	}

	private static void attached(ShortcodeCall call, String kind, List<String> files) {
		if (call.scope().postId() == 0) {
			return;
		}
		for (MediaView media : call.scope().media().attachedTo(call.scope().postId())) {
			if (media.mimeType().startsWith(kind + "/")) {
				files.add(media.url());
				return;
			}
		}
	}

	static boolean isHosted(String src) {
		return isYouTube(src) || isVimeo(src);
	}

	private static boolean isYouTube(String src) {
		return src.matches("https?://(?:www\\.)?(?:youtube\\.com/watch|youtu\\.be/).*");
	}

	private static boolean isVimeo(String src) {
		return src.matches("https?://(.+\\.)?vimeo\\.com/.*");
	}

	/** The source elements, and the link for browsers that play none of them. */
	String elements(int instance) {
		StringBuilder html = new StringBuilder();
		for (String file : this.files) {
			String type = isYouTube(file) ? "video/youtube"
					: (isVimeo(file) ? "video/vimeo" : MediaTypes.mimeType(file));
			String separator = (file.indexOf('?') < 0) ? "?" : "&";
			html.append("<source type=\"")
				.append(type)
				.append("\" src=\"")
				.append(Urls.escape(file + separator + "_=" + instance))
				.append("\" />");
		}
		return html.toString();
	}

	String link() {
		String url = Urls.escape(this.src);
		return "<a href=\"" + url + "\">" + url + "</a>";
	}

	/** In place of a player: a link to the file of a type that browsers do not play. */
	String plainLink(String kind) {
		return "<a class=\"wp-embedded-" + kind + "\" href=\"" + Urls.escape(this.src) + "\">" + Escape.html(this.src)
				+ "</a>";
	}

}
