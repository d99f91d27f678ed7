package blog.troppo.feed.checkup;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import blog.troppo.feed.FeedSource;
import blog.troppo.feed.WrittenFeed;
import blog.troppo.site.SelfTest;

import org.springframework.stereotype.Component;

/**
 * Reads the site's feeds as a feed reader would, and says what such a one would stumble
 * over.
 */
@Component
public class FeedCheckup implements SelfTest {

	/** What the test calls itself when it fetches a feed. */
	public static final String AGENT = "Troppo self-test";

	private final FeedSource feeds;

	private final FeedFetch fetch;

	private final InstantSource clock;

	FeedCheckup(FeedSource feeds, FeedFetch fetch, InstantSource clock) {
		this.feeds = feeds;
		this.fetch = fetch;
		this.clock = clock;
	}

	@Override
	public List<Result> results() {
		return this.feeds.main().stream().map(this::result).toList();
	}

	private Result result(String address) {
		Optional<WrittenFeed> feed = this.feeds.read(address);
		if (feed.isEmpty()) {
			return new Result(Level.FAIL, "Feed", address + " is not there: look at the permalinks");
		}
		List<String> faults = new ArrayList<>();
		this.fetch.fault(feed.get()).ifPresent(faults::add);
		FeedReading reading = FeedReading.of(feed.get());
		faults.addAll(reading.faults(this.clock.instant()));
		if (faults.isEmpty()) {
			return new Result(Level.OK, "Feed", "%s: %d entries, %d KB".formatted(address, reading.entries(),
					(feed.get().body().length + 1023) / 1024));
		}
		return new Result(reading.isReadable() ? Level.WARN : Level.FAIL, "Feed",
				address + ": " + String.join("; ", faults));
	}

}
