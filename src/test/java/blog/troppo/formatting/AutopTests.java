package blog.troppo.formatting;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AutopTests {

	@Test
	void blankLinesMakeParagraphs() {
		assertThat(Autop.autop("one\n\ntwo\r\n\r\nthree")).isEqualTo("<p>one</p>\n<p>two</p>\n<p>three</p>\n");
	}

	@Test
	void aLineEndIsABreakUnlessBreaksAreOff() {
		assertThat(Autop.autop("one\ntwo")).isEqualTo("<p>one<br />\ntwo</p>\n");
		assertThat(Autop.autop("one\ntwo", false)).isEqualTo("<p>one\ntwo</p>\n");
	}

	@Test
	void nothingStaysNothing() {
		assertThat(Autop.autop(" \n\t")).isEmpty();
	}

	@Test
	void blocksStandOutsideOfParagraphs() {
		assertThat(Autop.autop("a<div>b</div>c")).isEqualTo("<p>a</p>\n<div>b</div>\n<p>c</p>\n");
	}

	@Test
	void preformattedTextIsLeftAlone() {
		assertThat(Autop.autop("<pre>a\n\nb</pre>")).isEqualTo("<pre>a\n\nb</pre>\n");
	}

	@Test
	void aLineEndInATagStays() {
		assertThat(Autop.autop("<a\nhref=x>y</a>")).isEqualTo("<p><a\nhref=x>y</a></p>\n");
	}

	@Test
	void aQuoteGetsItsParagraphInside() {
		assertThat(Autop.autop("<blockquote class='a'>b</blockquote>"))
			.isEqualTo("<blockquote class='a'><p>b</p></blockquote>\n");
	}

	@Test
	void optionsAndSourcesAreJoined() {
		assertThat(Autop.autop("<select>\n<option>a</option>\n<option>b</option>\n</select>"))
			.isEqualTo("<p><select><option>a</option><option>b</option></select></p>\n");
		assertThat(Autop.autop("<video>\n<source src=a>\n</video>"))
			.isEqualTo("<p><video><source src=a></video></p>\n");
	}

	@Test
	void aReturnBeforeABlockCountsOnce() {
		assertThat(Autop.autop("3<4\r\r<td>x</td>")).isEqualTo("<p>3<4\n\n\n<td>x</td>\n");
	}

	/** A megabyte: to look for each block from the first one on took minutes. */
	@Test
	void manyBlocksAreEachFoundOnce() {
		String text = "<p>a\n\n".repeat(170_000);
		assertThat(Autop.autop(text).split("<p>a</p>", -1)).hasSize(170_001);
	}

}
