package blog.troppo.site;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import blog.troppo.support.DatabaseReplaced;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows whether anything that readers see has changed, so that what was made of it may be
 * kept until then. The database tells each change as it is committed, whoever made it
 * ({@link BlogChanged}); that is within moments. What this node has committed itself is
 * awaited, so that the next request here sees it.
 * <p>
 * Who keeps something asks {@link #isCaughtUp()}, remembers the {@link #version()} from
 * before reading, and throws it away when that has moved.
 */
@Component
public class Changes {

	static final String CHANNEL = "troppo_changes";

	private static final String ECHO = "echo ";

	private static final Duration PATIENCE = Duration.ofMillis(200);

	/** Until then a connection that broke is expected back. */
	private static final Duration SOON = Duration.ofSeconds(2);

	private final String node = UUID.randomUUID().toString();

	private final AtomicLong version = new AtomicLong();

	private final AtomicLong committed = new AtomicLong();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition arrival = this.lock.newCondition();

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private volatile boolean listening;

	private volatile long lostAt;

	private volatile long heard;

	private long asked;

	Changes(JdbcClient database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	/** Moves with each change. */
	public long version() {
		return this.version.get();
	}

	/**
	 * Whether the version is that of all this node has committed; waits a moment for it.
	 * If not, what is kept may be older than what was written here, or nobody listens.
	 */
	public boolean isCaughtUp() {
		long wanted = this.committed.get();
		return this.listening && (this.heard >= wanted || hears(wanted));
	}

	/**
	 * The database tells what is told in the order of commits: when this node hears its
	 * own echo, it has heard all that it committed before.
	 */
	private boolean hears(long wanted) {
		if (isFirstToAsk(wanted)) {
			this.database.sql("select pg_notify(?, ?)")
				.params(CHANNEL, ECHO + this.node + " " + wanted)
				.query((row) -> {
				});
		}
		this.lock.lock();
		try {
			long left = PATIENCE.toNanos();
			while (this.heard < wanted && left > 0) {
				left = this.arrival.awaitNanos(left);
			}
			return this.heard >= wanted;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean isFirstToAsk(long wanted) {
		this.lock.lock();
		try {
			boolean first = this.asked < wanted;
			this.asked = Math.max(this.asked, wanted);
			return first;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Whether the database cannot be heard, so that what was known then is the best that
	 * can be had. Where this node has written since, that is believed after a moment
	 * only.
	 */
	public boolean isAway() {
		return !this.listening
				&& (this.heard >= this.committed.get() || System.nanoTime() - this.lostAt > SOON.toNanos());
	}

	/** This node has committed something, whatever it was. */
	public void committed() {
		this.committed.incrementAndGet();
	}

	/** From now on the database is listened to; what was told before is unknown. */
	void listen() {
		long known = this.committed.get();
		tell(BlogChanged.EVERYTHING);
		this.heard = known;
		this.listening = true;
	}

	/** Nobody listens any more, or not yet again. */
	void lose() {
		if (this.listening) {
			this.lostAt = System.nanoTime();
			this.listening = false;
		}
	}

	/** Takes in what the database told. */
	void hear(String told) {
		if (!told.startsWith(ECHO)) {
			tell(BlogChanged.read(told));
		}
		else if (told.startsWith(this.node, ECHO.length())) {
			hearEcho(Long.parseLong(told.substring(told.lastIndexOf(' ') + 1)));
		}
	}

	private void hearEcho(long number) {
		this.lock.lock();
		try {
			this.heard = Math.max(this.heard, number);
			this.arrival.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	void tell(BlogChanged change) {
		this.version.incrementAndGet();
		this.events.publishEvent(change);
	}

	@EventListener(DatabaseReplaced.class)
	void startAnew() {
		tell(BlogChanged.EVERYTHING);
	}

}
