package blog.troppo.formatting;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TexturizeTests {

	@Test
	void quotesAreCurled() {
		assertThat(Texturize.texturize("a \"b\" 'c'")).isEqualTo("a &#8220;b&#8221; &#8216;c&#8217;");
	}

	@Test
	void anApostropheInAYearIsCurled() {
		assertThat(Texturize.texturize("the '90s, class of '99")).isEqualTo("the &#8217;90s, class of &#8217;99");
		assertThat(Texturize.texturize("'class of '99'")).isEqualTo("&#8216;class of &#8217;99&#8217;");
	}

	@Test
	void feetAndInchesArePrimes() {
		assertThat(Texturize.texturize("6' 2\" tall")).isEqualTo("6&#8242; 2&#8243; tall");
	}

	@Test
	void aQuotationEndsAtTheLikeliestQuote() {
		assertThat(Texturize.texturize("\"a 5\" by 6\" board.\" x"))
			.isEqualTo("&#8220;a 5&#8243; by 6&#8243; board.&#8221; x");
	}

	@Test
	void dashesFollowTheirNumberAndSpaces() {
		assertThat(Texturize.texturize("a---b c--d e -- f g - h i-j"))
			.isEqualTo("a&#8212;b c&#8211;d e &#8212; f g &#8211; h i-j");
		assertThat(Texturize.texturize("xn--bcher")).isEqualTo("xn--bcher");
	}

	@Test
	void onlyProductsGetTheirSign() {
		assertThat(Texturize.texturize("10x20, 1.5x2, 0x10, 1x2x3")).isEqualTo("10&#215;20, 1.5&#215;2, 0x10, 1x2x3");
	}

	@Test
	void wordsThatBeginWithAnApostropheKeepIt() {
		assertThat(Texturize.texturize("'twas 'til 'em")).isEqualTo("&#8217;twas &#8217;til &#8217;em");
	}

	@Test
	void codeAndTagsAreLeftAlone() {
		String html = "<a title=\"x--y\"><code>'a' -- \"b\"</code></a>";
		assertThat(Texturize.texturize(html)).isEqualTo(html);
		assertThat(Texturize.texturize("<!-- \"a\" -->")).isEqualTo("<!-- \"a\" -->");
	}

	@Test
	void registeredShortcodesAreLeftAlone() {
		assertThat(Texturize.texturize("[gallery ids=\"1\"] \"a\"")).isEqualTo("[gallery ids=\"1\"] &#8220;a&#8221;");
		assertThat(Texturize.texturize("[code]\"a\"[/code]", Set.of("code"))).isEqualTo("[code]\"a\"[/code]");
	}

	@Test
	void strayAmpersandsBecomeReferences() {
		assertThat(Texturize.texturize("a & b &amp; <i title=\"c&d\">"))
			.isEqualTo("a &#038; b &amp; <i title=\"c&#038;d\">");
	}

}
