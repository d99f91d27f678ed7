package blog.troppo.feed;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedWritersTests {

	private static final Instant EVENING = Instant.parse("2007-12-28T08:34:00Z");

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
		SyndFeed feed = read(
				RssWriter.rss2(new FeedChannel("T", "https://t.example/feed/", "https://t.example/feed/atom/",
						"https://t.example", "https://t.example", "", null, "en-US", false, List.of())));
		assertThat(feed.getEntries()).isEmpty();
		assertThat(feed.getTitle()).isEqualTo("T");
	}

	@Property(tries = 200)
	void anyPostGivesAFeedThatCanBeRead(@ForAll String title, @ForAll String content) throws Exception {
		List<SyndEntry> entries = read(RssWriter.rss2(feedOf(post(title, content)))).getEntries();
		assertThat(entries).hasSize(1);
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
	void atomSaysHowManyAnswered() throws Exception {
		String atom = new String(AtomWriter.write(feedOf(post("A", "b"))), StandardCharsets.UTF_8);
		assertThat(atom).contains("<thr:total xmlns:thr=\"http://purl.org/syndication/thread/1.0\">3</thr:total>")
			.contains("xml:lang=\"en-US\"")
			.contains("xml:base=\"https://t.example/p/\"");
	}

	private static FeedChannel feedOf(FeedItem item) {
		return new FeedChannel("Club Troppo", "https://t.example/feed/", "https://t.example/feed/atom/",
				"https://t.example", "https://t.example", "", EVENING, "en-US", false, List.of(item));
	}

	private static FeedItem post(String title, String content) {
		return new FeedItem(title, title, "https://t.example/p/", "Jacques", "", EVENING, EVENING,
				List.of("Site News", "a & b"), "https://t.example/?p=2841", "Not long ago", content,
				new FeedItem.Discussion("https://t.example/p/", "https://t.example/p/#comments",
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
