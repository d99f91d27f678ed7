package blog.troppo.operations.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import blog.troppo.mail.Mailer;
import blog.troppo.operations.Watched;
import blog.troppo.site.Changes;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class TroublesTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	Troubles troubles;

	@Autowired
	Mailer mailer;

	@Autowired
	Changes changes;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@Autowired
	TestClock clock;

	@Value("${troppo.data}")
	java.nio.file.Path data;

	@BeforeEach
	void forget() {
		this.settings.set(SiteSettings.ADMIN_EMAIL, "owner@example.org");
		this.settings.set(SiteSettings.HOME, "http://blog.example");
		this.database.sql("delete from troubles").update();
		this.database.sql("delete from scheduled_tasks where task_name = 'mail'").update();
		new Mailbox(this.data).empty();
	}

	@Test
	void theMailIsInTheSitesLanguage() {
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		try {
			this.troubles.isWrong("disk of blog1",
					"The disk of blog1 is nearly full: 512 MB are left. Make room, or nothing"
							+ " can be written any more.",
					NOW);
			assertThat(new Mailbox(this.data).mailAbout("owner@example.org", "wenn es vorbei ist"))
				.contains("Die Platte von blog1 ist fast voll: Es sind noch 512 MB frei.");
		}
		finally {
			this.settings.set(SiteSettings.WPLANG, "");
		}
	}

	@Test
	void oneMailWhenItBeginsAndOneWhenItIsOver() {
		for (int minute = 0; minute < 5; minute++) {
			this.troubles.isWrong("tasks", "Tasks fail.", NOW.plusSeconds(60 * minute));
		}
		Mailbox mails = new Mailbox(this.data);
		assertThat(mails.mailAbout("owner@example.org", "You will hear of it again")).contains("Trouble: Tasks fail.");
		Instant well = NOW.plus(Duration.ofMinutes(5));
		this.troubles.isWell("tasks", well);
		assertThat(open("tasks")).isTrue();
		this.troubles.isWell("tasks", well.plus(Troubles.QUIET));
		this.troubles.isWell("tasks", well.plus(Troubles.QUIET).plusSeconds(60));
		assertThat(mails.mailAbout("owner@example.org", "This is over")).contains("It is over: Tasks fail.");
		assertThat(this.troubles.since("tasks", NOW)).singleElement().satisfies((trouble) -> {
			assertThat(trouble.began()).isEqualTo(NOW);
			assertThat(trouble.ended()).isEqualTo(well);
		});
		assertNothingMoreIsSent(mails, 2);
	}

	@Test
	void whatComesAndGoesIsOneTrouble() {
		for (int minute = 0; minute < 60; minute += 2) {
			this.troubles.isWrong("disk of here", "The disk is nearly full.", NOW.plusSeconds(60 * minute));
			this.troubles.isWell("disk of here", NOW.plusSeconds(60 * (minute + 1)));
		}
		assertThat(this.troubles.since("disk of here", NOW)).hasSize(1);
		Mailbox mails = new Mailbox(this.data);
		assertThat(mails.mail("owner@example.org")).contains("nearly full");
		assertNothingMoreIsSent(mails, 1);
	}

	@Test
	void withoutAnAddressItIsKeptAndNobodyIsTold() {
		this.settings.store("admin_email", "");
		this.troubles.isWrong("tasks", "Tasks fail.", NOW);
		assertThat(open("tasks")).isTrue();
		assertThat(queuedMails()).isZero();
	}

	@Test
	void whatSeveralNodesSawOfOneOutageIsOne() {
		this.troubles.wasWrong("database", "Away.", NOW, NOW.plusSeconds(30));
		this.troubles.wasWrong("database", "Away.", NOW.plusSeconds(2), NOW.plusSeconds(40));
		this.troubles.wasWrong("database", "Away.", NOW.plusSeconds(500), NOW.plusSeconds(510));
		assertThat(this.troubles.since("database", NOW)).extracting((trouble) -> trouble.endedOr(NOW))
			.containsExactly(NOW.plusSeconds(510), NOW.plusSeconds(40));
		assertThat(this.troubles.since("database", NOW.plusSeconds(100))).hasSize(1);
		assertThat(this.troubles.keptSince()).isPresent();
	}

	@Test
	void allThatIsWatchedIsLookedAtEachMinute() {
		Trial trial = new Trial();
		Lookout lookout = lookout(List.of(trial));
		lookout.look(NOW);
		assertThat(open("trial")).isFalse();
		trial.trouble = "It burns.";
		lookout.look(NOW.plusSeconds(59));
		assertThat(open("trial")).isFalse();
		lookout.look(NOW.plusSeconds(60));
		assertThat(open("trial")).isTrue();
		trial.trouble = null;
		lookout.look(NOW.plusSeconds(120));
		lookout.look(NOW.plus(Duration.ofHours(1)));
		assertThat(open("trial")).isFalse();
	}

	@Test
	void tasksThatFailAgainAndAgainAreTold() {
		FailedTasks failed = new FailedTasks(this.database);
		failing("greet", "a", 8);
		failing("greet", "b", 20);
		failing("once", "c", 7);
		assertThat(failed.trouble())
			.hasValueSatisfying((text) -> assertThat(text).contains("greet (2)").doesNotContain("once"));
		this.database.sql("delete from scheduled_tasks where task_name in ('greet', 'once')").update();
		assertThat(failed.trouble()).isEmpty();
	}

	@Test
	void aDiskThatIsNearlyFullIsTold() {
		assertThat(new DiskSpace(() -> 999L << 20, 1000).trouble())
			.hasValueSatisfying((text) -> assertThat(text).contains("999 MB are left"));
		assertThat(new DiskSpace(() -> 1000L << 20, 1000).trouble()).isEmpty();
		assertThat(new DiskSpace(this.data.resolve("nowhere"), 1000).trouble()).isEmpty();
	}

	private Lookout lookout(List<Watched> watched) {
		return new Lookout(this.changes, this.troubles, this.mailer, watched, this.clock, Duration.ofMinutes(2));
	}

	private void failing(String name, String instance, int times) {
		this.database
			.sql("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, consecutive_failures)
					values (?, ?, now() + interval '1 day', false, 1, ?)""")
			.params(name, instance, times)
			.update();
	}

	private boolean open(String subject) {
		return this.troubles.since(subject, NOW).stream().anyMatch((trouble) -> trouble.ended() == null);
	}

	private long queuedMails() {
		return this.database.sql("select count(*) from scheduled_tasks where task_name = 'mail'")
			.query(Long.class)
			.single();
	}

	private void assertNothingMoreIsSent(Mailbox mails, int number) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> queuedMails() == 0);
		assertThat(mails.size()).isEqualTo(number);
	}

	private static final class Trial implements Watched {

		@org.jspecify.annotations.Nullable
		String trouble;

		@Override
		public String subject() {
			return "trial";
		}

		@Override
		public Optional<String> trouble() {
			return Optional.ofNullable(this.trouble);
		}

	}

}
