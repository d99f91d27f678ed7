package blog.troppo.embed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.data.FeedEntry;
import blog.troppo.site.Settings;
import blog.troppo.support.PhpSerialized;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Copies of other sites' feeds: what is read of them, and how long they are kept. */
@TroppoTest
class RemoteFeedsTests {

	private static final String FEED = "https://feed.example/a?b=1&c=--";

	private static final String BLOCK = "<!-- wp:group --><div><!-- wp:rss {\"feedURL\":\"https://feed.example/a?b=1"
			+ "\\u0026c=\\u002d\\u002d\"} /--></div><!-- /wp:group -->";

	private static final String RSS = """
			<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\
			<title>F</title><link>http://feed.example/</link><description>d</description>\
			<item><title>Old &amp;amp; new</title><link>http://feed.example/1</link><dc:creator>Ann</dc:creator>\
			<pubDate>Tue, 25 Nov 2025 10:00:00 +0000</pubDate><description>&lt;p&gt;x&lt;/p&gt;</description></item>\
			<item><link>http://feed.example/2</link><pubDate>bad</pubDate></item>\
			<item><title>Newer</title><pubDate>Wed, 26 Nov 2025 10:00:00 +0000</pubDate></item></channel></rss>""";

	private static final String ATOM = """
			<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><id>f</id><updated>2025-01-01T00:00:00Z</updated>\
			<entry><id>1</id><title type="html">A &amp;lt; B</title><link href="http://feed.example/a"/>\
			<author><name>Bo</name></author><updated>2025-11-25T10:00:00Z</updated>\
			<content type="html">&lt;b&gt;text&lt;/b&gt;</content></entry></feed>""";

	@Autowired
	RemoteFeeds feeds;

	@Autowired
	JdbcClient database;

	@Autowired
	Settings settings;

	@BeforeEach
	void empty() {
		this.database.sql("truncate remote_feeds").update();
		this.database.sql("delete from posts where content like '%wp:rss%'").update();
	}

	@Test
	void rssIsReadTheNewestFirstAndWithoutADateBeforeAll() throws IOException {
		assertThat(read(RSS)).extracting(FeedEntry::link, FeedEntry::title, FeedEntry::author, FeedEntry::description)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("http://feed.example/2", "", "", ""),
					org.assertj.core.groups.Tuple.tuple("", "Newer", "", ""),
					org.assertj.core.groups.Tuple.tuple("http://feed.example/1", "Old &amp; new", "Ann", "<p>x</p>"));
	}

	@Test
	void atomIsReadAsWell() throws IOException {
		assertThat(read(ATOM)).containsExactly(new FeedEntry("A &lt; B", "http://feed.example/a", "Bo",
				Instant.parse("2025-11-25T10:00:00Z"), "<b>text</b>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html></html>", "<rss", "{}",
			"<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>" })
	void whatIsNoFeedIsRefused(String text) {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(text));
	}

	@Test
	void theBlocksOfATextTellTheirFeeds() {
		assertThat(FeedBlocks.urls(BLOCK)).containsExactly(FEED);
		assertThat(FeedBlocks.urls("<!-- wp:rss {\"feedURL\":\"file:///etc/passwd\"} /-->")).isEmpty();
		assertThat(FeedBlocks.urls("<!-- wp:rss /-->")).isEmpty();
		assertThat(FeedBlocks.urls("text")).isEmpty();
	}

	@Test
	void aFeedIsWantedAsLongAsAPublishedPostShowsIt() {
		assertThat(this.feeds.isWanted(FEED)).isFalse();
		post("draft");
		assertThat(this.feeds.isWanted(FEED)).isFalse();
		post("publish");
		assertThat(this.feeds.isWanted(FEED)).isTrue();
		assertThat(this.feeds.isWanted("https://feed.example/other")).isFalse();
	}

	@Test
	void aFeedOfAWidgetIsWantedAndAskedForAsSoonAsTheWidgetStands() {
		this.settings.store("widget_block",
				PhpSerialized.write(Map.of(2L, Map.of("content", BLOCK), "_multiwidget", 1L)));
		assertThat(this.feeds.inWidgets()).containsExactly(FEED);
		assertThat(this.feeds.isWanted(FEED)).isTrue();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.database.sql("select count(*) from scheduled_tasks where task_name = 'fetch-feed'")
				.query(Long.class)
				.single() > 0 || this.feeds.entries(FEED) != null);
		this.settings.store("widget_block", "a:0:{}");
		assertThat(this.feeds.isWanted(FEED)).isFalse();
	}

	@Test
	void aCopyIsKeptReplacedAndForgotten() {
		FeedEntry first = new FeedEntry("t", "l", "a", null, "d");
		FeedEntry second = new FeedEntry("t’", "l", "", Instant.EPOCH, "");
		assertThat(this.feeds.entries(FEED)).isNull();
		this.feeds.keep(FEED, List.of(first));
		this.feeds.keep(FEED, List.of(second, first));
		assertThat(this.feeds.entries(FEED)).containsExactly(second, first);
		this.feeds.forget(FEED);
		assertThat(this.feeds.entries(FEED)).isNull();
	}

	private void post(String status) {
		this.database.sql("insert into posts (type, status, slug, title, content) values ('post', ?, ?, 't', ?)")
			.params(status, "rss-" + status, BLOCK)
			.update();
	}

	private static List<FeedEntry> read(String xml) throws IOException {
		return FeedReader.entries(xml.getBytes(StandardCharsets.UTF_8), "application/xml; charset=utf-8");
	}

}
