package blog.troppo.formatting.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.data.FeedEntry;
import blog.troppo.formatting.data.FeedSource;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The RSS block with a copy of the feed, as WordPress 7.1.4 shows it. */
class RssBlockTests {

	private static final String LONG = "<p>Some <b>bold</b> text &amp; more words here to make it long enough for the"
			+ " excerpt to be cut at fifty five words or so we need many more words than this one two three four five"
			+ " six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
			+ " twenty</p>";

	private static final List<FeedEntry> ENTRIES = List.of(
			new FeedEntry("", "http://feed.example/2", "", null, "Short"),
			new FeedEntry("", "javascript:alert(1)", "", null, ""),
			new FeedEntry("One & <b>two</b>", "http://feed.example/1", "Ann B", Instant.parse("2025-11-25T10:00:00Z"),
					LONG),
			new FeedEntry("No link", "", "", Instant.parse("2025-11-24T22:30:00Z"), "http://feed.example text [...]"));

	static Stream<String> recorded() {
		try (InputStream in = Objects.requireNonNull(RssBlockTests.class.getResourceAsStream("rss-blocks.txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("recorded")
	void theCopyIsShown(String recorded) {
		String[] cells = recorded.split("\t");
		assertThat(render((url) -> url.equals("http://feed.example/feed") ? ENTRIES : null, cells[0]))
			.isEqualTo(cells[1]);
	}

	@Test
	void withoutACopyTheFeedIsDown() {
		assertThat(render(FeedSource.NONE, "{\"feedURL\":\"http://feed.example/feed\"}")).contains("the feed is down");
		assertThat(render((url) -> List.of(), "{}")).contains("the feed is down");
	}

	@Test
	void theSitesOwnAddressIsNotAskedFor() {
		assertThat(render((url) -> ENTRIES, "{\"feedURL\":\"" + RecordedSite.URL + "/\"}")).contains("loop");
	}

	@Test
	void nothingOfAFeedRuns() {
		FeedEntry attack = new FeedEntry("<script>alert(1)</script>\"'<", "https://a.example/'onclick=x", "<img src=x>",
				null, "<iframe src=x></iframe>&lt;script&gt;");
		assertThat(render((url) -> List.of(attack),
				"{\"feedURL\":\"https://a.example\",\"displayAuthor\":true,\"displayExcerpt\":true,\"rel\":\"'\\\">\"}"))
			.doesNotContain("<script", "<iframe", "<img", "'onclick", "\">\"");
	}

	private static String render(FeedSource feeds, String attributes) {
		SiteData site = RecordedSite.data();
		SiteData withFeeds = new SiteData(site.site(), site.posts(), site.terms(), site.comments(), site.users(),
				site.media(), site.markup(), feeds);
		return new BlockRenderer(CoreBlocks.library(), ThemeSettings.none(), withFeeds, RequestView.NONE, PostTexts.RAW)
			.render("<!-- wp:rss " + attributes + " /-->", Map.of());
	}

}
