package blog.troppo.feed.audience;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import blog.troppo.site.WrittenLater;
import blog.troppo.support.DatabaseReplaced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Visits since they were last written down. */
@Component
@ConditionalOnWebApplication
class VisitLog extends WrittenLater {

	private static final Logger log = LoggerFactory.getLogger(VisitLog.class);

	/** Names that readers make up must not fill the memory. */
	private static final int MOST = 2000;

	private final VisitStore store;

	private final Map<Key, Visits> waiting = new ConcurrentHashMap<>();

	VisitLog(VisitStore store) {
		super("feed-readers");
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

	@Override
	public synchronized void flush() {
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

	@EventListener(DatabaseReplaced.class)
	void forget() {
		this.waiting.clear();
	}

}
