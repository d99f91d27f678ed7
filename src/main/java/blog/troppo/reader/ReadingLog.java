package blog.troppo.reader;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import blog.troppo.content.Readings;
import blog.troppo.site.WrittenLater;
import blog.troppo.support.DatabaseReplaced;
import blog.troppo.support.SiteClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What was read since it was last written down. */
@Component
@ConditionalOnWebApplication
class ReadingLog extends WrittenLater {

	private static final Logger log = LoggerFactory.getLogger(ReadingLog.class);

	private final Readings readings;

	private final SiteClock clock;

	private final Map<Long, Long> waiting = new ConcurrentHashMap<>();

	ReadingLog(Readings readings, SiteClock clock) {
		super("readings");
		this.readings = readings;
		this.clock = clock;
	}

	void add(long post) {
		this.waiting.merge(post, 1L, Long::sum);
	}

	@Override
	public synchronized void flush() {
		Map<Long, Long> now = new HashMap<>();
		for (Long post : this.waiting.keySet()) {
			Long times = this.waiting.remove(post);
			if (times != null) {
				now.put(post, times);
			}
		}
		if (now.isEmpty()) {
			return;
		}
		try {
			LocalDate today = this.clock.siteNow().toLocalDate();
			this.readings.add(today, now);
		}
		catch (DataAccessException | TransactionException ex) {
			now.forEach((post, times) -> this.waiting.merge(post, times, Long::sum));
			log.warn("What was read waits, since the database did not take it: {}", ex.getMessage());
		}
	}

	@EventListener(DatabaseReplaced.class)
	void forget() {
		this.waiting.clear();
	}

}
