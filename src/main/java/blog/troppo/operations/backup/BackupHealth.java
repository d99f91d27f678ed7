package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.operations.Watched;
import blog.troppo.site.SelfTest;

import org.springframework.stereotype.Component;

/** When the last backup was made that could be restored. */
@Component
public class BackupHealth implements SelfTest, Watched {

	private static final String SUBJECT = "Backup";

	private static final Duration LATE = Duration.ofHours(26);

	private static final Duration TOO_LATE = Duration.ofHours(72);

	private final BackupSettings wishes;

	private final InstantSource clock;

	BackupHealth(BackupSettings wishes, InstantSource clock) {
		this.wishes = wishes;
		this.clock = clock;
	}

	@Override
	public List<Result> results() {
		return List.of(this.wishes.areOn() ? look(Objects.requireNonNull(this.wishes.folder())) : new Result(Level.WARN,
				SUBJECT, "none are made by themselves: name a folder with troppo.backup.folder"));
	}

	@Override
	public String subject() {
		return "backup";
	}

	/** The first is waited for, as nobody knows since when it is wished for. */
	@Override
	public Optional<String> trouble() {
		if (!this.wishes.areOn()) {
			return Optional.empty();
		}
		Path folder = Objects.requireNonNull(this.wishes.folder());
		try {
			return new BackupFolder(folder).proven()
				.stream()
				.findFirst()
				.filter((last) -> age(last).compareTo(LATE) > 0)
				.map((last) -> "A backup is overdue: the last in " + folder + " that could be restored is of "
						+ last.created() + ". Make one by hand (troppo backup FILE), and look into the log.");
		}
		catch (IOException ex) {
			return Optional.of("The folder of the backups, " + folder + ", cannot be read: see to its permissions.");
		}
	}

	private Result look(Path folder) {
		try {
			Optional<BackupName> last = new BackupFolder(folder).proven().stream().findFirst();
			return last.map(this::judge)
				.orElseGet(() -> new Result(Level.WARN, SUBJECT,
						"there is none in " + folder + " yet: the first is made at " + this.wishes.at()));
		}
		catch (IOException ex) {
			return new Result(Level.FAIL, SUBJECT, folder + " cannot be read: see to its permissions");
		}
	}

	private Duration age(BackupName last) {
		return Duration.between(last.created(), this.clock.instant());
	}

	private Result judge(BackupName last) {
		Duration age = age(last);
		String text = "the last that could be restored is of " + last.created();
		if (age.compareTo(LATE) <= 0) {
			return new Result(Level.OK, SUBJECT, text);
		}
		return new Result((age.compareTo(TOO_LATE) > 0) ? Level.FAIL : Level.WARN, SUBJECT,
				text + ", " + age.toHours() + " hours ago: look into the mail to the administrator and the log");
	}

}
