package blog.troppo.feed.audience;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import blog.troppo.support.DatabaseReplaced;

/**
 * Takes visits down in memory, which costs a request next to nothing, and writes them
 * into the database together every few seconds. A crash loses those seconds.
 */
@Component
@ConditionalOnWebApplication
class VisitLog implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(VisitLog.class);

	private static final Duration PAUSE = Duration.ofSeconds(10);

	/** Names that readers make up must not fill the memory. */
	private static final int MOST = 2000;

	private final VisitStore store;

	private final Map<Key, Visits> waiting = new ConcurrentHashMap<>();

	private volatile @Nullable ScheduledExecutorService timer;

	VisitLog(VisitStore store) {
		this.store = store;
	}

	/** A reader of a feed. */
	record Key(String reader, String feed) {
	}

	void add(String reader, String feed, Visits visit) {
		Key key = new Key(reader, feed);
		if (this.waiting.size() < MOST || this.waiting.containsKey(key)) {
			this.waiting.merge(key, visit, Visits::and);
		}
	}

	/** Writes down what waits. What cannot be written now waits on. */
	synchronized void flush() {
		for (Key key : this.waiting.keySet()) {
			Visits visits = this.waiting.remove(key);
			if (visits == null) {
				continue;
			}
			try {
				this.store.add(key.reader(), key.feed(), visits);
			}
			catch (DataAccessException | TransactionException ex) {
				this.waiting.merge(key, visits, (newer, older) -> older.and(newer));
				log.warn("Visits of feed readers wait, since the database did not take them: {}", ex.getMessage());
				return;
			}
		}
	}

	@Override
	public void start() {
		ScheduledExecutorService fresh = Executors
			.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("feed-readers").factory());
		fresh.scheduleWithFixedDelay(this::flush, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
		this.timer = fresh;
	}

	@Override
	public void stop() {
		ScheduledExecutorService running = this.timer;
		this.timer = null;
		if (running != null) {
			running.shutdown();
			flush();
		}
	}

	@Override
	public boolean isRunning() {
		return this.timer != null;
	}

	@EventListener(DatabaseReplaced.class)
	void forget() {
		this.waiting.clear();
	}

}
