package blog.troppo.formatting.shortcode;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.data.MediaView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever attributes say, they stay values, and the shortcode is drawn. */
class HostileShortcodesTests {

	private static final List<String> ATTRIBUTES = List.of("id", "ids", "include", "exclude", "order", "orderby",
			"columns", "size", "link", "itemtag", "icontag", "captiontag", "type", "style", "tracklist", "src", "mp3",
			"mp4", "loop", "autoplay", "muted", "preload", "class", "width", "height", "poster", "align", "caption",
			"caption_id");

	private static final List<String> VALUES = List.of("\"\"", "\"0\"", "\"-1\"", "\"99999999999999999999\"",
			"\"-2147483648\"", "\"x\"", "'1\" onx=\"b'", "\"1' onx='b\"", "\"1 onx=b\"", "\"1\\x22 onx=\\x22b\"",
			"\"1\\x27 onx=\\x27b\"", "\"\\x3ci onx=1\\x3e\"", "\"\\74i onx=1\\76\"", "\"</figure><i onx=1>\"",
			"\"javascript:alert(1).mp4\"", "\"\\x6aavascript:alert(1).mp3\"", "\"$1 %s \\\\\"", "\"\\0\"", "\"\u00a0\"",
			"\"&quot; onx=&quot;\"", "\",,,\"", "\"i onx=1\"");

	private final ShortcodeEngine engine = ShortcodeEngine.core();

	@ParameterizedTest
	@ValueSource(strings = { "[gallery ids=\"3\" %s]", "[gallery %s]", "[gallery %s link=\"file\"]", "[playlist %s]",
			"[playlist ids=\"1\" %s]", "[audio %s]", "[audio src=\"http://x/a.mp3\" %s]", "[video %s]",
			"[video src=\"http://x/b.mp4\" %s]", "[caption width=\"300\" %s]<img src=\"c.jpg\"> Words[/caption]",
			"[wp_caption width=\"300\" caption=\"Words\" %s]<img src=\"c.jpg\">[/wp_caption]", "[embed %s]x[/embed]" })
	void noValueBecomesMarkup(String shortcode) {
		for (String attribute : ATTRIBUTES) {
			for (String value : VALUES) {
				String text = shortcode.replace("%s", attribute + "=" + value);
				ShortcodeScope scope = ShortcodeScope.page(this.engine, new ThreeFiles());
				Element page = Jsoup.parse(this.engine.render(text, scope));
				assertThat(page.select("[onx], script:not([type=application/json])")).as(text).isEmpty();
				assertThat(page.select("[href^=javascript], [src^=javascript], [poster^=javascript]")).as(text)
					.isEmpty();
			}
		}
	}

	private static final class ThreeFiles implements MediaSource {

		private static final List<MediaView> FILES = List.of(file(1, "audio/mpeg", "a.mp3"),
				file(2, "video/mp4", "b.mp4"), file(3, "image/jpeg", "c.jpg"));

		private static MediaView file(long id, String type, String name) {
			return new MediaView(id, type, LocalDateTime.MIN, "http://x/" + name, "http://x/" + id + "/", "Title",
					"Caption", "", "", 300, 200, List.of(), Map.of());
		}

		@Override
		public MediaView media(long id) {
			return FILES.stream().filter((file) -> file.id() == id).findFirst().orElse(null);
		}

		@Override
		public List<MediaView> attachedTo(long postId) {
			return FILES;
		}

	}

}
