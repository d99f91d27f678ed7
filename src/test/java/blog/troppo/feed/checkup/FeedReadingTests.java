package blog.troppo.feed.checkup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import blog.troppo.feed.WrittenFeed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedReadingTests {

	private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

	private static final String MONDAY = "Mon, 09 Mar 2026 12:00:00 +0000";

	private static final String TUESDAY = "Tue, 10 Mar 2026 12:00:00 +0000";

	private static FeedReading read(String type, String... items) {
		String text = "<rss version=\"2.0\"><channel><title>T</title><link>https://t.example</link><description>d</description>"
				+ String.join("", items) + "</channel></rss>";
		return FeedReading
			.of(new WrittenFeed("https://t.example/feed/", type, text.getBytes(StandardCharsets.UTF_8), null));
	}

	private static String item(String title, String date) {
		return "<item><title>%1$s</title><link>https://t.example/%1$s</link><guid>%1$s</guid>%2$s</item>"
			.formatted(title, date.isEmpty() ? "" : "<pubDate>" + date + "</pubDate>");
	}

	private static final String RSS = "application/rss+xml; charset=UTF-8";

	@Test
	void aGoodFeedHasNoFaults() {
		FeedReading feed = read(RSS, item("b", TUESDAY), item("a", MONDAY));
		assertThat(feed.faults(NOW)).isEmpty();
		assertThat(feed.entries()).isEqualTo(2);
	}

	@Test
	void whatIsNoXmlIsNotValid() {
		FeedReading feed = read(RSS, "<item>");
		assertThat(feed.isReadable()).isFalse();
		assertThat(feed.faults(NOW)).singleElement().asString().startsWith("it is not valid");
	}

	@Test
	void aFeedCanBeTooLarge() {
		assertThat(read(RSS, item("x".repeat(600 * 1024), MONDAY)).faults(NOW))
			.anySatisfy((fault) -> assertThat(fault).startsWith("it is too large"));
	}

	@Test
	void datesCanBeMissingAheadOrOutOfOrder() {
		assertThat(read(RSS, item("a", "")).faults(NOW)).singleElement().asString().contains("has no date");
		assertThat(read(RSS, item("a", "Sun, 15 Mar 2026 12:00:00 +0000")).faults(NOW)).singleElement()
			.asString()
			.contains("dated in the future");
		assertThat(read(RSS, item("a", MONDAY), item("b", TUESDAY)).faults(NOW)).singleElement()
			.asString()
			.contains("not in the order");
	}

	@Test
	void aTypeCanBeWrongAndAnIdentityTaken() {
		assertThat(read("text/html", item("a", MONDAY)).faults(NOW)).singleElement()
			.asString()
			.contains("wrongly typed");
		assertThat(read(RSS, item("a", MONDAY), item("a", MONDAY)).faults(NOW)).singleElement()
			.asString()
			.contains("identity of another");
	}

}
