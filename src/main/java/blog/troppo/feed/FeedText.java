package blog.troppo.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Document;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** What the writers of all XML formats share. */
final class FeedText {

	private FeedText() {
	}

	/**
	 * The text without what XML 1.0 has no way to say: one such character in one comment
	 * would make the whole feed unreadable.
	 */
	static String legal(String text) {
		if (text.codePoints().allMatch(FeedText::isLegal)) {
			return text;
		}
		return text.codePoints()
			.filter(FeedText::isLegal)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isLegal(int point) {
		return point >= 0x20 && point <= 0xD7FF || point == '\t' || point == '\n' || point == '\r'
				|| point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
	}

	static @Nullable Date date(@Nullable Instant instant) {
		return (instant != null) ? Date.from(instant) : null;
	}

	/** The feed as Rome writes it, for what Rome has no word for to be added. */
	static Document document(WireFeed feed) {
		try {
			return new WireFeedOutput().outputJDom(feed);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("Rome refused a feed that was made for it", ex);
		}
	}

	static byte[] bytes(Document document) {
		return new XMLOutputter(Format.getRawFormat()).outputString(document).getBytes(StandardCharsets.UTF_8);
	}

}
