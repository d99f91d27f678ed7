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

class RssWriterTests {

	private static final Instant EVENING = Instant.parse("2007-12-28T08:34:00Z");

	private final RssWriter writer = new RssWriter();

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
		SyndFeed feed = read(this.writer
			.write(new FeedChannel("T", "https://t.example/feed/", "https://t.example", "", null, "en-US", List.of())));
		assertThat(feed.getEntries()).isEmpty();
		assertThat(feed.getTitle()).isEqualTo("T");
	}

	@Property(tries = 200)
	void anyPostGivesAFeedThatCanBeRead(@ForAll String title, @ForAll String content) throws Exception {
		List<SyndEntry> entries = read(this.writer.write(feedOf(post(title, content)))).getEntries();
		assertThat(entries).hasSize(1);
	}

	private static FeedChannel feedOf(FeedItem item) {
		return new FeedChannel("Club Troppo", "https://t.example/feed/", "https://t.example", "", EVENING, "en-US",
				List.of(item));
	}

	private static FeedItem post(String title, String content) {
		return new FeedItem(title, "https://t.example/p/", "Jacques", EVENING, List.of("Site News", "a & b"),
				"https://t.example/?p=2841", "Not long ago", content,
				new FeedItem.Discussion("https://t.example/p/#comments", "https://t.example/p/feed/", 3));
	}

	private Element written(FeedChannel feed) throws Exception {
		String text = new String(this.writer.write(feed), StandardCharsets.UTF_8);
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
