package blog.troppo.feed.checkup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import blog.troppo.feed.WrittenFeed;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import org.jspecify.annotations.Nullable;

/**
 * A feed, read back.
 *
 * @param feed null if it cannot be read
 * @param problem why not
 */
record FeedReading(WrittenFeed written, @Nullable SyndFeed feed, String problem) {

	/** Feed readers of large sites cut or refuse what is longer. */
	private static final int TOO_LARGE = 512 * 1024;

	static FeedReading of(WrittenFeed written) {
		try {
			return new FeedReading(written,
					new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(written.body()))), "");
		}
		catch (FeedException | IOException | IllegalArgumentException ex) {
			return new FeedReading(written, null, String.valueOf(ex.getMessage()));
		}
	}

	boolean isReadable() {
		return this.feed != null;
	}

	int entries() {
		return (this.feed != null) ? this.feed.getEntries().size() : 0;
	}

	/** What a feed reader would stumble over, each with what to do about it. */
	List<String> faults(Instant now) {
		SyndFeed read = this.feed;
		if (read == null) {
			return List.of("it is not valid (" + this.problem + "): report this");
		}
		List<String> faults = new ArrayList<>();
		if (this.written.body().length > TOO_LARGE) {
			faults.add("it is too large (%d KB): show fewer posts, or summaries, in Settings > Reading"
				.formatted(this.written.body().length / 1024));
		}
		String type = read.getFeedType().startsWith("atom") ? "application/atom+xml" : "application/rss+xml";
		if (!this.written.contentType().startsWith(type)) {
			faults.add("it is wrongly typed, as " + this.written.contentType());
		}
		dates(read, now, faults);
		identities(read, faults);
		return faults;
	}

	private static void dates(SyndFeed read, Instant now, List<String> faults) {
		List<SyndEntry> entries = read.getEntries();
		entries.stream()
			.filter((entry) -> entry.getPublishedDate() == null)
			.findFirst()
			.ifPresent((entry) -> faults.add("“" + entry.getTitle() + "” has no date: publish it anew"));
		List<Date> dates = entries.stream().map(SyndEntry::getPublishedDate).filter(Objects::nonNull).toList();
		entries.stream()
			.filter((entry) -> entry.getPublishedDate() != null
					&& entry.getPublishedDate().toInstant().isAfter(now.plusSeconds(60)))
			.findFirst()
			.ifPresent((entry) -> faults.add("“" + entry.getTitle() + "” is dated in the future: correct its date"));
		for (int i = 1; i < dates.size(); i++) {
			if (dates.get(i).after(dates.get(i - 1))) {
				faults.add("its entries are not in the order of their dates: readers may miss one, so correct them");
				return;
			}
		}
	}

	private static void identities(SyndFeed read, List<String> faults) {
		Set<String> known = new HashSet<>();
		read.getEntries()
			.stream()
			.filter((entry) -> entry.getUri() == null || !known.add(entry.getUri()))
			.findFirst()
			.ifPresent((entry) -> faults
				.add("“" + entry.getTitle() + "” has the identity of another: readers show one of them only"));
	}

}
