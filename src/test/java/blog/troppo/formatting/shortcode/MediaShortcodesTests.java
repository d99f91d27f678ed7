package blog.troppo.formatting.shortcode;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.data.MediaView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MediaShortcodesTests {

	private static final MediaView SONG = new MediaView(1, "audio/mpeg", LocalDateTime.MIN, "http://x/a.mp3",
			"http://x/a/", "Song \"A\"", "Cap", "<Desc>", "", 0, 0, List.of(), Map.of("artist", "Ar", "bitrate", "1"));

	private static final MediaView FILM = new MediaView(2, "video/mp4", LocalDateTime.MIN, "http://x/b.mp4",
			"http://x/b/", "B", "", "", "", 0, 0, List.of(), Map.of());

	private static final MediaView PICTURE = new MediaView(3, "image/jpeg", LocalDateTime.MIN, "http://x/c.jpg",
			"http://x/c/", "C", "A <b>word</b>", "", "an alt", 1600, 1200,
			List.of(new MediaView.Size("thumbnail", "http://x/c-150x150.jpg", 150, 150),
					new MediaView.Size("medium", "http://x/c-300x225.jpg", 300, 225)),
			Map.of());

	private final ShortcodeEngine engine = ShortcodeEngine.core();

	@Test
	void aPlaylistNamesItsTracksForTheScript() {
		assertThat(render("[playlist ids=\"1,2\"]"))
			.startsWith("<div class=\"wp-playlist wp-audio-playlist wp-playlist-light\">\n"
					+ "\t\t\t<div class=\"wp-playlist-current-item\"></div>\n\t\t<audio controls")
			.contains("\t\t<li><a href='http://x/a.mp3'>Song \"A\"</a></li>\t</ol>")
			.contains(
					"\"tracks\":[{\"src\":\"http://x/a.mp3\",\"type\":\"audio/mpeg\",\"title\":\"Song \\\"A\\\"\",\"caption\":\"Cap\","
							+ "\"description\":\"\\u003CDesc\\u003E\",\"meta\":{\"artist\":\"Ar\"}")
			.doesNotContain("b.mp4");
	}

	@Test
	void aVideoPlaylistHasAHeight() {
		assertThat(render("[playlist type=\"video\" ids=\"2\" style=\"dark\"]"))
			.startsWith(
					"<div class=\"wp-playlist wp-video-playlist wp-playlist-dark\">\n\t\t<video controls=\"controls\"")
			.contains(" height=\"360\"\t></video>");
	}

	@Test
	void attachedMediaArePlayedWithoutBeingNamed() {
		assertThat(render("[audio]")).contains("<source type=\"audio/mpeg\" src=\"http://x/a.mp3?_=1\" />");
		assertThat(render("[video]")).contains("<source type=\"video/mp4\" src=\"http://x/b.mp4?_=1\" />");
		assertThat(render("[playlist]")).contains("http://x/a.mp3");
	}

	/** Asked of WordPress 7.1.4. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			width="640" height="x"|width: 640px;| width="640"
			width="x" height="360"|width: 0px;| height="360"
			width="" height="0"|''|''
			width="0"|''| height="360"
			height="-3" width="12.7px"|width: 12px;| width="12" height="3"
			height="a" width="b"|width: 0px;|''
			width="1000" height=""|width: 1000px;| width="1000"
			class="wp-video-shortcode"|width: 640px;| width="640" height="360"
			""")
	void aVideoHasTheSidesThatAreNumbers(String given, String style, String sides) {
		String sized = sides.isEmpty() ? "" : " " + sides.strip();
		assertThat(render("[video " + given + " mp4=\"http://e.x/v.mp4\"]"))
			.startsWith(
					"<div style=\"" + style + "\" class=\"wp-video\"><video class=\"wp-video-shortcode\" id=\"video-")
			.contains("-1\"" + sized + " preload=\"metadata\"");
	}

	@Test
	void filesBrowsersCannotPlayAreLinks() {
		assertThat(render("[audio src=\"foo.txt\"]"))
			.isEqualTo("<a class=\"wp-embedded-audio\" href=\"http://foo.txt\">foo.txt</a>");
	}

	@Test
	void aGalleryShowsTheStoredSizeAndTheCaption() {
		assertThat(render("[gallery]")).contains("<div id='gallery-1' class='gallery galleryid-5")
			.contains("<img width=\"150\" height=\"150\" src=\"http://x/c-150x150.jpg\"")
			.contains(" aria-describedby=\"gallery-1-3\" decoding=\"async\" loading=\"lazy\"")
			.contains("<figcaption class='wp-caption-text gallery-caption' id='gallery-1-3'>\n\t\t\t\tA <b>word</b>");
	}

	@Test
	void otherSizesOfTheSameShapeAreOffered() {
		assertThat(render("[gallery size=\"medium\"]"))
			.contains("srcset=\"http://x/c-300x225.jpg 300w, http://x/c.jpg 1600w\"");
	}

	@Test
	void inAFeedAGalleryIsItsPictures() {
		String feed = this.engine.render("[gallery]", ShortcodeScope.page(this.engine, new Files()).inPost(5).inFeed());
		assertThat(feed).startsWith("\n<a href='http://x/c/'><img").doesNotContain("gallery-item");
	}

	/** Asked of WordPress 7.1.4: any link that is named leads to the file there. */
	@ParameterizedTest
	@CsvSource({ "file, http://x/c.jpg", "post, http://x/c.jpg" })
	void inAFeedALinkThatIsNamedLeadsToTheFile(String link, String address) {
		ShortcodeScope feed = ShortcodeScope.page(this.engine, new Files()).inPost(5).inFeed();
		assertThat(this.engine.render("[gallery link=" + link + "]", feed)).startsWith("\n<a href='" + address + "'>");
	}

	private String render(String text) {
		return this.engine.render(text, ShortcodeScope.page(this.engine, new Files()).inPost(5));
	}

	private static final class Files implements MediaSource {

		@Override
		public MediaView media(long id) {
			return List.of(SONG, FILM, PICTURE).stream().filter((file) -> file.id() == id).findFirst().orElse(null);
		}

		@Override
		public List<MediaView> attachedTo(long postId) {
			return List.of(SONG, FILM, PICTURE);
		}

	}

}
