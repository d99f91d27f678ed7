package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A player for the tracks in it.
 */
final class PlaylistBlock implements DynamicBlock {

	private static final String TRACKS = "playlist tracks";

	private static final String SOURCES = "playlist sources";

	private static final Map<String, String> WAVEFORM = new LinkedHashMap<>();

	static {
		WAVEFORM.put("waveformColor", "color");
		WAVEFORM.put("waveformGradient", "gradient");
		WAVEFORM.put("waveformBackgroundColor", "background-color");
		WAVEFORM.put("waveformBackgroundGradient", "background-gradient");
	}

	@Override
	public boolean rendersInnerBlocks() {
		return true;
	}

	@Override
	public String render(BlockInstance block, String content) {
		List<String> tracks = new ArrayList<>();
		List<String> sources = new ArrayList<>();
		String inner = block.renderInner(Map.of(TRACKS, tracks, SOURCES, sources));
		if (tracks.isEmpty()) {
			return "";
		}
		TagEditor tags = new TagEditor(inner);
		if (!tags.nextTag("figure")) {
			return inner;
		}
		block.page().scripts().add("core/playlist");
		tags.setAttribute("data-wp-interactive", "core/playlist");
		Map<String, Object> state = state(block, tracks);
		tags.setAttribute("data-wp-context", BlockJson.write(state));
		block.page()
			.addToFoot("<script type=\"application/json\" id=\"" + state.get("playlistId") + "-tracks\">"
					+ BlockJson.write(sources).replace("<", "\\u003c") + "</script>\n");
		int end = tags.tagEnd();
		String html = tags.html();
		int after = html.length() - (inner.length() - end);
		return html.substring(0, after) + player(block) + html.substring(after);
	}

	private static Map<String, Object> state(BlockInstance block, List<String> tracks) {
		Map<String, Object> state = new LinkedHashMap<>();
		state.put("playlistId", block.page().unique("playlist-"));
		state.put("currentId", tracks.getFirst());
		state.put("isPlaying", false);
		state.put("tracks", tracks);
		state.put("waveformStyle", block.attributes().text("waveformStyle"));
		state.put("showPlayButtonArtwork", block.attributes().isTrue("showPlayButtonArtwork"));
		state.put("labelPauseTrack", block.say("Pause"));
		state.put("labelSelectTrack", block.say("Play"));
		return state;
	}

	private static String player(BlockInstance block) {
		StringBuilder html = new StringBuilder("<div class=\"wp-block-playlist__waveform-player\"");
		WAVEFORM.forEach((attribute, name) -> {
			String value = block.attributes().text(attribute);
			html.append(value.isEmpty() ? "" : " data-waveform-player-" + name + "=\"" + Escape.attr(value) + "\"");
		});
		return html.append("\n\t\tdata-wp-watch=\"callbacks.initWaveformPlayer\"\n\t\tdata-label-play=\""
				+ block.say("Play") + "\"\n\t\tdata-label-pause=\"" + block.say("Pause") + "\"\n\t\tdata-label-seek=\""
				+ block.say("Seek") + "\"\n\t\tdata-label-seek-value=\"" + block.say("%1$s of %2$s") + "\"\n\t></div>")
			.toString();
	}

	/**
	 * A track of the list: a button that plays it. One that stands alone plays nothing.
	 */
	static String track(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		if (!attributes.isTrue("id")) {
			return "";
		}
		String id = addTo(block);
		String title = attributes.text("title");
		String length = attributes.text("length");
		return "<li " + block.wrapper() + "><button "
				+ (id.isEmpty() ? "" : "data-wp-context=\"{&quot;trackId&quot;:&quot;" + id + "&quot;}\" ")
				+ "data-wp-on--click=\"actions.changeTrack\" data-wp-bind--aria-current=\"state.isCurrentTrack\""
				+ " class=\"wp-block-playlist-track__button\">" + image(block)
				+ "<span class=\"wp-block-playlist-track__content\">"
				+ span("title", Escape.html(title.isEmpty() ? block.say("Unknown title") : title))
				+ span("artist", Escape.html(attributes.text("artist"))) + "</span>"
				+ span("length",
						length.isEmpty() ? ""
								: "<span class=\"screen-reader-text\">" + block.say("Duration:") + " </span>"
										+ Escape.html(length))
				+ "<span class=\"screen-reader-text\" data-wp-text=\"state.trackButtonActionLabel\">"
				+ (id.isEmpty() ? block.say("Play") : "") + "</span></button></li>";
	}

	/** The name of this track in the list around it, empty where there is none. */
	private static String addTo(BlockInstance block) {
		if (!(block.availableContext().get(TRACKS) instanceof List<?> known)
				|| !(block.availableContext().get(SOURCES) instanceof List<?> sources)) {
			return "";
		}
		String id = "track-" + known.size();
		add(known, id);
		add(sources, Urls.escapeRaw(block.attributes().text("src")));
		return id;
	}

	@SuppressWarnings("unchecked") // one of the lists that render() put there
	private static void add(List<?> list, String text) {
		((List<String>) list).add(text);
	}

	private static String image(BlockInstance block) {
		String image = block.attributes().text("image");
		return (image.isEmpty() || Boolean.FALSE.equals(block.context("showImages"))) ? ""
				: "<img class=\"wp-block-playlist-track__image\" src=\"" + Urls.escape(image) + "\" alt=\""
						+ Escape.attr(block.attributes().text("imageAlt")) + "\" />";
	}

	private static String span(String part, String markup) {
		return markup.isEmpty() ? "" : "<span class=\"wp-block-playlist-track__" + part + "\">" + markup + "</span>";
	}

}
