package blog.troppo.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import blog.troppo.site.BlogChanged;
import blog.troppo.site.Changes;
import blog.troppo.site.Settings;
import blog.troppo.support.DatabaseReplaced;
import blog.troppo.support.SiteClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Keeps finished answers, and knows which of them are still right. An answer depends on
 * the statements that were read for it and on the settings: when a change is told that
 * may touch one of them, it is read again, and the answer is right as long as it gives
 * the same. It takes a share of the heap; what is asked for least goes first.
 */
@Component
class PageCache {

	/** Some texts change by themselves, as when a post stops taking comments. */
	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final DataSource database;

	private final Changes changes;

	private final ChangeLog log;

	private final Settings settings;

	private final SiteClock siteClock;

	private final Clock clock;

	private final Cache<Address, KeptAnswer> answers;

	private final Cache<ReadStatement, Observation> observations = Caffeine.newBuilder().weakValues().build();

	private final boolean used;

	PageCache(DataSource database, Changes changes, ChangeLog log, Settings settings, SiteClock siteClock, Clock clock,
			@Value("${troppo.page-cache.heap-share}") double share) {
		this.database = database;
		this.changes = changes;
		this.log = log;
		this.settings = settings;
		this.siteClock = siteClock;
		this.clock = clock;
		this.used = share > 0;
		this.answers = Caffeine.newBuilder()
			.maximumWeight((long) (Runtime.getRuntime().maxMemory() * Math.clamp(share, 0, 0.9)))
			.weigher((Address address, KeptAnswer answer) -> address.weight() + answer.weight())
			.build();
	}

	boolean isUsed() {
		return this.used;
	}

	long size() {
		return this.answers.estimatedSize();
	}

	long weight() {
		return this.answers.policy()
			.eviction()
			.flatMap((bound) -> bound.weightedSize().stream().boxed().findFirst())
			.orElse(0L);
	}

	/** What was kept for this address, right or not. */
	@Nullable KeptAnswer last(Address address) {
		return this.answers.getIfPresent(address);
	}

	/** Whether the database cannot be reached, so that nothing better is to be had. */
	boolean isAlone() {
		return this.changes.isAway();
	}

	/** Whether the answer is right without a look into the database. */
	boolean isRight(KeptAnswer answer) {
		return this.changes.isCaughtUp() && answer.seen() == this.log.count() && isInTime(answer);
	}

	private boolean isInTime(KeptAnswer answer) {
		return this.clock.instant().isBefore(answer.until());
	}

	/** Whether the answer is still right: looks at what may have changed of it. */
	boolean proves(KeptAnswer answer) {
		if (!this.changes.isCaughtUp() || !isInTime(answer)) {
			return false;
		}
		long count = this.log.count();
		Optional<List<BlogChanged>> missed = this.log.since(answer.seen());
		if (!answer.settings().equals(current(answer.settings())) || !agrees(answer, missed.orElse(null))) {
			return false;
		}
		answer.hasSeen(count);
		return true;
	}

	private boolean agrees(KeptAnswer answer, @Nullable List<BlogChanged> missed) {
		List<KeptAnswer.Reading> touched = answer.readings()
			.stream()
			.filter((reading) -> missed == null || reading.observation().isTouchedBy(missed))
			.toList();
		if (touched.isEmpty()) {
			return true;
		}
		try (Connection connection = this.database.getConnection()) {
			for (KeptAnswer.Reading reading : touched) {
				if (!reading.observation().now(this.log, connection).equals(reading.rows())) {
					return false;
				}
			}
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("What an answer was made of could not be read", ex);
		}
		return true;
	}

	private Map<String, Optional<String>> current(Map<String, Optional<String>> settings) {
		Map<String, Optional<String>> current = new HashMap<>();
		settings.keySet().forEach((name) -> current.put(name, this.settings.find(name)));
		return current;
	}

	/** How many changes there were until now: of at least these an answer knows. */
	long changes() {
		return this.log.count();
	}

	/** Keeps an answer that was made with what was recorded. */
	KeptAnswer keep(Address address, List<KeptAnswer.Header> headers, @Nullable String contentType, byte[] bytes,
			Recording recording, long seen) {
		List<KeptAnswer.Reading> readings = new ArrayList<>();
		recording.statements().forEach((statement, rows) -> readings.add(reading(statement, rows, seen)));
		Map<String, Optional<String>> settings = new HashMap<>();
		recording.settings().forEach((name) -> settings.put(name, this.settings.find(name)));
		KeptAnswer answer = new KeptAnswer(headers, contentType, bytes, readings, settings, this.clock.instant(),
				until(), seen);
		this.answers.put(address, answer);
		return answer;
	}

	private KeptAnswer.Reading reading(ReadStatement statement, RowsDigest rows, long seen) {
		Observation observation = this.observations.get(statement, (made) -> new Observation(made, rows, seen));
		observation.see(rows, seen);
		return new KeptAnswer.Reading(observation, rows);
	}

	/** Pages name the year, and calendars the day. */
	private Instant until() {
		Instant midnight = this.siteClock.siteNow()
			.toLocalDate()
			.plusDays(1)
			.atStartOfDay(this.siteClock.zone())
			.toInstant();
		Instant longest = this.clock.instant().plus(LONGEST);
		return longest.isBefore(midnight) ? longest : midnight;
	}

	@EventListener(DatabaseReplaced.class)
	void startAnew() {
		this.answers.invalidateAll();
	}

}
