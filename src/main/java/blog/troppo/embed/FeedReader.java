package blog.troppo.embed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import blog.troppo.formatting.data.FeedEntry;
import blog.troppo.support.OutboundGuard;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import org.jspecify.annotations.Nullable;

/** Fetches feeds of other sites, RSS or Atom, through the {@link OutboundGuard}. */
class FeedReader {

	private static final int MOST_BYTES = 2 * 1024 * 1024;

	private static final int MOST_ENTRIES = 50;

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final OutboundGuard guard;

	FeedReader(OutboundGuard guard) {
		this.guard = guard;
	}

	/** The newest entries first; those without a date before all. */
	List<FeedEntry> read(String url) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		OutboundGuard.Answer answer = this.guard.fetch(address(url), MOST_BYTES, PATIENCE, body);
		if (answer.status() != 200) {
			throw new IOException(url + " answers " + answer.status());
		}
		return entries(body.toByteArray(), answer.contentType());
	}

	static List<FeedEntry> entries(byte[] xml, @Nullable String contentType) throws IOException {
		try (XmlReader reader = new XmlReader(new ByteArrayInputStream(xml), contentType, true)) {
			return new SyndFeedInput().build(reader)
				.getEntries()
				.stream()
				.map(FeedReader::entry)
				.sorted(Comparator.comparing(FeedEntry::published, Comparator.nullsFirst(Comparator.reverseOrder())))
				.limit(MOST_ENTRIES)
				.toList();
		}
		catch (FeedException | IllegalArgumentException ex) {
			throw new IOException("not a feed: " + ex.getMessage(), ex);
		}
	}

	private static FeedEntry entry(SyndEntry entry) {
		Date date = (entry.getPublishedDate() != null) ? entry.getPublishedDate() : entry.getUpdatedDate();
		@Nullable Instant published = (date == null) ? null : date.toInstant();
		SyndContent description = (entry.getDescription() != null) ? entry.getDescription()
				: entry.getContents().stream().findFirst().orElse(null);
		return new FeedEntry(text(entry.getTitle()), text(entry.getLink()), text(entry.getAuthor()), published,
				(description == null) ? "" : text(description.getValue()));
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip();
	}

	private static URI address(String url) throws IOException {
		try {
			return URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("not an address that can be asked for", ex);
		}
	}

}
