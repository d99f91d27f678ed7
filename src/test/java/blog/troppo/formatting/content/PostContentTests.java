package blog.troppo.formatting.content;

import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.RecordedSite;
import blog.troppo.formatting.block.ThemeSettings;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import blog.troppo.formatting.shortcode.ShortcodeScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PostContentTests {

	private final ShortcodeEngine shortcodes = ShortcodeEngine.core();

	private final PostContent filters = new PostContent(this.shortcodes,
			(request) -> request.url().contains("tube.example") ? "<iframe src=\"" + request.url() + "\"></iframe>"
					: null,
			"http://127.0.0.1:8071");

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
			"<img src=\"x\" width=\"300\" height=\"200\">~<p><img loading=\"lazy\" decoding=\"async\" src=\"x\" width=\"300\" height=\"200\"></p>",
			"<img src=\"x\" loading=\"eager\" width=\"3\" height=\"2\"/>~<p><img decoding=\"async\" src=\"x\" loading=\"eager\" width=\"3\" height=\"2\"/></p>",
			"<img src='x' width=\"3\" height=\"2\"/>~<p><img src='x' width=\"3\" height=\"2\"/></p>",
			"<img src=\"x\" width=3 height=2>~<p><img decoding=\"async\" src=\"x\" width=3 height=2></p>",
			"<img class=\"wp-image-199\" src=\"http://127.0.0.1:8071/wp-content/uploads/2020/01/199.jpg\">~<p><img loading=\"lazy\" decoding=\"async\" width=\"1600\" height=\"1200\" class=\"wp-image-199\" src=\"http://127.0.0.1:8071/wp-content/uploads/2020/01/199.jpg\"></p>",
			"<iframe src=\"x\" width=\"3\" height=\"2\"></iframe>~<p><iframe loading=\"lazy\" src=\"x\" width=\"3\" height=\"2\"></iframe></p>",
			"<img src=\"a.jpg\" srcset=\"b 2x\" sizes=\"100vw\" width=\"1\" height=\"2\" />~<p><img loading=\"lazy\" decoding=\"async\" src=\"a.jpg\" srcset=\"b 2x\" sizes=\"auto, 100vw\" width=\"1\" height=\"2\" /></p>" })
	void picturesGetWhatTheyLack(String text, String shown) {
		assertThat(content(text)).isEqualTo(shown + "\n");
	}

	@Test
	void inTheMainLoopTheFirstPicturesLoadAtOnce() {
		ContentPage page = page().inMainLoop();
		String image = "<img src=\"x\" width=\"300\" height=\"200\">";
		assertThat(this.filters.content(image, page)).contains("<img fetchpriority=\"high\" decoding=\"async\" src");
		assertThat(this.filters.content(image, page)).contains("<img decoding=\"async\" src");
		assertThat(this.filters.content(image, page)).contains("<img decoding=\"async\" src");
		assertThat(this.filters.content(image, page)).contains("<img loading=\"lazy\" decoding=\"async\" src");
	}

	@Test
	void aMediaFileOnItsOwnLineIsPlayed() {
		assertThat(content("http://example.com/a.mp3"))
			.startsWith("<audio class=\"wp-audio-shortcode\" id=\"audio-0-1\"");
		assertThat(content("x\nhttp://example.com/a.mp4\ny")).contains("<video class=\"wp-video-shortcode\"");
		assertThat(content("see http://example.com/a.mp3")).isEqualTo("<p>see http://example.com/a.mp3</p>\n");
	}

	@Test
	void aKnownAddressOnItsOwnLineIsEmbedded() {
		assertThat(content("https://tube.example/1"))
			.isEqualTo("<p><iframe src=\"https://tube.example/1\"></iframe></p>\n");
		assertThat(content("https://other.example/1")).isEqualTo("<p>https://other.example/1</p>\n");
	}

	@Test
	void anUnknownAddressInTheShortcodeIsALink() {
		assertThat(content("[embed src=\"http://e.com/a&b\"]"))
			.isEqualTo("<p><a href=\"http://e.com/a&#038;b\">http://e.com/a&amp;b</a></p>\n");
		assertThat(content("[embed][/embed]")).isEmpty();
	}

	@Test
	void postsOfBlocksGetNoParagraphs() {
		assertThat(content("<!-- wp:paragraph -->\n<p>Hi \"there\"</p>\n<!-- /wp:paragraph -->\n\nbare text\n\nmore"))
			.isEqualTo("\n<p class=\"wp-block-paragraph\">Hi &#8220;there&#8221;</p>\n\n\nbare text\n\nmore");
	}

	@Test
	void aGalleryShowsTheSitesPictures() {
		assertThat(content("[gallery ids=\"199,188\" columns=\"2\" link=\"none\"]"))
			.startsWith("<div id='gallery-1' class='gallery galleryid-0 gallery-columns-2 gallery-size-thumbnail'>")
			.contains("<img loading=\"lazy\" decoding=\"async\" width=\"150\" height=\"113\"")
			.doesNotContain("<a href");
		assertThat(content("[gallery]")).isEqualTo("\n");
	}

	@Test
	void excerptsLeaveOutWhatIsNoText() {
		String text = "<!-- wp:paragraph --><p>x</p><!-- /wp:paragraph --><!-- wp:image --><figure>c</figure><!-- /wp:image -->"
				+ "<!-- wp:group --><div><!-- wp:paragraph --><p>y</p><!-- /wp:paragraph --></div><!-- /wp:group -->";
		assertThat(this.filters.excerpt(text, page(), 55, " [&hellip;]")).isEqualTo("x y");
		assertThat(this.filters.excerpt("a<!--more-->b", page(), 55, "")).isEqualTo("a");
		assertThat(this.filters.excerpt("a b c", page(), 2, "!")).isEqualTo("a b!");
	}

	@Test
	void hostileTextsAreShownInTime() {
		assertThat(content("<p>[caption".repeat(5_000))).isNotEmpty();
		assertThat(content("<img ".repeat(5_000))).isNotEmpty();
		assertThat(content("http://a.b/c\n".repeat(5_000))).isNotEmpty();
	}

	private String content(String text) {
		return this.filters.content(text, page());
	}

	private ContentPage page() {
		return new ContentPage(new BlockRenderer(CoreBlocks.library(), ThemeSettings.none()),
				ShortcodeScope.page(this.shortcodes, RecordedSite.data().media()));
	}

}
