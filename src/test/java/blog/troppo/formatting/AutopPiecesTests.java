package blog.troppo.formatting;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What WordPress makes of pieces that begin or end with a block, or nearly. */
class AutopPiecesTests {

	private static final String[][] ANSWERS = { { "<div>a</div>", "<div>a</div>\n" },
			{ "<div>\na\n</div>", "<div>\na\n</div>\n" },
			{ "<section>\na  \nb\n</section>", "<section>\na<br />\nb<br />\n</section>\n" },
			{ "<div>a", "<div>a</p>\n" }, { "<div>a\nb", "<div>a<br />\nb</p>\n" }, { "a</div>", "<p>a</p></div>\n" },
			{ "a<b>b</b></div>", "<p>a<b>b</b></div>\n" }, { "<li>a", "<li>a<br />\n" },
			{ "<li>a\nb", "<li>a<br />\nb</p>\n" }, { "<li>a</li>", "<li>a</li>\n" },
			{ "<li>a\nb</li>", "<li>a<br />\nb</li>\n" }, { "<li>a\n\n<table>", "<li>a<br />\n<table>\n" },
			{ "<li>a\n\n<ul>", "<li>a\n<ul>\n" }, { "<li>a</blockquote>", "<li>a</blockquote>\n" },
			{ "<blockquote>a</blockquote>", "<blockquote><p>a</p></blockquote>\n" },
			{ "<blockquote>a", "<blockquote><p>a</p>\n" }, { "<blockquote>a</div>", "<blockquote><p>a</div>\n" },
			{ "<blockquote title=\"a>b\">c</blockquote>", "<blockquote title=\"a>b\"><p>c</p></blockquote>\n" },
			{ "<blockquote title='a\"'>c\n</blockquote>", "<blockquote title='a\"'><p>c\n</p></blockquote>\n" },
			{ "<BLOCKQUOTE>a</BLOCKQUOTE>", "<blockquote><p>a</BLOCKQUOTE></p>\n" },
			{ "a</blockquote>", "<p>a</p></blockquote>\n" }, { "<div>a</blockquote>", "<div>a</p></blockquote>\n" },
			{ "<p>a</p>", "<p>a</p>\n" }, { "<p>a", "<p>a</p>\n" }, { "a</p>", "<p>a</p>\n" },
			{ "<p>a</div>", "<p>a</p></div>\n" },
			{ "<p>\n\n<details>a</details>\n\n</p>", "<p><details>a</details></p>\n" },
			{ "<p class=\"x\">\n\n<address>a</address>\n\n</p>", "<p class=\"x\">\n<address>a</address></p>\n" },
			{ "<td></td>", "<td></td>\n" }, { "<td> </td>", "<td> </td>\n" }, { "<p></p>", "</p>\n" },
			{ "<p> </p>", "</p>\n" }, { "</p>a", "</p>\n<p>a</p>\n" }, { "</p>\n\na", "</p>\n<p>a</p>\n" },
			{ "</div>\n\n</p>", "</div>\n" }, { "<ul>\n\t<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>\n" },
			{ "a<br>\nb", "<p>a<br />\nb</p>\n" }, { "<div>a<br>b</div>", "<div>a<br />b</div>\n" },
			{ "<div>a <param> b</div>", "<div>a <param> b</div>\n" }, { "<link>a", "<link>a<br />\n" },
			{ "<div title=\"<p>\">a</div>", "<div title=\"\n\n<p>\">a</p></div>\n" },
			{ "<div\nclass=\"x\">a</div>", "<div\nclass=\"x\">a</div>\n" }, { "<div >a</div >", "<div >a</div >\n" },
			{ "a < b\n\n<div>c > d</div>", "<p>a < b\n\n\n\n<div>c > d</div>\n" },
			{ "<div class=\"a\n\nb", "<div class=\"a\n\nb\n</p>\n" },
			{ "<hr>a<hr/>b", "<hr>\n<p>a</p>\n<hr/>\n<p>b</p>\n" },
			{ "<div>a</div>\n</p>\n<div>b</div>", "<div>a</div>\n</p>\n<div>b</div>\n" },
			{ "<blockquote cite=\"a>b\n\n<li>\n\n<blockquote cite=\"c>d",
					"<blockquote cite=\"a>b</p>\n<li>\n<blockquote cite=\"c><p>d</p>\n" },
			{ "<blockquote cite=\"a>b\n\nplain\n\n<li>x</li>\n\nmore \"q\" > z",
					"<blockquote cite=\"a>b</p>\n<p>plain</p>\n<li>x</li>\n<p>more \"q\" > z</p>\n" },
			{ "<blockquote cite=\"a>b\n\n<div>x</div>\n\n<div>\"</div>",
					"<blockquote cite=\"a>b</p>\n<div>x</div>\n<div>\"</div>\n" },
			{ "<blockquote cite='x'y'>b\n\n<div>'</div>c", "<blockquote cite='x'y'>b</p>\n<div>'</div>\n<p>c</p>\n" },
			{ "<blockquote cite=\"a\n\n<div class=\"b\">c</div>\n\nd",
					"<blockquote cite=\"a\n\n\n\n<div class=\"b\">c</div>\n<p>d</p>\n" },
			{ "<blockquote\n\na\"b\n\n>c\"", "<blockquote \n<p> \na\"b\n\n>c\"</p>\n" },
			{ "x <blockquote cite=\"a>b\n\n<div>\"</div>",
					"<p>x </p>\n<blockquote cite=\"a>b</p>\n<div>\"</div>\n" }, };

	@Test
	void piecesWithBlocksReadAsWordPresss() {
		SoftAssertions softly = new SoftAssertions();
		for (String[] answer : ANSWERS) {
			softly.assertThat(Autop.autop(answer[0])).as("%s", answer[0]).isEqualTo(answer[1]);
		}
		softly.assertAll();
	}

}
