package blog.troppo.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import blog.troppo.site.BlogChanged;
import blog.troppo.site.Changes;
import blog.troppo.site.Settings;
import blog.troppo.support.SiteClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Knows whether what was made is still right. It depends on the statements that were read
 * for it and on the settings: when a change is told that may touch one of them, it is
 * read again, and all is right as long as that gives the same.
 */
@Component
public class Watch {

	/** Some texts change by themselves, as when a post stops taking comments. */
	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final DataSource database;

	private final Changes changes;

	private final ChangeLog log;

	private final Settings settings;

	private final SiteClock siteClock;

	private final Clock clock;

	private final Cache<ReadStatement, Observation> observations = Caffeine.newBuilder().weakValues().build();

	Watch(DataSource database, Changes changes, ChangeLog log, Settings settings, SiteClock siteClock, Clock clock) {
		this.database = database;
		this.changes = changes;
		this.log = log;
		this.settings = settings;
		this.siteClock = siteClock;
		this.clock = clock;
	}

	/** Whether the database cannot be reached, so that nothing better is to be had. */
	public boolean isAlone() {
		return this.changes.isAway();
	}

	/**
	 * From now on, what this thread reads is noted: of at least these changes it knows.
	 */
	public Recording record() {
		long seen = this.log.count();
		return Recording.begin(seen, Recording.aside(this::until));
	}

	/** The same for a whole answer, which may have {@link Holes}. */
	public Recording recordAnswer() {
		long seen = this.log.count();
		return Recording.ofAnswer(seen, Recording.aside(this::until));
	}

	/** What was noted, to be asked about later. */
	public Basis basis(Recording recording) {
		List<Basis.Reading> readings = new ArrayList<>();
		recording.statements().forEach((statement, rows) -> readings.add(reading(statement, rows, recording.seen())));
		return new Basis(readings, recording.settings(), List.copyOf(recording.uses().values()), recording.until(),
				recording.seen());
	}

	private Basis.Reading reading(ReadStatement statement, RowsDigest rows, long seen) {
		Observation observation = this.observations.get(statement, (made) -> new Observation(made, rows, seen));
		observation.see(rows, seen);
		return new Basis.Reading(observation, rows);
	}

	/** Whether it is right without a look into the database. */
	public boolean isRight(Basis basis) {
		return isCaughtUp() && basis.seen() == this.log.count() && isBefore(basis.end());
	}

	/**
	 * What it is made of now: the same, or the same but for what fills its holes. Nothing
	 * if it is no longer right. Looks at what may have changed of it.
	 */
	public Optional<Basis> renewed(Basis basis) {
		return isBefore(basis.until()) ? unchanged(basis) : Optional.empty();
	}

	/** The same, though it may have changed by itself. */
	public Optional<Basis> unchanged(Basis basis) {
		if (!isCaughtUp()) {
			return Optional.empty();
		}
		long count = this.log.count();
		Optional<List<BlogChanged>> missed = this.log.since(basis.seen());
		return Recording.aside(() -> agree(basis, missed.orElse(null)) ? renewed(basis, count) : Optional.empty());
	}

	private static Optional<Basis> renewed(Basis basis, long count) {
		List<Use<?, ?>> uses = new ArrayList<>(basis.uses().size());
		for (Use<?, ?> use : basis.uses()) {
			Optional<? extends Use<?, ?>> renewed = use.renewed();
			if (renewed.isEmpty()) {
				return Optional.empty();
			}
			uses.add(renewed.get());
		}
		if (!uses.equals(basis.uses())) {
			return Optional.of(basis.with(uses, count));
		}
		basis.hasSeen(count);
		return Optional.of(basis);
	}

	private boolean isCaughtUp() {
		return Recording.aside(this.changes::isCaughtUp);
	}

	private boolean isBefore(Instant end) {
		return this.clock.instant().isBefore(end);
	}

	private boolean agree(Basis basis, @Nullable List<BlogChanged> missed) {
		boolean same = basis.settings()
			.entrySet()
			.stream()
			.allMatch((setting) -> setting.getValue().equals(this.settings.find(setting.getKey())));
		return same && give(basis.readings()
			.stream()
			.filter((reading) -> missed == null || reading.observation().isTouchedBy(missed))
			.toList());
	}

	/** Whether these give now what they gave then. */
	private boolean give(List<Basis.Reading> touched) {
		if (touched.isEmpty()) {
			return true;
		}
		try (Connection connection = this.database.getConnection()) {
			for (Basis.Reading reading : touched) {
				if (!reading.observation().now(this.log, connection).equals(reading.rows())) {
					return false;
				}
			}
			return true;
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("What something was made of could not be read", ex);
		}
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

}
