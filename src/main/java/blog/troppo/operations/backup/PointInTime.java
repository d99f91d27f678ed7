package blog.troppo.operations.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.postgres.ContinuousArchiving;
import blog.troppo.site.SelfTest;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the embedded database's log archived or not, as the operator wishes now, and tells
 * when that fails.
 */
@Component
class PointInTime implements SelfTest {

	private static final String SUBJECT = "Recovery to any moment";

	private final BackupSettings wishes;

	private final JdbcConnectionDetails database;

	private final InstantSource clock;

	PointInTime(BackupSettings wishes, JdbcConnectionDetails database, InstantSource clock) {
		this.wishes = wishes;
		this.database = database;
		this.clock = clock;
	}

	/** Those that serve decide, not the verbs beside them. */
	@EventListener(WebServerInitializedEvent.class)
	void follow() {
		if (!this.wishes.pointInTime()) {
			archiving(Path.of("")).ifPresent(ContinuousArchiving::switchOff);
			return;
		}
		if (!this.wishes.areOn()) {
			throw new CannotProceedException(
					"troppo.backup.point-in-time=true wants troppo.backup.folder: name a folder, or leave it out");
		}
		if (this.wishes.passphraseFile() != null) {
			throw new CannotProceedException("The database's log is not encrypted: leave out either "
					+ "troppo.backup.passphrase-file or troppo.backup.point-in-time");
		}
		wished()
			.orElseThrow(() -> new CannotProceedException("troppo.backup.point-in-time is for the embedded "
					+ "database: have your PostgreSQL server archive its log itself"))
			.switchOn();
	}

	@Override
	public List<Result> results() {
		if (!this.wishes.pointInTime()) {
			return List.of();
		}
		Optional<Instant> failing = wished().flatMap(ContinuousArchiving::failingSince);
		return List.of(failing.map(this::judge)
			.orElseGet(() -> new Result(Level.OK, SUBJECT, "the database's log is carried to the backups")));
	}

	private Result judge(Instant failed) {
		Duration age = Duration.between(failed, this.clock.instant());
		return new Result(Level.FAIL, SUBJECT, "the database's log cannot be carried to " + this.wishes.folder()
				+ ", for the last time " + age.toMinutes() + " minutes ago: see to its space and permissions");
	}

	private Optional<ContinuousArchiving> wished() {
		return archiving(Objects.requireNonNull(this.wishes.folder()));
	}

	private Optional<ContinuousArchiving> archiving(Path folder) {
		return ContinuousArchiving.of(this.database, folder);
	}

}
