package blog.troppo.operations.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import blog.troppo.mail.Mailer;
import blog.troppo.operations.Watched;
import blog.troppo.site.Changes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks every few seconds whether the database is there, and every minute at all else
 * that can go wrong. That the database is away is told past the queue of mails, which it
 * holds.
 */
@Component
@ConditionalOnWebApplication
class Lookout implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(Lookout.class);

	static final Duration REMEMBERED = Duration.ofDays(90);

	private static final Duration EVERY = Duration.ofSeconds(5);

	private static final Duration ALL_EVERY = Duration.ofMinutes(1);

	/** Shorter than that is a connection made anew. */
	private static final Duration SHORTEST = Duration.ofSeconds(2);

	private final Changes changes;

	private final Troubles troubles;

	private final Mailer mailer;

	private final List<Watched> watched;

	private final Clock clock;

	private final Duration patience;

	private volatile @Nullable ScheduledExecutorService looking;

	private volatile @Nullable Instant awaySince;

	private volatile History history = History.NOTHING;

	private @Nullable Instant lookedAtAll;

	private boolean told;

	Lookout(Changes changes, Troubles troubles, Mailer mailer, List<Watched> watched, Clock clock,
			@Value("${troppo.alerts.after}") Duration patience) {
		this.changes = changes;
		this.troubles = troubles;
		this.mailer = mailer;
		this.watched = watched;
		this.clock = clock;
		this.patience = patience;
	}

	/**
	 * What was last known of the past.
	 *
	 * @param from since when it is known
	 */
	record History(@Nullable Instant from, List<Trouble> troubles) {

		static final History NOTHING = new History(null, List.of());

	}

	/** Since when the database is away; null while it is there. */
	@Nullable Instant awaySince() {
		return this.awaySince;
	}

	History history() {
		return this.history;
	}

	@Override
	public void start() {
		ScheduledExecutorService looking = Executors
			.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("lookout").factory());
		looking.scheduleWithFixedDelay(() -> look(this.clock.instant()), 2 * EVERY.toSeconds(), EVERY.toSeconds(),
				TimeUnit.SECONDS);
		this.looking = looking;
	}

	/** What cannot be looked at now is looked at the next time. */
	void look(Instant now) {
		try {
			lookAtDatabase(now);
			Instant last = this.lookedAtAll;
			if (this.awaySince == null && (last == null || !now.isBefore(last.plus(ALL_EVERY)))) {
				this.lookedAtAll = now;
				lookAtAll(now);
			}
		}
		catch (DataAccessException | TransactionException | MailException ex) {
			LOGGER.warn("Not everything could be looked after: {}", ex.getMessage());
		}
	}

	private void lookAtDatabase(Instant now) {
		Instant since = this.awaySince;
		if (this.changes.isAway()) {
			this.awaySince = (since != null) ? since : now;
			if (since != null && !this.told && !now.isBefore(since.plus(this.patience))) {
				this.told = true;
				tellNow("trouble-began", Map.of("since", since));
			}
		}
		else if (since != null) {
			if (Duration.between(since, now).compareTo(SHORTEST) >= 0) {
				this.troubles.wasWrong(Trouble.DATABASE, text(), since, now);
			}
			this.awaySince = null;
			this.lookedAtAll = null;
			if (this.told) {
				this.told = false;
				tellNow("trouble-over", Map.of("since", since, "until", now));
			}
		}
	}

	private void tellNow(String template, Map<String, Object> words) {
		this.troubles.letter(template, text(), words).ifPresent(this.mailer::sendNow);
	}

	private static String text() {
		return "The database does not answer " + Node.name()
				+ ": readers get what is in memory, nothing can be written. Look whether its server runs.";
	}

	private void lookAtAll(Instant now) {
		for (Watched each : this.watched) {
			each.trouble()
				.ifPresentOrElse((text) -> this.troubles.isWrong(each.subject(), text, now),
						() -> this.troubles.isWell(each.subject(), now));
		}
		Instant known = this.troubles.keptSince().orElse(now);
		Instant earliest = now.minus(REMEMBERED);
		this.history = new History(known.isAfter(earliest) ? known : earliest,
				this.troubles.since(Trouble.DATABASE, earliest));
	}

	@Override
	public void stop() {
		ScheduledExecutorService looking = this.looking;
		this.looking = null;
		if (looking != null) {
			looking.shutdownNow();
		}
	}

	@Override
	public boolean isRunning() {
		return this.looking != null;
	}

}
