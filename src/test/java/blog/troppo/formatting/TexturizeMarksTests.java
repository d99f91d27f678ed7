package blog.troppo.formatting;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What WordPress makes of quotes, dashes and ampersands beside each other. */
class TexturizeMarksTests {

	private static final String[][] ANSWERS = {
			{ "\"a\" - 'b' & c", "&#8220;a&#8221; &#8211; &#8216;b&#8217; &#038; c" },
			{ "'&'", "&#8216;&#038;&#8217;" }, { "&1x2; 3x4;", "&#038;1&#215;2; 3&#215;4;" },
			{ "10x20 - \"5x5\" -- '6x6'", "10&#215;20 &#8211; &#8220;5&#215;5&#8221; &#8212; &#8216;6&#215;6&#8217;" },
			{ "a--'b'", "a&#8211;&#8216;b&#8217;" }, { "a \"--\" b", "a &#8220;&#8211;&#8221; b" },
			{ "'--'", "&#8216;&#8211;&#8216;" }, { "&nbsp;- a -&nbsp;", "&nbsp;&#8211; a &#8211;&nbsp;" },
			{ "&'a", "&#038;&#8217;a" }, { "\"&lt;a&gt;\"", "&#8220;&lt;a&gt;&#8221;" },
			{ "'...'", "&#8216;&#8230;&#8217;" }, { "...'a", "&#8230;&#8217;a" }, { "''a''", "&#8221;a&#8221;" },
			{ "'''", "&#8221;&#8217;" }, { "don't", "don&#8217;t" }, { "rock 'n' roll", "rock &#8216;n&#8217; roll" },
			{ "'tis 'nuff", "&#8217;tis &#8217;nuff" }, { "a'em", "a&#8217;em" }, { "``a''", "&#8220;a&#8221;" },
			{ "a (tm) (tm)", "a &#8482; &#8482;" }, { "(tm)", "(tm)" },
			{ "<b>'a'</b>'b'", "<b>&#8216;a&#8217;</b>&#8216;b&#8217;" },
			{ "a <i>\"b\"</i> - c", "a <i>&#8220;b&#8221;</i> &#8211; c" },
			{ "<pre>'a'</pre> 'b'", "<pre>'a'</pre> &#8216;b&#8217;" },
			{ "<pre class=x>'a'</pre > 'b'</pre> 'c'",
					"<pre class=x>'a'</pre > &#8216;b&#8217;</pre> &#8216;c&#8217;" },
			{ "<prefix>'a'</prefix>", "<prefix>&#8216;a&#8217;</prefix>" },
			{ "<code>'<tt>'</code>'</tt>'</code> 'a'", "<code>'<tt>'</code>'</tt>'</code> &#8216;a&#8217;" },
			{ "<a href='x&y'>&</a>", "<a href='x&#038;y'>&#038;</a>" },
			{ "<!-- 'a&b' --> 'c&d'", "<!-- 'a&b' --> &#8216;c&#038;d&#8217;" },
			{ "<![CDATA['a'>'b']]>", "<![CDATA['a'>&#8216;b&#8217;]]>" }, { "'a' <", "&#8216;a&#8217; <" },
			{ "< 'a'", "< 'a'" }, { "<", "<" }, { "a<'b'>'c'", "a<'b'>&#8216;c&#8217;" },
			{ "[[gallery]] 'a' [gallery 'x'] 'b'", "[[gallery]] &#8216;a&#8217; [gallery 'x'] &#8216;b&#8217;" },
			{ "[gallery", "[gallery" }, { "[x] 'a'", "[x] &#8216;a&#8217;" }, { "xn--a--b", "xn--a&#8211;b" },
			{ "a---b----c", "a&#8212;b&#8212;-c" }, { "- a -", "&#8211; a &#8211;" }, { "-", "&#8211;" },
			{ "9'", "9&#8242;" }, { "9' 8\"", "9&#8242; 8&#8243;" }, { "'99' '98", "&#8217;99&#8217; &#8217;98" },
			{ "\"'a' b\"", "&#8220;&#8216;a&#8217; b&#8221;" }, { "\"a 'b\" c'", "&#8220;a &#8216;b&#8221; c&#8217;" },
			{ "(\"a\")", "(&#8220;a&#8221;)" }, { "\"a\",\"b\"", "&#8220;a&#8221;,&#8221;b&#8221;" },
			{ "\"1.5\" '2'", "&#8220;1.5&#8221; &#8216;2&#8217;" }, };

	@Test
	void marksBesideEachOtherReadAsWordPresss() {
		SoftAssertions softly = new SoftAssertions();
		for (String[] answer : ANSWERS) {
			softly.assertThat(Texturize.texturize(answer[0])).as("%s", answer[0]).isEqualTo(answer[1]);
		}
		softly.assertAll();
	}

}
