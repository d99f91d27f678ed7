package blog.troppo.discussion.linkback;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read off pages that lead here. */
class MentionTests {

	private static final String HERE = "https://blog.example/post/";

	private static Document page(String html) {
		return Jsoup.parse(html, "https://elsewhere.example/a/b");
	}

	private static Mention mention(String html) {
		return Mention.of(page(html), HERE::equals).orElseThrow();
	}

	private static String excerpt(String html) {
		return LinkExcerpt.of(page(html), HERE::equals);
	}

	@ParameterizedTest
	@CsvSource({ "u-in-reply-to, REPLY, Well said", "u-like-of, LIKE, likes this.",
			"u-repost-of, REPOST, reposted this.", "u-bookmark-of, BOOKMARK, bookmarked this.", "u-url, MENTION, ''" })
	void whatAnEntryDoesIsToldByItsLink(String property, String kind, String text) {
		Mention mention = mention(
				"<div class=h-entry><a class=%s href=%s>x</a><p class=e-content>Well <b>said</b></p></div>"
					.formatted(property, HERE));
		assertThat(mention.kind()).hasToString(kind);
		assertThat(mention.text()).isEqualTo(text);
	}

	@Test
	void theInnermostEntryCounts() {
		Mention mention = mention("""
				<div class=h-entry><p class=e-content>Outer</p>
				<div class=h-entry><a class=u-in-reply-to href=%1$s></a><p class=e-content>Inner</p></div>
				<div class=h-entry><a class=u-like-of href=/other></a></div></div>""".formatted(HERE));
		assertThat(mention.text()).isEqualTo("Inner");
	}

	@Test
	void theAuthorIsTheEntrysOrThePages() {
		String entry = "<div class=h-entry><a class=u-like-of href=%s></a>%s</div>";
		String card = "<a class='p-author h-card' href=/me><img class=u-photo src=me.png alt=Ann></a>";
		Mention own = mention(entry.formatted(HERE, card));
		assertThat(own.author()).isEqualTo("Ann");
		assertThat(own.site()).isEqualTo("https://elsewhere.example/me");
		assertThat(own.photo()).isEqualTo("https://elsewhere.example/a/me.png");
		assertThat(mention(entry.formatted(HERE, "") + card)).isEqualTo(own);
		assertThat(mention(entry.formatted(HERE, "")).author()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:image/png;base64,x", "ftp://x/y", "", "mailto:a@b.c" })
	void onlyPagesAndPicturesOfTheWebAreTaken(String address) {
		Mention mention = mention("""
				<div class=h-entry><a class=u-like-of href=%s></a><div class=p-author><span class=p-name>Ann</span>
				<a class=u-url href="%s"></a><img class=u-photo src="%2$s"></div></div>""".formatted(HERE, address));
		assertThat(mention.author()).isEqualTo("Ann");
		assertThat(mention.site() + mention.photo()).doesNotContain("javascript", "data", "ftp", "mailto");
	}

	@Test
	void whatIsTooLongIsCutBetweenCharacters() {
		Mention mention = mention("""
				<div class=h-entry><a class=u-in-reply-to href=%s></a><p class=e-content>a%s</p>
				<a class="p-author u-url" href=https://x.example/%s>%s</a></div>""".formatted(HERE, "😀".repeat(5000),
				"y".repeat(2000), "N".repeat(500)));
		assertThat(mention.text()).hasSize(5000).endsWith("😀…");
		assertThat(mention.author()).hasSize(241);
		assertThat(mention.site()).isEmpty();
	}

	@Test
	void aPageWithoutSuchAnEntryMentionsNothing() {
		assertThat(Mention.of(page("<a class=u-like-of href=" + HERE + ">x</a>"), HERE::equals)).isEmpty();
		assertThat(Mention.of(page("<div class=h-entry><a href=/>x</a></div>"), HERE::equals)).isEmpty();
		assertThat(Mention.of(page(""), (address) -> true)).isEmpty();
	}

	@Test
	void theWordsAroundALinkAreQuoted() {
		assertThat(
				excerpt("<p>They say <a href=%s>this &amp; that</a>, and <i>more</i>.</p><p>Other</p>".formatted(HERE)))
			.isEqualTo("[&#8230;] They say this &amp; that, and more. [&#8230;]");
		String words = "word ".repeat(100);
		assertThat(excerpt("<div>" + words + "<a href=" + HERE + ">here</a> " + words + "</div>"))
			.hasSizeBetween(190, 230)
			.startsWith("[&#8230;] word")
			.endsWith("word [&#8230;]");
	}

	@Test
	void markupInWordsStaysText() {
		assertThat(excerpt("<p>&lt;script&gt; <a href=" + HERE + ">&lt;b&gt;</a></p>"))
			.isEqualTo("[&#8230;] &lt;script&gt; &lt;b&gt; [&#8230;]");
	}

	@Test
	void theFirstLinkThatLeadsHereCounts() {
		assertThat(excerpt("<p><a href=/x>no</a> one</p><p><a href=" + HERE + ">yes</a> two</p>")).contains("yes two")
			.doesNotContain("one");
		assertThat(excerpt("<p><a href=/x>no</a></p>")).isEmpty();
		assertThat(excerpt("<img src=" + HERE + ">")).isEmpty();
	}

	@Test
	void aLongPageTakesNoLongTime() {
		String html = "<body>" + "word ".repeat(50_000) + "<a href=" + HERE + ">" + "l".repeat(500) + "</a>"
				+ " x".repeat(50_000);
		assertThat(excerpt(html)).hasSizeLessThan(400).contains("l".repeat(100) + "…");
	}

}
