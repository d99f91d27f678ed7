package blog.troppo.formatting.shortcode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The file types the media shortcodes play.
 */
final class MediaTypes {

	static final List<String> AUDIO = List.of("mp3", "ogg", "flac", "m4a", "wav");

	static final List<String> VIDEO = List.of("mp4", "m4v", "webm", "ogv", "flv");

	private static final Map<String, String> MIME_TYPES = Map.ofEntries(Map.entry("mp3", "audio/mpeg"),
			Map.entry("ogg", "audio/ogg"), Map.entry("flac", "audio/flac"), Map.entry("m4a", "audio/mpeg"),
			Map.entry("wav", "audio/wav"), Map.entry("mp4", "video/mp4"), Map.entry("m4v", "video/mp4"),
			Map.entry("webm", "video/webm"), Map.entry("ogv", "video/ogg"), Map.entry("flv", "video/x-flv"));

	private MediaTypes() {
	}

	static String extension(String url) {
		String path = url.replaceFirst("[?#].*$", "");
		int dot = path.lastIndexOf('.');
		return (dot < 0) ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	static String mimeType(String url) {
		return MIME_TYPES.getOrDefault(extension(url), "");
	}

}
