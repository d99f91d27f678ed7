package blog.troppo.formatting.shortcode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.data.MediaView;

/**
 * {@code [playlist]}: the audio or video files attached to a post, or named by
 * {@code ids}, for a script that plays them; without it, links.
 */
final class PlaylistShortcode implements Shortcode {

	private static final List<String> PROPERTIES = List.of("artist", "album", "genre", "year", "length_formatted");

	private static final String FRAME = """
			<div class="wp-playlist wp-%1$s-playlist wp-playlist-%2$s">
			\t%3$s<%1$s controls="controls" preload="none" width="640"
			\t\t%4$s></%1$s>
			\t<div class="wp-playlist-next"></div>
			\t<div class="wp-playlist-prev"></div>
			\t<noscript>
			\t<ol>
			\t\t%5$s\t</ol>
			\t</noscript>
			\t<script type="application/json" class="wp-playlist-script">%6$s</script>
			</div>
			\t""";

	@Override
	public String render(ShortcodeCall call) {
		ShortcodeAttributes attributes = call.attributes();
		String type = attributes.get("type", "audio").equals("audio") ? "audio" : "video";
		List<MediaView> files = files(call, type);
		if (files.isEmpty()) {
			return "";
		}
		StringBuilder links = new StringBuilder();
		if (call.scope().isFeed()) {
			files.forEach((file) -> links.append(link(file)).append('\n'));
			return "\n" + links;
		}
		files.forEach((file) -> links.append("<li>").append(link(file)).append("</li>"));
		boolean audio = type.equals("audio");
		return FRAME.formatted(type, attributes.get("style", "light").replaceAll("[^A-Za-z0-9_-]", ""),
				audio ? "\t\t<div class=\"wp-playlist-current-item\"></div>\n\t\t" : "\t",
				audio ? "\t" : " height=\"360\"\t", links, json(call, type, files));
	}

	private static List<MediaView> files(ShortcodeCall call, String type) {
		ShortcodeAttributes attributes = call.attributes();
		List<MediaView> files = new ArrayList<>();
		for (String list : new String[] { "ids", "include" }) {
			for (long id : GalleryShortcode.numbers(attributes.get(list, ""))) {
				MediaView media = call.scope().media().media(id);
				if (media != null) {
					files.add(media);
				}
			}
		}
		if (!attributes.isSet("ids") && !attributes.isSet("include")) {
			long post = attributes.has("id") ? attributes.number("id", 0) : call.scope().postId();
			List<Long> excluded = GalleryShortcode.numbers(attributes.get("exclude", ""));
			files.addAll((post > 0) ? call.scope().media().attachedTo(post) : List.of());
			files.removeIf((file) -> excluded.contains(file.id()));
		}
		files.removeIf((file) -> !file.mimeType().startsWith(type + "/"));
		return files;
	}

	private static String link(MediaView file) {
		return "<a href='" + Urls.escape(file.url()) + "'>" + file.title() + "</a>";
	}

	private static String json(ShortcodeCall call, String type, List<MediaView> files) {
		Map<String, Object> playlist = new LinkedHashMap<>();
		playlist.put("type", type);
		for (String flag : new String[] { "tracklist", "tracknumbers", "images", "artists" }) {
			playlist.put(flag, !call.attributes().has(flag) || call.attributes().isTrue(flag));
		}
		playlist.put("tracks", files.stream().map((file) -> track(call, type, file)).toList());
		return BlockJson.writePlain(playlist).replace("<", "\\u003C").replace(">", "\\u003E");
	}

	private static Map<String, Object> track(ShortcodeCall call, String type, MediaView file) {
		Map<String, Object> track = new LinkedHashMap<>();
		track.put("src", file.url());
		track.put("type", file.mimeType());
		track.put("title", file.title());
		track.put("caption", file.caption());
		track.put("description", file.description());
		Map<String, Object> meta = new LinkedHashMap<>();
		for (String property : PROPERTIES) {
			String value = file.properties().getOrDefault(property, "");
			if (!value.isEmpty()) {
				meta.put(property, value);
			}
		}
		track.put("meta", meta);
		Map<String, Object> icon = new LinkedHashMap<>();
		icon.put("src", call.scope().media().iconFolder() + type + ".svg");
		icon.put("width", 48);
		icon.put("height", 64);
		track.put("image", icon);
		track.put("thumb", icon);
		return track;
	}

}
