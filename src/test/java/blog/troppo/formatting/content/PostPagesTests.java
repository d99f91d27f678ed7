package blog.troppo.formatting.content;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostPagesTests {

	private static final PostPages.MoreLink LINK = new PostPages.MoreLink("http://x/p/", 7,
			"<span aria-label=\"Continue reading T &#8220;q&#8221;\">(more&hellip;)</span>");

	@Test
	void theWholePageHasAnAnchorWhereTheTeaserEnds() {
		assertThat(PostPages.of("a <b>b<!--more-->c</b> d").whole(1, 7))
			.isEqualTo("a <b>b<span id=\"more-7\"></span>c</b> d");
	}

	@Test
	void aTeaserEndsInALinkAndClosesItsTags() {
		assertThat(PostPages.of("a <b>b<!--more-->c</b> d").teaser(1, LINK))
			.isEqualTo("a <b>b <a href=\"http://x/p/#more-7\" class=\"more-link\"><span aria-label=\"Continue reading"
					+ " T &#8220;q&#8221;\">(more&hellip;)</span></a></b>");
	}

	@Test
	void theMarkMayNameTheLink() {
		assertThat(PostPages.of("a<!--more Read it <i>all</i> -->c").teaser(1, LINK))
			.isEqualTo("a <a href=\"http://x/p/#more-7\" class=\"more-link\">Read it all</a>");
	}

	@Test
	void withoutTeaserOnlyTheRestIsShown() {
		assertThat(PostPages.of("a<!--noteaser--><!--more-->c").whole(1, 7)).isEqualTo("<span id=\"more-7\"></span>c");
	}

	@Test
	void pagesAreCutAtTheirMarks() {
		PostPages pages = PostPages.of("a\n<!--nextpage-->\nb<!--nextpage-->c");
		assertThat(pages.count()).isEqualTo(3);
		assertThat(pages.page(1)).isEqualTo("a");
		assertThat(pages.page(2)).isEqualTo("b");
		assertThat(pages.page(9)).isEqualTo("c");
		assertThat(PostPages.of("<!--nextpage-->a<!--nextpage-->b").count()).isEqualTo(2);
	}

	@Test
	void theBlocksAroundTheMarksGo() {
		assertThat(PostPages.of("<p>x</p>\n<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->\n<p>y</p>")
			.page(2)).isEqualTo("\n<p>y</p>");
		assertThat(PostPages
			.of("x\n<!-- wp:more {\"noTeaser\":true} -->\n<!--more-->\n<!--noteaser-->\n<!-- /wp:more -->\ny")
			.whole(1, 7)).isEqualTo("<span id=\"more-7\"></span>\n<!--noteaser-->\n\ny");
	}

}
