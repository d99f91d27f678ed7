package blog.troppo.feed;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FeedWritersTests {

	private static final Instant EVENING = Instant.parse("2007-12-28T08:34:00Z");

	private static final Enclosure EPISODE = new Enclosure("https://t.example/1.mp3", 12345, "audio/mpeg mpga mp3",
			Map.of("duration", "00:30:00", "explicit", "1"));

	@Test
	void aPostIsWrittenWithAllThatReadersLookFor() throws Exception {
		Element channel = written(feedOf(post("Continuing Adventures", "<p>Not long ago</p>"))).getChild("channel");
		Element item = channel.getChild("item");

		assertThat(channel.getChildText("lastBuildDate")).isEqualTo("Fri, 28 Dec 2007 08:34:00 +0000");
		assertThat(channel.getChild("link", atom()).getAttributeValue("href")).isEqualTo("https://t.example/feed/");
		assertThat(item.getChildText("pubDate")).isEqualTo("Fri, 28 Dec 2007 08:34:00 +0000");
		assertThat(item.getChild("guid").getAttributeValue("isPermaLink")).isEqualTo("false");
		assertThat(item.getChildText("guid")).isEqualTo("https://t.example/?p=2841");
		assertThat(item.getChildText("comments")).isEqualTo("https://t.example/p/#comments");
		assertThat(item.getChildText("encoded", ns("http://purl.org/rss/1.0/modules/content/")))
			.isEqualTo("<p>Not long ago</p>");
		assertThat(item.getChildText("creator", ns("http://purl.org/dc/elements/1.1/"))).isEqualTo("Jacques");
		assertThat(item.getChildText("comments", ns("http://purl.org/rss/1.0/modules/slash/"))).isEqualTo("3");
		assertThat(item.getChildText("commentRss", ns("http://wellformedweb.org/CommentAPI/")))
			.isEqualTo("https://t.example/p/feed/");
		assertThat(item.getChildren("category")).extracting(Element::getText).containsExactly("Site News", "a & b");
	}

	@Test
	void aControlCharacterDoesNotBreakTheFeed() throws Exception {
		Element item = written(feedOf(post("A\u0010bell\u0007", "<p>\u0000\uFFFE\uD800x</p>"))).getChild("channel")
			.getChild("item");
		assertThat(item.getChildText("title")).isEqualTo("Abell");
		assertThat(item.getChildText("encoded", ns("http://purl.org/rss/1.0/modules/content/"))).isEqualTo("<p>x</p>");
	}

	@Test
	void anEmptyFeedIsAFeed() throws Exception {
		SyndFeed feed = read(RssWriter.rss2(new FeedChannel("T", "https://t.example/feed/",
				"https://t.example/feed/atom/", "https://t.example", "https://t.example", "", null, "en-US",
				"https://t.example/feed.css", false, null, null, List.of())));
		assertThat(feed.getEntries()).isEmpty();
		assertThat(feed.getTitle()).isEqualTo("T");
	}

	@Property(tries = 300)
	void anyPostGivesAFeedThatCanBeRead(@ForAll("texts") String title, @ForAll("texts") String content)
			throws Exception {
		FeedChannel feed = feedOf(post(title, content));
		for (byte[] written : List.of(RssWriter.rss2(feed), RssWriter.rss092(feed), RdfWriter.write(feed),
				AtomWriter.write(feed))) {
			assertThat(read(written).getEntries()).hasSize(1);
		}
		assertThat(new JsonMapper().readTree(JsonWriter.write(feed)).path("items").size()).isEqualTo(1);
	}

	/** Any characters, and the ends of everything a text may be put into. */
	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> pieces = Arbitraries.of("]]>", "<![CDATA[", "-->", "<!--", "&", "&nosuch;", "&#0;", "<", "\"",
				"?>", "\u0000", "\u000b", "\uFFFE", "\uD83D", "😀", "</content:encoded>", "\r", "\u0085", "\u2028");
		return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(20))
			.list()
			.ofMaxSize(8)
			.map((list) -> String.join("", list));
	}

	@Test
	void eachFormatTellsOfThePost() throws Exception {
		FeedChannel feed = feedOf(post("Continuing <em>Adventures</em>", "<p>Not long ago</p>"));
		for (byte[] written : List.of(RssWriter.rss2(feed), RssWriter.rss092(feed), RdfWriter.write(feed),
				AtomWriter.write(feed))) {
			SyndEntry entry = read(written).getEntries().getFirst();
			assertThat(entry.getTitle()).isEqualTo("Continuing <em>Adventures</em>");
			assertThat(entry.getLink()).isEqualTo("https://t.example/p/");
			assertThat(entry.getDescription().getValue()).isEqualTo("Not long ago");
		}
	}

	@Test
	void anEpisodeIsEnclosedWithWhatPlayersLookFor() throws Exception {
		Element item = written(feedOf(post("A", "b"))).getChild("channel").getChild("item");
		Element file = item.getChild("enclosure");
		assertThat(file.getAttributeValue("url")).isEqualTo("https://t.example/1.mp3");
		assertThat(file.getAttributeValue("length")).isEqualTo("12345");
		assertThat(file.getAttributeValue("type")).isEqualTo("audio/mpeg");
		Namespace itunes = ns("http://www.itunes.com/dtds/podcast-1.0.dtd");
		assertThat(item.getChildText("duration", itunes)).isEqualTo("00:30:00");
		assertThat(item.getChildText("explicit", itunes)).isEqualTo("yes");
	}

	@Test
	void jsonTellsTheSame() {
		JsonNode feed = new JsonMapper().readTree(JsonWriter.write(feedOf(post("A &#8220;post&#8221;", "<p>b</p>"))));
		JsonNode item = feed.path("items").path(0);
		assertThat(feed.path("version").stringValue()).isEqualTo("https://jsonfeed.org/version/1.1");
		assertThat(feed.path("feed_url").stringValue()).isEqualTo("https://t.example/feed/");
		assertThat(feed.path("next_url").stringValue()).isEqualTo("https://t.example/feed/json/?paged=2");
		assertThat(item.path("id").stringValue()).isEqualTo("https://t.example/?p=2841");
		assertThat(item.path("content_html").stringValue()).isEqualTo("<p>b</p>");
		assertThat(item.path("date_published").stringValue()).isEqualTo("2007-12-28T08:34:00Z");
		assertThat(item.path("authors").path(0).path("name").stringValue()).isEqualTo("Jacques");
		assertThat(item.path("tags").path(1).stringValue()).isEqualTo("a & b");
		assertThat(item.path("attachments").path(0).path("mime_type").stringValue()).isEqualTo("audio/mpeg");
		assertThat(item.path("attachments").path(0).path("size_in_bytes").intValue()).isEqualTo(12345);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "<a href=\"/rel\">|https://t.example/rel", "<a href=\"#top\">|https://t.example/p/#top",
					"<img src='a.jpg'>|https://t.example/p/a.jpg", "<a href=\"?p=3\">|https://t.example/p/?p=3",
					"<img src=\"//cdn.example/a.jpg\">|https://cdn.example/a.jpg", "<a href=\"mailto:a@b\">|mailto:a@b",
					"<a href=\"a b\">|a b" })
	void jsonHasWholeAddresses(String markup, String address) {
		JsonNode feed = new JsonMapper().readTree(JsonWriter.write(feedOf(post("A", markup))));
		assertThat(feed.path("items").path(0).path("content_html").stringValue()).contains(address);
	}

	@Test
	void anEmptyJsonFeedHasItems() {
		FeedChannel empty = new FeedChannel("T", "https://t.example/feed/json/", "https://t.example/feed/atom/",
				"https://t.example", "https://t.example", "", null, "en-US", "https://t.example/feed.css", false, null,
				null, List.of());
		assertThat(new String(JsonWriter.write(empty), StandardCharsets.UTF_8)).contains("\"items\":[]");
	}

	@Test
	void atomSaysHowManyAnswered() throws Exception {
		String atom = new String(AtomWriter.write(feedOf(post("A", "b"))), StandardCharsets.UTF_8);
		assertThat(atom).contains("<thr:total xmlns:thr=\"http://purl.org/syndication/thread/1.0\">3</thr:total>")
			.contains("xml:lang=\"en-US\"")
			.contains("xml:base=\"https://t.example/p/\"");
	}

	private static FeedChannel feedOf(FeedItem item) {
		return new FeedChannel("Club Troppo", "https://t.example/feed/", "https://t.example/feed/atom/",
				"https://t.example", "https://t.example", "", EVENING, "en-US", "https://t.example/feed.css", false,
				"https://t.example/icon.png", "https://t.example/feed/json/?paged=2", List.of(item));
	}

	private static FeedItem post(String title, String content) {
		return new FeedItem(title, title, "https://t.example/p/", "Jacques", "", EVENING, EVENING,
				List.of("Site News", "a &amp; b"), "https://t.example/?p=2841", "Not long ago", content,
				List.of(EPISODE), null, new FeedItem.Discussion("https://t.example/p/", "https://t.example/p/#comments",
						"https://t.example/p/feed/", "https://t.example/p/feed/atom/", 3),
				null);
	}

	private Element written(FeedChannel feed) throws Exception {
		String text = new String(RssWriter.rss2(feed), StandardCharsets.UTF_8);
		return new SAXBuilder().build(new StringReader(text)).getRootElement();
	}

	private static SyndFeed read(byte[] bytes) throws Exception {
		return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
	}

	private static Namespace atom() {
		return ns("http://www.w3.org/2005/Atom");
	}

	private static Namespace ns(String uri) {
		return Namespace.getNamespace(uri);
	}

}
