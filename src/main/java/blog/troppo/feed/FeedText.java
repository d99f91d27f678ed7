package blog.troppo.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;

import blog.troppo.formatting.XmlCharacters;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Document;
import org.jdom2.ProcessingInstruction;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What the writers of all XML formats share. */
final class FeedText {

	private static final Pattern DECLARATION = Pattern.compile("<!(?=[A-Za-z])");

	private FeedText() {
	}

	/**
	 * Text for an element or attribute: without characters that XML does not have. What
	 * looks like a declaration, as {@code <!DOCTYPE}, is text, since readers that take
	 * markup apart fail at it.
	 */
	static String legal(String text) {
		return DECLARATION.matcher(XmlCharacters.legal(text)).replaceAll("&lt;!");
	}

	/** Markup without tags as text. */
	static String decoded(String markup) {
		return Parser.unescapeEntities(markup, false);
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

	/** The finished bytes, with the way to the style sheet for browsers. */
	static byte[] bytes(Document document, FeedChannel feed) {
		document.addContent(0,
				new ProcessingInstruction("xml-stylesheet", Map.of("type", "text/css", "href", feed.styleSheet())));
		return new XMLOutputter(Format.getRawFormat()).outputString(document).getBytes(StandardCharsets.UTF_8);
	}

}
