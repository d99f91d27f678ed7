package blog.troppo.formatting;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The answers are those of WordPress's {@code wp_filter_oembed_result}. */
class EmbedHtmlTests {

	private static final String FRAME = "<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" security=\"restricted\"";

	private static final String HIDDEN = FRAME + " style=\"position: absolute; visibility: hidden;\"";

	@Test
	void ofStrangersOnlyQuotationAndSandboxedFrameStay() {
		assertThat(ofStranger(
				"<blockquote class=\"wp-embedded-content\"><a href=\"http://a.example/post\">T</a></blockquote>"
						+ "<script>alert(1)</script><iframe src=\"http://a.example/post/embed/\" width=\"600\" height=\"338\" "
						+ "title=\"T\" frameborder=\"0\" scrolling=\"no\" sandbox=\"\" onload=\"x()\"></iframe>"))
			.isEqualTo(
					"<blockquote class=\"wp-embedded-content\" data-secret=\"S\"><a href=\"http://a.example/post\">T</a>"
							+ "</blockquote>" + HIDDEN
							+ " src=\"http://a.example/post/embed/#?secret=S\" data-secret=\"S\" "
							+ "width=\"600\" height=\"338\" title=\"T\" frameborder=\"0\" scrolling=\"no\"></iframe>");
	}

	@Test
	void aFrameAloneIsNotHidden() {
		assertThat(ofStranger("<iframe src=\"http://evil/\" onload=alert(1)></iframe>"))
			.isEqualTo(FRAME + " src=\"http://evil/#?secret=S\" data-secret=\"S\"></iframe>");
		assertThat(ofStranger("<iframe></iframe>")).isEqualTo(FRAME + "></iframe>");
	}

	@Test
	void theLastFrameCounts() {
		assertThat(ofStranger("<blockquote><p>x <img src=x onerror=alert(1)> <b>y</b></p></blockquote>"
				+ "<iframe src=\"http://a/e\" style=\"x:y\" allow=\"camera\"></iframe><iframe src=2></iframe>"))
			.isEqualTo("<blockquote class=\"wp-embedded-content\" data-secret=\"S\">x  y</blockquote>" + HIDDEN
					+ " src=\"http://2#?secret=S\" data-secret=\"S\"></iframe>");
	}

	@Test
	void withoutAnEmptyFrameNothingIsLeft() {
		assertThat(ofStranger("<b>no frame</b>")).isNull();
		assertThat(ofStranger("<iframe src=\"http://a/?x#y\" width=10>inner</iframe>")).isNull();
		assertThat(ofStranger("")).isNull();
	}

	@Test
	void noSchemeRunsInAFrame() {
		assertThat(ofStranger("<iframe src=\"javascript:alert(1)\"></iframe>")).doesNotContain("javascript:");
	}

	@Test
	void framesGetATitleUnlessTheyHaveOne() {
		assertThat(EmbedHtml.withFrameTitle("<iframe src=\"x\"></iframe>", "A & \"b\" <i>"))
			.isEqualTo("<iframe title=\"A &amp; &quot;b&quot; &lt;i&gt;\" src=\"x\"></iframe>");
		assertThat(EmbedHtml.withFrameTitle("<iframe title=\"\" src=\"x\"></iframe>", "A"))
			.isEqualTo("<iframe title=\"A\" src=\"x\"></iframe>");
		assertThat(EmbedHtml.withFrameTitle("<iframe title='own' src=\"x\"></iframe>", "A"))
			.isEqualTo("<iframe title=\"own\" src=\"x\"></iframe>");
		assertThat(EmbedHtml.withFrameTitle("<iframe src=\"x\" title=\"q&quot;r\" width=\"1\"></iframe>", "A"))
			.isEqualTo("<iframe title=\"q&quot;r\" src=\"x\" width=\"1\"></iframe>");
		assertThat(EmbedHtml.withFrameTitle("<iframe src=\"x\"></iframe>", ""))
			.isEqualTo("<iframe src=\"x\"></iframe>");
		assertThat(EmbedHtml.withFrameTitle("<b>", "A")).isEqualTo("<b>");
	}

	@Test
	void picturesAndLinksAreEscaped() {
		assertThat(EmbedHtml.photo("https://p/?v=a", "https://x.y/a.jpg?b&c", "T \"q\"", 10, 20)).isEqualTo(
				"<a href=\"https://p/?v=a\"><img src=\"https://x.y/a.jpg?b&#038;c\" alt=\"T &quot;q&quot;\" width=\"10\" "
						+ "height=\"20\" /></a>");
		assertThat(EmbedHtml.link("https://p/", "T <i>")).isEqualTo("<a href=\"https://p/\">T &lt;i&gt;</a>");
		assertThat(EmbedHtml.photo("javascript:x", "javascript:y", "", 1, 1)).doesNotContain("javascript");
	}

	@Test
	void linesAreJoinedButNotThoseOfListings() {
		assertThat(EmbedHtml.onOneLine("<iframe\r\n a>\n</iframe>")).isEqualTo("<iframe a></iframe>");
		assertThat(EmbedHtml.onOneLine("<pre>\na</pre>")).isEqualTo("<pre>\na</pre>");
	}

	private static String ofStranger(String html) {
		return EmbedHtml.ofStranger(html, "S");
	}

}
